import SiteBuild
import Testing

@testable import Preview

@Suite struct PreviewEventTests {
    private func event(_ files: [String: String], page: String?) async throws -> String {
        let site = try TemporarySite(files)
        let state = try await PreviewSession(site.options).state
        return String(decoding: PreviewEvent(state, page: page).json, as: UTF8.self)
            .replacing("\"version\":\"\(state.version)\",", with: "")
    }

    @Test func `a site without a mistake says so`() async throws {
        #expect(
            try await event(["content/guides/a.md": TemporarySite.page("A")], page: nil)
                == #"{"isCurrent":true,"errors":0,"pageWarnings":0,"failure":false,"problems":[],"warnings":[]}"#
        )
    }

    @Test func `the errors of the page itself come first, each with its place, message and help`()
        async throws
    {
        let mistake = "---\ntitle: T\nsummary: S.\ncolour: red\n---\n\nText.\n"
        let event = try await event(
            ["content/guides/a.md": mistake, "content/guides/b.md": mistake], page: "content/guides/b.md")
        let places = event.matches(of: /"place":"([^"]*)"/).map { String($0.1) }
        #expect(places == ["content/guides/b.md:4:1", "content/guides/a.md:4:1"])
        #expect(event.hasPrefix(#"{"isCurrent":false,"errors":2,"#))
        #expect(event.contains(#""message":"A guide has no field \"colour\"."#))
        #expect(event.contains(#""remedy":"Correct the name, or remove the line."#))
    }

    @Test func `a page is told of its own warnings only`() async throws {
        let files = ["a", "b"].map { ("content/guides/\($0).md", "---\ntitle: T\n---\n\nText.\n") }
        let event = try await event(Dictionary(uniqueKeysWithValues: files), page: "content/guides/a.md")
        #expect(event.hasPrefix(#"{"isCurrent":true,"errors":0,"pageWarnings":1,"#))
        #expect(event.matches(of: /"place":"([^"]*)"/).map { String($0.1) } == ["content/guides/a.md:1:1"])
    }

    @Test func `more mistakes than anybody reads are counted`() async throws {
        let files = (10..<40).map { ("content/guides/a\($0).md", "---\ntitel: T\n---\n") }
        let event = try await event(Dictionary(uniqueKeysWithValues: files), page: nil)
        #expect(event.contains(#""errors":30,"#))
        #expect(event.matches(of: /"place"/).count == 20)
    }
}
