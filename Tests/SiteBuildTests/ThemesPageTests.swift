import Foundation
import SiteModel
import Testing

@testable import SiteBuild
@testable import Theme

/// `WAYMARK_RECORD=1 swift test --filter ThemesPageTests` writes the page anew.
struct ThemesPageTests {
    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../docs/themes.md")

    /// The kinds that every site has.
    private static func kinds() throws -> [String] {
        let source = Array("title: A\nbaseURL: https://example.org/\n".utf8)
        return try #require(ConfigurationReader.read(source, rules: []).0).kinds.kinds.map(\.id)
    }

    @Test func `the page of themes is what the code says`() throws {
        let text = ThemesPage(kinds: try Self.kinds()).text()
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
        }
    }

    @Test func `the default theme has no mistake`() throws {
        let (theme, diagnostics) = Theme.load(
            [.embedded], page: PageData.self, site: SiteNames(kinds: try Self.kinds(), fields: []))
        #expect(diagnostics == [])
        #expect(Theme.required.allSatisfy(try #require(theme).hasTemplate))
    }

    @Test func `every template of the default theme is used`() throws {
        let compiled = ThemesPage(kinds: try Self.kinds()).compiler
        #expect(Set(compiled.inclusions.keys.map(\.template)) == Set(compiled.templates.keys))
    }

    @Test func `every name of every object has a meaning of its own place`() throws {
        let objects = ThemesPage(kinds: try Self.kinds()).objects()
        #expect(Set(objects.map(\.name)).count == objects.count)
        for object in objects {
            #expect(Set(object.keys.map(\.name)).count == object.keys.count, "\(object.name)")
            #expect(object.keys.allSatisfy { !$0.meaning.isEmpty }, "\(object.name)")
        }
    }
}
