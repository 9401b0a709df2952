import Testing

@testable import Editing

/// Pages whose front matter cannot be read: their files are put right as they are.
struct BrokenPageTests {
    private static let path = "content/examples/broken.md"
    private static let broken = "---\r\ntitle: [Broken\r\nsummary: S.\r\n---\r\n\r\nText.\r\n"

    private func site() throws -> (EditedSite, Editor) {
        let site = try EditedSite()
        try site.write(Self.path, Self.broken)
        return (site, try site.editor())
    }

    @Test func `the file is given where its top cannot be read, with the mistakes at its lines`() async throws
    {
        let (site, editor) = try site()
        let state = try #require(try await editor.page(Self.path))
        #expect(try state.source == site.text(Self.path))
        #expect(state.problems.contains { $0.isError && $0.fileLine == 2 })
        #expect(try await editor.page("content/examples/seed-swap.md")?.source == nil)
    }

    @Test func `the file is saved as it was typed, with its own line ends`() async throws {
        let (site, editor) = try site()
        let state = try #require(try await editor.page(Self.path))
        let mended = "---\ntitle: Mended\nsummary: S.\n---\n\nText.\n"
        let edit = PageEdit(path: Self.path, version: state.version, fields: [:], text: nil, source: mended)
        #expect(try await editor.look(edit)?.html.contains("<h1>Mended</h1>") == true)
        guard case .saved(let now, _) = try await editor.save(edit) else {
            Issue.record("It was not saved.")
            return
        }
        #expect(now.source == nil && now.values["title"] == .text("Mended"))
        #expect(try site.text(Self.path) == mended.replacing("\n", with: "\r\n"))
    }

    @Test func `a file that somebody else has changed meanwhile is not written over`() async throws {
        let (site, editor) = try site()
        let state = try #require(try await editor.page(Self.path))
        try site.write(Self.path, "---\ntitle: Theirs\n---\n")
        let edit = PageEdit(path: Self.path, version: state.version, fields: [:], text: nil, source: "Mine.")
        guard case .failed(let sentence) = try await editor.save(edit) else {
            Issue.record("It was saved.")
            return
        }
        #expect(sentence.hasPrefix("Somebody else has changed this page's file meanwhile."))
        #expect(try site.text(Self.path) == "---\ntitle: Theirs\n---\n")
    }
}
