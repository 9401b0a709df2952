import LoopbackServer
import SiteBuild
import Testing

@testable import Preview

@Suite struct PreviewSessionTests {
    @Test func `the last good site stays while there are errors, and a new one follows them`() async throws {
        let site = try TemporarySite(["content/guides/a.md": TemporarySite.page("First")])
        let session = try await PreviewSession(site.options)
        let following = try Following(session)
        let first = session.state
        #expect(first.isCurrent)
        #expect(try await first.text("guides/a/index.html")?.contains("First") == true)

        try site.write("content/guides/a.md", "---\ntitel: Second\n---\n")
        let broken = await session.refresh(SiteChanges(paths: ["content/guides/a.md"]))
        #expect(!broken.isCurrent)
        #expect(broken.version == first.version)
        #expect(try await broken.text("guides/a/index.html")?.contains("First") == true)

        try site.write("content/guides/a.md", TemporarySite.page("Second"))
        let mended = await session.refresh(SiteChanges(paths: ["content/guides/a.md"]))
        #expect(mended.isCurrent)
        #expect(mended.version != first.version)
        #expect(try await mended.text("guides/a/index.html")?.contains("Second") == true)
        following.end()
    }
}

/// A session that follows its files until its end.
struct Following {
    private let stop: Event

    init(_ session: PreviewSession) throws {
        let stop = try Event()
        self.stop = stop
        Task { await session.follow(until: stop) }
    }

    func end() { stop.set() }
}

extension PreviewState {
    /// The text of a file of the website that is shown.
    func text(_ path: String) async throws -> String? {
        try await shown?.bytes(at: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
