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
        #expect(EditorClient.files.keys.sorted() == listed)
        for name in listed {
            #expect(
                try FileReading.bytes(at: Self.folder + "/" + name) == EditorClient.files[name], "\(name)")
        }
    }

    @Test(arguments: [("list", "Pages to edit"), ("new", "A new page"), ("page", "Edit a page")])
    func `each page has the frame round it, with its own title and script`(name: String, title: String) throws
    {
        let body = try #require(EditorClient.file(name + ".html")?.body)
        guard case .bytes(let bytes) = body else {
            Issue.record("\(body)")
            return
        }
        let html = String(decoding: bytes, as: UTF8.self)
        #expect(html.contains("<title>\(title)</title>") && html.contains("src=\"\(name).js\""))
        #expect(html.hasPrefix("<!doctype html>\n") && html.hasSuffix("</main>\n</body>\n</html>\n"))
        #expect(!html.contains("{{"))
        #expect(EditorClient.file("frame.html") == nil)
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
