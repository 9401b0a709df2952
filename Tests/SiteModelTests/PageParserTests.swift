import Diagnostics
import Testing

@testable import SiteModel

struct PageParserTests {
    private let long = String(repeating: "word ", count: 30)

    private func rules(_ severities: [String: Severity]) throws -> [String] {
        let (read, _) = ConfigurationReader.read(
            Array("title: T\nbaseURL: https://example.org/\n".utf8), rules: [])
        var configuration = try #require(read)
        configuration.severities = severities
        let parser = PageParser(.init(configuration: configuration, reservedIDs: []))
        let page = "---\ntitle: T\nsummary: S.\n---\n\(long)goes to the LPA.\n"
        return parser.parse(Array(page.utf8), at: ContentPath("guides/a.md")).diagnostics.map(\.rule)
    }

    @Test(
        arguments: [
            ([:], []),
            (["long-sentence": .off, "unexplained-acronym": .off], []),
            (["long-sentence": .warning], ["long-sentence"]),
            (["unexplained-acronym": .error], ["unexplained-acronym"]),
            (
                ["long-sentence": .error, "unexplained-acronym": .warning],
                ["long-sentence", "unexplained-acronym"]
            ),
        ] as [([String: Severity], [String])])
    func `long sentences and acronyms are looked for where the configuration turns the check on`(
        severities: [String: Severity], found: [String]
    ) throws {
        #expect(try Set(rules(severities)) == Set(found))
    }
}
