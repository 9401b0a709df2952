import Foundation
import Testing

struct WebRouteTests {
    private static func site(_ repository: String) throws -> TemporarySite {
        try TemporarySite([
            "waymark.yaml":
                "title: Site\nbaseURL: https://example.org/\nlanguages: [en-GB, cy]\n\(repository)\n",
            "content/index.md": TemporarySite.page("Home"),
            "content/principles/decide.md": TemporarySite.page("Decide"),
            "content/parishes/ash/index.md": TemporarySite.page("Ash"),
            "content/parishes/ash/index.cy.md": TemporarySite.page("Onnen"),
            "content/parishes/ash/examples/swap.md": TemporarySite.page("Swap", "principles: [decide]"),
        ])
    }

    /// The links of a page that lead to the repository's host, with the text that each begins a page with.
    private static func links(_ html: String, host: String) throws -> [(words: String, url: URLComponents)] {
        let link = try Regex(
            "<a href=\"(https://\(host)/[^\"]*)\">([^<]*)</a>", as: (Substring, Substring, Substring).self)
        return try html.matches(of: link).map { match in
            let address = match.1.replacingOccurrences(of: "&amp;", with: "&")
            return (String(match.2), try #require(URLComponents(string: address)))
        }
    }

    @Test func `each page leads to where it is changed, and parishes and lists to where pages are begun`()
        throws
    {
        let site = try Self.site("repository: https://github.com/vale/toolkit")
        #expect(try site.waymark("build").status == 0)
        let swap = try Self.links(site.output("parishes/ash/examples/swap/index.html"), host: "github.com")
        #expect(swap.map(\.words) == ["Suggest a change to this page"])
        #expect(swap.map(\.url.path) == ["/vale/toolkit/edit/main/content/parishes/ash/examples/swap.md"])

        let ash = try Self.links(site.output("parishes/ash/index.html"), host: "github.com")
        #expect(ash.map(\.words) == ["Suggest a change to this page", "Add an example", "Add a plan"])
        #expect(
            ash.map(\.url.path) == [
                "/vale/toolkit/edit/main/content/parishes/ash/index.md",
                "/vale/toolkit/new/main/content/parishes/ash/examples",
                "/vale/toolkit/new/main/content/parishes/ash/plans",
            ])
        let welsh = try Self.links(site.output("cy/parishes/ash/index.html"), host: "github.com")
        #expect(
            welsh.map(\.words) == [
                "Awgrymu newid i’r dudalen hon", "Ychwanegu enghraifft", "Ychwanegu cynllun",
            ])
        #expect(welsh.first?.url.path == "/vale/toolkit/edit/main/content/parishes/ash/index.cy.md")
        let list = try Self.links(site.output("examples/index.html"), host: "github.com")
        #expect(list.map(\.words) == ["Add an example"])
        #expect(try Self.links(site.output("principles/index.html"), host: "github.com").isEmpty)
        #expect(try Self.links(site.output("search/index.html"), host: "github.com").isEmpty)
    }

    /// As a clerk would: a title and a summary are typed, a principle's line is uncommented, and the file is saved under a name.
    @Test(arguments: [
        "repository: https://github.com/vale/toolkit", "repository: https://gitlab.example.org/vale/toolkit",
    ])
    func `a page that is begun with a browser needs only its title and summary`(repository: String) throws {
        let site = try Self.site(repository)
        try site.waymark("build")
        let host = repository.contains("github") ? "github.com" : "gitlab.example.org"
        let page = try Self.links(site.output("parishes/ash/index.html"), host: host)
        for (link, kind) in zip(page.dropFirst(), ["example", "plan"]) {
            let items = try #require(link.url.queryItems)
            #expect(
                items.map(\.name)
                    == (host == "github.com" ? ["filename", "value"] : ["file_name", "content"]))
            #expect(items[0].value == "new-\(kind).md")
            let draft = try #require(items[1].value)
            #expect(draft.hasPrefix("---\n# First give the file a name of its own"))
            let filled = draft.replacing("\ntitle:\n", with: "\ntitle: New\n")
                .replacing("\nsummary:\n", with: "\nsummary: About it.\n")
                .replacing("\nprinciples:\n#  - id:", with: "\nprinciples:\n  - id:")
            try site.write("content/parishes/ash/\(kind)s/new-\(kind).md", filled + "Text.\n")
        }
        let check = try site.waymark("check", "--scope", "parishes/ash")
        #expect(check.errors == "")
        #expect(check.status == 0)
    }

    @Test func `where there are very many principles, the text is still short enough for an address`() throws
    {
        let site = try Self.site("repository: https://github.com/vale/toolkit")
        for number in 1...40 {
            let name = "principle-\(number)-" + String(repeating: "long-", count: 20) + "name"
            try site.write("content/principles/\(name).md", TemporarySite.page("Principle \(number)"))
        }
        try site.waymark("build")
        let html = try site.output("parishes/ash/index.html")
        let links = try Self.links(html, host: "github.com")
        #expect(links.count == 3)
        for link in links { #expect((link.url.string ?? "").utf8.count <= 8_000) }
        #expect(links[2].url.queryItems?.last?.value?.contains("title:") == true)
    }

    @Test func `a site that names no repository has no such links`() throws {
        let site = try Self.site("")
        try site.waymark("build")
        #expect(!(try site.output("parishes/ash/index.html").contains("Suggest a change")))
    }

    @Test func `what waits in an inbox is not published, and not forgotten`() throws {
        let site = try Self.site("")
        let files = [
            "content/parishes/ash/inbox/minutes.docx", "content/parishes/ash/inbox/deep/page.md",
            "content/Inbox/photo.jpg",
        ]
        for file in files { try site.write(file, "Secret.") }
        try site.write("content/parishes/ash/inbox/.gitkeep", "")
        try site.write("content/guides/inbox.md", TemporarySite.page("Inbox"))
        let built = try site.waymark("build")
        #expect(built.status == 0, "\(built.errors)")
        #expect(
            built.diagnostics.map { $0.prefix { $0 != ":" } } == files.sorted().map { Substring($0) })
        #expect(
            built.diagnostics.allSatisfy {
                $0.contains("warning[waiting-in-inbox]: This file waits in an inbox")
            })
        #expect(site.hasOutput("guides/inbox/index.html"))
        let whole = try site.wholeOutput()
        #expect(!whole.keys.contains { $0.lowercased().contains("inbox/") && !$0.hasPrefix("guides/inbox/") })
        #expect(!whole.values.contains { $0.range(of: Data("Secret.".utf8)) != nil })
    }
}
