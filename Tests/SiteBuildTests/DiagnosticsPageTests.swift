import Diagnostics
import Foundation
import SiteBuild
import Testing

/// `WAYMARK_RECORD=1 swift test --filter DiagnosticsPageTests` writes the page anew.
struct DiagnosticsPageTests {
    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../../" + DocumentedRule.page)

    @Test func `the page of diagnostics is what the code says`() throws {
        let text = DiagnosticsPage.text()
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
        }
    }

    @Test func `every rule is on the page`() {
        let documented = DiagnosticsPage.chapters.flatMap { $0.rules.map { $0.rawValue } }
        #expect(documented == SiteBuilder.rules.map { $0.rawValue })
    }

    @Test(arguments: SiteBuilder.rules.map { $0.rawValue })
    func `every rule has a meaning, an example and a remedy`(id: String) {
        for rule in SiteBuilder.rules where rule.rawValue == id {
            #expect(!rule.explanation.meaning.isEmpty)
            #expect(!rule.explanation.example.isEmpty)
            #expect(!rule.explanation.remedy.isEmpty)
        }
    }
}
