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

    @Test func `a site that wants no search has nothing of it`() throws {
        var files = Self.files
        files["waymark.yaml"] = "title: Toolkit\nbaseURL: https://example.org/\nsearch: no\n"
        let site = try TemporarySite(files)
        let result = try site.waymark("build")
        #expect(result.status == 0, "\(result.errors)")
        #expect(!site.hasOutput("search"))
        let home = try site.output("index.html")
        #expect(!home.contains("role=\"search\"") && !home.contains("/search/"))
    }

    @Test func `XML is well formed, whatever titles hold`() throws {
        var files = Self.files
        files["content/guides/odd.md"] = TemporarySite.page("\"One & <two> ]]>\"", "date: 15 March 2026")
        let site = try TemporarySite(files)
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
        #expect(try site.output("feed.xml").contains("<updated>2026-03-15T00:00:00Z</updated>"))
        #expect(try site.output("sitemap.xml").contains("<loc>https://example.org/guides/about/</loc>"))
    }

    @Test(arguments: ["data/pages.json", "data/links.json", "search/index.json", ".waymark.json"])
    func `JSON is what a strict reader takes`(path: String) throws {
        let site = try TemporarySite(
            Self.files.merging(["content/examples/e.md": TemporarySite.page("E", "principles: [one]")]) { $1 }
        )
        #expect(try site.waymark("build").status == 0)
        let read = try Command.run(
            "/usr/bin/env", ["python3", "-m", "json.tool", "output/" + path], in: site.folder)
        #expect(read.status == 0, "\(path): \(read.errors)")
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
            // Data that is not run is no script: the policy lets it pass.
            let scripts = html.replacing("<script type=\"application/ld+json\">", with: "")
            #expect(scripts.matches(of: /<script(?![^>]*src=)/).isEmpty, "\(path)")
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

    @Test(arguments: ["output/index.html", "output/notes/mine.txt", "output/.git/config"])
    func `a folder with files of somebody else's is never taken for the output`(path: String) throws {
        let site = try TemporarySite(Self.files)
        try site.write(path, "mine")
        let result = try site.waymark("build")
        #expect(result.status == 2)
        #expect(result.errors.contains("files that Waymark did not make"))
        #expect(
            try site.wholeOutput().mapValues { String(decoding: $0, as: UTF8.self) } == [
                String(path.dropFirst(7)): "mine"
            ])
    }

    @Test func `a stranger's file that a page needs the place of is never written over`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        try site.write("output/guides/new/index.html", "mine")
        try site.write("content/guides/new.md", TemporarySite.page("New"))
        let result = try site.waymark("build")
        #expect(result.status == 3)
        #expect(result.errors.contains("output/guides/new/index.html"))
        #expect(try site.output("guides/new/index.html") == "mine")
    }

    @Test func `an output that is a file is refused, and one that is a link is followed`() throws {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build", "--output", "waymark.yaml").status == 2)
        #expect(
            FileManager.default.fileExists(atPath: site.folder.appendingPathComponent("waymark.yaml").path))
        let real = site.folder.appendingPathComponent("real")
        try FileManager.default.createDirectory(at: real, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            at: site.folder.appendingPathComponent("output"), withDestinationURL: real)
        for _ in 1...2 {
            #expect(try site.waymark("build").status == 0)
            try site.write("content/guides/more.md", TemporarySite.page("More"))
        }
        #expect(
            FileManager.default.fileExists(atPath: real.appendingPathComponent("guides/more/index.html").path)
        )
    }

    @Test
    func
        `a site without its content folder, or with an empty waymark.yaml, is told so and keeps its website`()
        throws
    {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let before = try site.wholeOutput()
        try site.write("waymark.yaml", "# nothing yet\n")
        let empty = try site.waymark("build")
        #expect(empty.status == 1)
        #expect(empty.diagnostics.first?.contains("This file is empty.") == true)
        try site.write("waymark.yaml", "title: T\nbaseURL: https://example.org/\n")
        try site.remove("content")
        let missing = try site.waymark("build")
        #expect(missing.status == 2)
        #expect(missing.errors.contains("There is no folder content/"))
        #expect(try site.wholeOutput() == before)
    }

    @Test(arguments: [
        ["content/index.html": "x"], ["content/guides/about/index.html": "x"], ["content/guides/about": "x"],
        ["content/sitemap.xml": "x"],
        ["content/guides/x.md": TemporarySite.page("X", "aliases: [/feed.xml]")],
        ["content/guides/x.md": TemporarySite.page("X", "aliases: [/principles/]")],
        ["content/guides/x.md": TemporarySite.page("X", "aliases: [/guides/map.pdf/]")],
    ])
    func `two things at one place are an error, and nothing is lost silently`(files: [String: String]) throws
    {
        let site = try TemporarySite(Self.files.merging(files) { $1 })
        let result = try site.waymark("build")
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.diagnostics.count { $0.contains("error[") } == 1, "\(result.errors)")
        #expect(result.errors.contains("[address-collision]") || result.errors.contains("[unsafe-alias]"))
    }

    @Test func `builds that run at once leave a whole website`() async throws {
        var files = Self.files
        for number in 0..<150 { files["content/guides/g\(number).md"] = TemporarySite.page("G \(number)") }
        let site = try TemporarySite(files)
        let expected = try TemporarySite(files)
        try expected.waymark("build")
        let folder = site.folder
        let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try Command.run(Command.waymark, ["build", "--site", folder.path], in: folder).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == [0, 0, 0, 0])
        #expect(try site.wholeOutput() == expected.wholeOutput())
    }

    @Test func `the same content gives the same bytes, on one thread and on eight, and when built twice`()
        throws
    {
        var files = Self.files
        for number in 0..<300 { files["content/guides/g\(number).md"] = TemporarySite.page("G \(number)") }
        let one = try TemporarySite(files)
        let two = try TemporarySite(files)
        try one.waymark("build", "--jobs", "1")
        try two.waymark(
            "build", "--jobs", "8", environment: ["TZ": "Pacific/Auckland", "LC_ALL": "cy_GB.UTF-8"])
        let first = try one.wholeOutput()
        #expect(try two.wholeOutput() == first)
        try two.waymark("build")
        #expect(try two.wholeOutput() == first)
    }

    @Test(arguments: ["content", ".", "/", "themes/x", ".git/x", "nowhere/../content/x"])
    func `output that would cover the site's own files is refused`(folder: String) throws {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("build", "--output", folder)
        #expect(result.status == 2)
        #expect(result.errors.contains("--output"))
    }

    @Test func `a sitemap has the pages that Waymark makes of the whole site`() throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\nlanguages: [en-GB, cy]\n",
            "content/principles/one.md": TemporarySite.page("One", "date: 2026-01-02\nreviewed: 2026-03-04"),
            "content/principles/one.cy.md": TemporarySite.page("Un"),
            "content/examples/e.md": TemporarySite.page("E", "principles: [one]"),
        ])
        #expect(try site.waymark("build").status == 0)
        let map = try site.output("sitemap.xml")
        for path in ["", "cy/", "coverage/", "whats-new/", "print/", "cy/whats-new/", "cy/print/"] {
            #expect(map.contains("<loc>https://example.org/\(path)</loc>"), "\(path)")
            #expect(site.hasOutput(path + "index.html"), "\(path)")
        }
        #expect(map.contains("<lastmod>2026-01-02</lastmod>"))
        #expect(!map.contains("2026-03-04"))
    }

    @Test
    func `a page without one has the logo for a picture where it is shared, if other websites can show it`()
        throws
    {
        let site = try TemporarySite([
            "waymark.yaml":
                "title: T\nbaseURL: https://example.org/t/\nbrand: {name: Ash Vale, logo: logo.png}\n",
            "content/logo.png": "x", "content/guides/a photo.jpg": "x",
            "content/guides/one.md": TemporarySite.page("One"),
            "content/guides/two.md": TemporarySite.page("Two", "image: a photo.jpg\nimage-alt: A \"yew\""),
        ])
        #expect(try site.waymark("build").status == 0)
        let image = "<meta property=\"og:image\" content=\"https://example.org/t/"
        for path in ["index.html", "guides/index.html", "guides/one/index.html"] {
            let page = try site.output(path)
            #expect(page.contains(image + "logo.png\">"), "\(path)")
            #expect(page.contains("<meta property=\"og:image:alt\" content=\"Ash Vale\">"))
        }
        let two = try site.output("guides/two/index.html")
        #expect(two.contains(image + "guides/a%20photo.jpg\">"))
        #expect(two.contains("<meta property=\"og:image:alt\" content=\"A &quot;yew&quot;\">"))
        try site.write(
            "waymark.yaml",
            "title: T\nbaseURL: https://example.org/t/\nbrand: {name: Ash Vale, logo: logo.svg}\n")
        try site.write("content/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        #expect(try site.waymark("build").status == 0)
        #expect(!(try site.output("guides/one/index.html")).contains("og:image"))
    }
}
