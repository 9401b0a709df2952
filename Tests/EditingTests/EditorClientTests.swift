import Files
import LoopbackServer
import Testing

@testable import Editing

struct EditorClientTests {
    private static let root = String(#filePath.dropLast("/Tests/EditingTests/EditorClientTests.swift".count))
    private static let folder = root + "/Sources/Editing/Client"

    @Test func `the command carries every file of the editor's pages`() throws {
        // After a file is added or removed: scripts/embed-theme
        let listed = try FolderListing.contents(of: Self.folder).map(\.path)
        #expect(EditorClient.names == listed)
        for name in listed {
            guard let body = EditorClient.file(name)?.body, case .bytes(let bytes) = body else { continue }
            #expect(try FileReading.bytes(at: Self.folder + "/" + name) == bytes, "\(name)")
        }
    }

    @Test func `the editor has the colours of the default theme`() throws {
        let theme = Self.root + "/themes/default/assets/site.css"
        let site = String(decoding: try FileReading.bytes(at: theme), as: UTF8.self)
        let editor = String(decoding: try FileReading.bytes(at: Self.folder + "/editor.css"), as: UTF8.self)
        for name in [
            "paper", "surface", "sunken", "ink", "ink-soft", "line", "line-strong", "brand", "brand-text",
            "focus", "warn",
        ] {
            let colours = { (css: String) in
                css.split(separator: "--\(name): #").dropFirst().map { String($0.prefix { $0.isHexDigit }) }
            }
            #expect(Set(colours(editor)).isSubset(of: colours(site)), "\(name)")
            #expect(colours(editor).count == 2)
        }
    }
}
