import LoopbackServer
import SiteBuild
import Testing

@testable import Preview

@Suite struct SiteHandlerTests {
    private static let files = [
        "content/guides/a.md": TemporarySite.page("Seed <swap>"), "content/files/plan.pdf": "PDF",
        "content/files/two words.txt": "words",
    ]

    private func answer(_ path: String, base: String = "https://example.org/") async throws -> HTTPResponse {
        let site = try TemporarySite(Self.files, base: base)
        let routes = SiteHandler(session: try await PreviewSession(site.options)).routes()
        let path = try #require(RequestPath(path))
        let route = try #require(routes.last { path.parts.starts(with: $0.root.parts) })
        return await route.answer(HTTPRequest(.get, path))
    }

    @Test func `a page has the script with its version and its file`() async throws {
        let response = try await answer("/guides/a/")
        #expect(response.status == .ok)
        #expect(response.field("Content-Type") == "text/html; charset=utf-8")
        let script = try #require(
            response.text.firstMatch(
                of: /<script src="\/.waymark\/preview.js" defer ([^>]*)><\/script>\n<\/head>/))
        #expect(
            script.1.wholeMatch(of: /data-version="[0-9a-z]+-0" data-source="content\/guides\/a.md"/) != nil)
    }

    @Test(arguments: [
        ("/files/plan.pdf", "application/pdf", "PDF"),
        ("/files/two%20words.txt", "text/plain; charset=utf-8", "words"),
    ])
    func `a file beside the pages comes as it is`(path: String, type: String, content: String) async throws {
        let response = try await answer(path)
        #expect(response.status == .ok)
        #expect(response.field("Content-Type") == type)
        #expect(response.text == content)
    }

    @Test(arguments: [
        "/nothing/", "/guides/a/index.htm", "/files/", "/waymark.yaml", "/content/guides/a.md",
        "/.waymark.json",
    ])
    func `where there is nothing the site's own page says so`(path: String) async throws {
        let response = try await answer(path)
        #expect(response.status == .notFound)
        #expect(response.field("Content-Type") == "text/html; charset=utf-8")
        #expect(response.text.contains("preview.js"))
    }

    @Test func `the address of a folder without its slash leads to it`() async throws {
        let response = try await answer("/guides/a")
        #expect(response.status == .found)
        #expect(response.field("Location") == "/guides/a/")
    }

    @Test(arguments: [
        ("/", "/some/toolkit/"), ("/some/toolkit", "/some/toolkit/"),
        ("/some/toolkit/guides", "/some/toolkit/guides/"),
    ])
    func `a site below a path leads there`(path: String, location: String) async throws {
        let response = try await answer(path, base: "https://example.org/some/toolkit/")
        #expect(response.status == .found)
        #expect(response.field("Location") == location)
    }

    @Test(arguments: [
        ("/some/toolkit/", HTTPStatus.ok), ("/some/toolkit/guides/a/", .ok), ("/guides/a/", .notFound),
        ("/some/toolkits/", .notFound),
    ])
    func `a site below a path is served there and nowhere else`(path: String, status: HTTPStatus) async throws
    {
        #expect(try await answer(path, base: "https://example.org/some/toolkit/").status == status)
    }

    @Test func `the search's files are made when they are asked for`() async throws {
        let index = try await answer("/search/index.json")
        #expect(index.status == .ok)
        #expect(index.field("Content-Type") == "application/json")
        #expect(try await answer("/search/client.js").status == .ok)
        #expect(try await answer("/search/nothing.bin").status == .notFound)
    }

    @Test func `before there is a site without an error its mistakes are listed at every address`()
        async throws
    {
        let site = try TemporarySite(["content/guides/a.md": "---\ntitel: <b>\n---\n"])
        let session = try await PreviewSession(site.options)
        let routes = SiteHandler(session: session).routes()
        let path = try #require(RequestPath("/guides/a/"))
        let response = await routes[0].answer(HTTPRequest(.get, path))
        #expect(response.status == .unavailable)
        #expect(response.text.contains("<code>content/guides/a.md:2:1</code>"))
        #expect(response.text.contains("Did you mean &quot;title&quot;?"))
        #expect(response.text.contains("<html lang=\"en\" data-problems>"))
    }

    @Test func `before there is a site without an error its stylesheets are there for the editor`()
        async throws
    {
        let site = try TemporarySite([
            "content/guides/a.md": "---\ntitel: x\n---\n", "content/files/plan.pdf": "PDF",
        ])
        let routes = SiteHandler(session: try await PreviewSession(site.options)).routes()
        let answer = { (path: String) in
            await routes[0].answer(HTTPRequest(.get, try #require(RequestPath(path))))
        }
        let file = try await answer("/files/plan.pdf")
        #expect(file.status == .ok && file.text == "PDF")
        for path in ["/index.html", "/guides/a", "/nothing.css"] {
            #expect(try await answer(path).status == .unavailable, "\(path)")
        }
    }
}

extension HTTPResponse {
    /// The value of a header field.
    fileprivate func field(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    fileprivate var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
