import SiteModel
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

    @Test(arguments: [
        // Each line keeps its own end, also one that is mended.
        (
            "---\r\ntitle: [B\r\n---\n\nOne.\rTwo.\n", "---\ntitle: M\n---\n\nOne.\nTwo.\n",
            "---\r\ntitle: M\r\n---\n\nOne.\rTwo.\n"
        ),
        // A line that is put in ends as most lines do, and moves no other's end.
        (
            "---\ntitle: [B\r\n---\r\n\r\nOne.\n", "---\ntitle: M\nowner: A\n---\n\nOne.\n",
            "---\ntitle: M\r\nowner: A\r\n---\r\n\r\nOne.\n"
        ),
        (
            "---\ntitle: [B\r\nowner: A\n---\n\nOne.\r\n", "---\ntitle: M\n---\n\nOne.\n",
            "---\ntitle: M\r\n---\n\nOne.\r\n"
        ),
        // The last line ends where the box does.
        ("---\r\ntitle: [B\r\n---", "---\ntitle: M\n---", "---\r\ntitle: M\r\n---"),
        ("---\r\ntitle: [B\r\n---", "---\ntitle: M\n---\n\nOne.\n", "---\r\ntitle: M\r\n---\r\n\r\nOne.\r\n"),
        ("---\r\ntitle: [B\r\n---\r\n", "---\ntitle: M\n---", "---\r\ntitle: M\r\n---"),
        // A browser may send the ends of Windows.
        ("---\ntitle: [B\n---\n", "---\r\ntitle: M\r\n---\r\n", "---\ntitle: M\n---\n"),
        ("", "One.\nTwo.", "One.\nTwo."), ("One.\r\n", "", ""),
    ])
    func `lines keep the ends that they have`(source: String, typed: String, saved: String) async throws {
        let kinds = "title: T\nbaseURL: https://example.org/\n"
        let kind = try #require(
            ConfigurationReader.read(Array(kinds.utf8), rules: []).0?.kinds.kind("example"))
        let file = PageFile(Array(source.utf8), path: Self.path, kind: kind, language: "en-GB")
        #expect(String(decoding: file.replaced(by: typed), as: UTF8.self) == saved)
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
