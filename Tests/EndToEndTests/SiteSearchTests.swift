import Foundation
import Testing

struct SiteSearchTests {
    private struct Answers: Decodable {
        struct Answer: Decodable {
            let total: Int
            let corrected: String?
            let results: [Result]
        }

        struct Result: Decodable {
            let url: String
            let title: String
            let summary: String
            let kind: String
            let parish: String?
            let excerpt: [Passage]?
        }

        struct Passage: Decodable {
            let text: String
            let hit: Bool
        }

        let answers: [Answer]
        let requests: Int
    }

    /// Asks the search of a built site, in Node.
    private func ask(_ site: TemporarySite, _ questions: String...) throws -> [Answers.Answer] {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts/ask.mjs")
            .path
        let result = try Command.run(
            "/usr/bin/env", ["node", script, site.folder.appending(path: "output").path] + questions,
            in: site.folder)
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Answers.self, from: Data(result.output.utf8)).answers
    }

    private static let files = [
        "content/parishes/ash/index.md": TemporarySite.page("Ash"),
        "content/parishes/ash/seed-swap.md": TemporarySite.page(
            "Saturday seed swap", "kind: example\nprinciples: [share]",
            body:
                "Text before.\n\n## How it went\n\nNeighbours were swapping marrows & <beans> in the church hall."
        ),
        "content/principles/share.md": TemporarySite.page(
            "Share what you have", body: "Nothing about vegetables."),
        "content/guides/draft.md": TemporarySite.page(
            "Marrow draft", "status: draft", body: "Marrows, marrows, marrows."),
    ]

    @Test func `a word is found in the text of a page, whatever its ending, with an excerpt and the section`()
        throws
    {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build").status == 0)
        let answer = try #require(try ask(site, "marrow").first)
        #expect(answer.total == 1)
        let result = try #require(answer.results.first)
        #expect(result.url == "parishes/ash/seed-swap/#how-it-went")
        #expect(result.title == "Saturday seed swap")
        #expect(result.summary == "About Saturday seed swap.")
        #expect(result.kind == "example")
        #expect(result.parish == "Ash")
        let excerpt = try #require(result.excerpt)
        #expect(excerpt.filter(\.hit).map(\.text) == ["marrows"])
        #expect(excerpt.map(\.text).joined().contains("marrows & <beans> in the church hall"))
    }

    @Test func `a typo is corrected, and a word that is nowhere finds nothing`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let answers = try ask(site, "neihgbours", "xylophone")
        #expect(answers[0].corrected == "neighbours")
        #expect(answers[0].results.first?.title == "Saturday seed swap")
        #expect(answers[1].total == 0)
        #expect(answers[1].results.isEmpty)
    }
}
