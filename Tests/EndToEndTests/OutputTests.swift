import Foundation
import Testing

struct OutputTests {
    static let files = [
        "content/index.md": TemporarySite.page("Welcome"),
        "content/guides/about.md": TemporarySite.page(
            "About", "date: 14 March 2026\naliases: [/old/about/, /about.html]"),
        "content/glossary/parish.md": TemporarySite.page(
            "Parish", "definition: The smallest part of local government."),
        "content/principles/one.md": TemporarySite.page("One & only"),
        "content/guides/map.pdf": "not really a PDF",
    ]

    @Test(arguments: [
        "index.html", "guides/index.html", "guides/about/index.html", "glossary/index.html",
        "principles/one/index.html",
        "search/index.html", "search/client.js", "404.html", "sitemap.xml", "feed.xml", "robots.txt",
        "data/pages.json",
        "data/links.json", "data/coverage.csv", ".waymark.json", "old/about/index.html", "about.html",
        "guides/map.pdf",
    ])
    func `a site has`(path: String) throws {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("build")
        #expect(result.status == 0, "\(result.errors)")
        #expect(site.hasOutput(path))
    }

    @Test func `XML is well formed, whatever titles hold`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        for path in ["sitemap.xml", "feed.xml"] {
            let parsed = try Command.run(
                "/usr/bin/env",
                [
                    "python3", "-c", "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])",
                    "output/" + path,
                ],
                in: site.folder)
            #expect(parsed.status == 0, "\(path): \(parsed.errors)")
        }
        #expect(try site.output("feed.xml").contains("<updated>2026-03-14T00:00:00Z</updated>"))
        #expect(try site.output("sitemap.xml").contains("<loc>https://example.org/guides/about/</loc>"))
    }

    @Test func `JSON can be read back`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let pages =
            try JSONSerialization.jsonObject(with: Data(site.output("data/pages.json").utf8))
            as? [[String: Any]]
        #expect(pages?.count == 4)
        #expect(pages?.contains { $0["title"] as? String == "One & only" } == true)
    }

    @Test func `a redirect leads to where the page lives now`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        #expect(try site.output("old/about/index.html").contains("url=/guides/about/"))
    }

    @Test func `assets have their content's hash in their names, and pages use them`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let style = try #require(
            try site.output("index.html").firstMatch(of: /\/assets\/site\.[0-9a-f]{10}\.css/))
        #expect(site.hasOutput(String(style.output.dropFirst())))
    }

    @Test func `no page has an inline script or style, or a request to anyone else`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        for (path, data) in try site.wholeOutput() where path.hasSuffix(".html") {
            let html = String(decoding: data, as: UTF8.self)
            #expect(!html.contains("<style"), "\(path)")
            #expect(!html.contains(" style="), "\(path)")
            #expect(html.matches(of: /<script(?![^>]*src=)/).isEmpty, "\(path)")
            #expect(html.matches(of: /(?:src|srcset)="(?:https?:)?\/\//).isEmpty, "\(path)")
            #expect(html.matches(of: /\son[a-z]+="/).isEmpty, "\(path)")
        }
    }

    @Test func `a page that is gone is removed, and a stranger's file stays`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        try site.write("output/CNAME", "toolkit.example.org")
        try site.write("output/mine/notes.txt", "keep me")
        try site.remove("content/glossary/parish.md")
        try site.write("content/guides/about.md", TemporarySite.page("About us"))
        let result = try site.waymark("build")
        #expect(result.status == 0)
        #expect(!site.hasOutput("glossary/parish/index.html"))
        #expect(!site.hasOutput("old/about/index.html"))
        #expect(try site.output("mine/notes.txt") == "keep me")
        #expect(try site.output("CNAME") == "toolkit.example.org")
        #expect(result.errors.contains("mine/notes.txt"))
        #expect(!result.errors.contains("CNAME"))
    }

    @Test func `a stranger's file in the way of a page is never written over`() throws {
        let site = try TemporarySite(Self.files)
        try site.write("output/index.html", "my old website")
        let result = try site.waymark("build")
        #expect(result.status == 3)
        #expect(result.errors.contains("index.html"))
        #expect(try site.output("index.html") == "my old website")
    }

    @Test func `the same content gives the same bytes, on one thread and on eight, and when built twice`()
        throws
    {
        let one = try TemporarySite(Self.files)
        let two = try TemporarySite(Self.files)
        try one.waymark("build", "--jobs", "1")
        try two.waymark(
            "build", "--jobs", "8", environment: ["TZ": "Pacific/Auckland", "LC_ALL": "cy_GB.UTF-8"])
        let first = try one.wholeOutput()
        #expect(try two.wholeOutput() == first)
        try two.waymark("build")
        #expect(try two.wholeOutput() == first)
    }

    @Test(arguments: ["content", ".", "/", "themes/x"])
    func `output that would cover the site's own files is refused`(folder: String) throws {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("build", "--output", folder)
        #expect(result.status == 2)
        #expect(result.errors.contains("--output"))
    }
}
