import Foundation
import Testing

struct LastingAddressTests {
    private static let files = [
        "content/principles/share.md": TemporarySite.page("Share"),
        "content/examples/seed-swap.md": TemporarySite.page(
            "Seed swap", "principles: [share]", body: "## Who came\n\nForty.\n\n## What it cost\n\nNothing."),
        "content/reports/spring.md": TemporarySite.page("Spring", body: "1.1 We met.\n\n1.2 We agreed."),
        "content/parishes/ash/index.md": TemporarySite.page("Ash"),
        "content/parishes/ash/tidy-up.md": TemporarySite.page("Tidy-up", "kind: plan"),
    ]

    /// A site with a ledger of all it has.
    private func accepted(_ more: [String: String] = [:]) throws -> TemporarySite {
        let site = try TemporarySite(Self.files.merging(more) { _, new in new })
        #expect(try site.waymark("build", "--accept-urls").status == 0)
        return site
    }

    private func ledger(_ site: TemporarySite) throws -> [String] {
        try String(contentsOf: site.folder.appendingPathComponent("waymark.urls"), encoding: .utf8)
            .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    @Test func `the ledger lists pages, lists, feeds, headings and numbered paragraphs, sorted`() throws {
        let lines = try ledger(accepted())
        #expect(
            lines == [
                "/", "/coverage/", "/examples/", "/examples/feed.xml", "/examples/seed-swap/",
                "/examples/seed-swap/#what-it-cost", "/examples/seed-swap/#who-came", "/feed.xml",
                "/parishes/", "/parishes/ash/", "/parishes/ash/feed.xml", "/parishes/ash/tidy-up/",
                "/parishes/feed.xml", "/plans/", "/plans/feed.xml", "/principles/", "/principles/feed.xml",
                "/principles/share/", "/print/", "/reports/", "/reports/feed.xml", "/reports/spring/",
                "/reports/spring/#p-1.1", "/reports/spring/#p-1.2", "/search/",
            ])
    }

    @Test func `without a ledger nothing is told, and a build makes none`() throws {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build").status == 0)
        #expect(
            !FileManager.default.fileExists(atPath: site.folder.appendingPathComponent("waymark.urls").path))
    }

    @Test func `a page that has moved is found by its id, and keeps its address by an alias`() throws {
        let site = try accepted()
        try site.remove("content/examples/seed-swap.md")
        let page = "content/parishes/ash/examples/seed-swap.md"
        try site.write(
            page,
            TemporarySite.page(
                "Seed swap", "principles: [share]",
                body: "## Who came\n\nForty.\n\n## What it cost\n\nNothing."))
        for command in ["check", "build"] {
            let result = try site.waymark(command)
            #expect(result.status == 1)
            #expect(
                result.diagnostics == [
                    "waymark.urls:7:1: error[vanished-address]: /examples/seed-swap/ was published, and nothing would be there any more. "
                        + "It seems to have moved to \(page): add this line at its top: aliases: [/examples/seed-swap/] – or, "
                        + "if it is to go for good, run: waymark build --accept-urls"
                ])
        }
        #expect(site.hasOutput("examples/seed-swap/index.html"))
        try site.write(
            page,
            TemporarySite.page(
                "Seed swap", "principles: [share]\naliases: [/examples/seed-swap/]",
                body: "## Who came\n\nForty.\n\n## What it cost\n\nNothing."))
        let mended = try site.waymark("build")
        #expect(mended.status == 0 && mended.diagnostics.isEmpty, "\(mended.errors)")
    }

    @Test(arguments: [
        // The title makes the old id; most headings; nearly the id; the only one that is new in its folder.
        ("content/guides/swapping.md", TemporarySite.page("Seed swap")),
        (
            "content/guides/autumn.md",
            TemporarySite.page("Autumn", body: "## Who came\n\nA.\n\n## What it cost\n\nB.\n\n## Why\n\nC.")
        ),
        ("content/guides/seeds-swap.md", TemporarySite.page("Other")),
        ("content/examples/autumn.md", TemporarySite.page("Other", "principles: [share]")),
    ])
    func `a page under another name is found by its title, headings, name or folder`(
        path: String, text: String
    )
        throws
    {
        let site = try accepted()
        try site.remove("content/examples/seed-swap.md")
        try site.write(path, text)
        let errors = try site.waymark("check").errors
        #expect(errors.contains("/examples/seed-swap/ was published"), "\(errors)")
        #expect(errors.contains("It seems to have moved to \(path):"), "\(errors)")
    }

    @Test func `a page that is nowhere is told of with both ways out, and accepting takes the second`() throws
    {
        let site = try accepted()
        try site.remove("content/examples/seed-swap.md")
        let result = try site.waymark("check")
        #expect(result.status == 1)
        #expect(
            result.errors.contains(
                "If its text is on another page now, give that page the line: aliases: [/examples/seed-swap/] – and if it is to go for good, run: waymark build --accept-urls"
            ), "\(result.errors)")
        let accepting = try site.waymark("build", "--accept-urls")
        #expect(accepting.status == 0)
        #expect(accepting.errors.contains("Given up: /examples/seed-swap/\n"))
        #expect(try site.waymark("check").errors.contains("vanished") == false)
        #expect(try !ledger(site).contains("/examples/seed-swap/"))
    }

    @Test func `a page that becomes a draft vanishes, and is told of as one`() throws {
        let site = try accepted()
        try site.write(
            "content/parishes/ash/tidy-up.md", TemporarySite.page("Tidy-up", "kind: plan\nstatus: draft"))
        let result = try site.waymark("check", "--scope", "parishes/ash")
        #expect(result.status == 1)
        #expect(
            result.errors.contains("Its page, content/parishes/ash/tidy-up.md, is a draft now."),
            "\(result.errors)")
        #expect(try site.waymark("check", "--drafts", "--scope", "parishes/ash").status == 0)
    }

    @Test func `a removed page is told of in its own folder's scope, and in no other`() throws {
        let site = try accepted(["content/parishes/elm/index.md": TemporarySite.page("Elm")])
        try site.remove("content/parishes/ash/tidy-up.md")
        #expect(try site.waymark("check", "--scope", "parishes/ash").status == 1)
        #expect(try site.waymark("check", "--scope", "parishes/elm").status == 0)
    }

    @Test func `a heading in other words is warned of, and keeps its id in curly brackets`() throws {
        let site = try accepted()
        let page = { (heading: String) in
            TemporarySite.page(
                "Seed swap", "principles: [share]", body: "## Who came\n\nForty.\n\n## \(heading)\n\nNothing."
            )
        }
        try site.write("content/examples/seed-swap.md", page("The money"))
        let result = try site.waymark("check")
        #expect(result.status == 0)
        #expect(
            result.diagnostics == [
                "waymark.urls:8:1: warning[vanished-heading]: /examples/seed-swap/#what-it-cost was published. content/examples/seed-swap.md has no heading \"#what-it-cost\" any more, so links to it lead to the top of the page. Write \"## The money {#what-it-cost}\" there if that is the same heading in other words."
            ])
        try site.write("content/examples/seed-swap.md", page("The money {#what-it-cost}"))
        #expect(try site.waymark("build").diagnostics.isEmpty)
        #expect(
            try site.output("examples/seed-swap/index.html").contains(
                "<h2 id=\"what-it-cost\">The money</h2>"))
    }

    /// Each would be compared with each.
    @Test(arguments: [(100, true), (101, false)])
    func `where very many headings have gone it is not guessed which is which`(count: Int, isGuessed: Bool)
        throws
    {
        let body = { (word: String) in (0..<count).map { "## \(word) number \($0)\n\nText.\n\n" }.joined() }
        let page = "content/guides/long.md"
        let site = try accepted([page: TemporarySite.page("Long", body: body("Heading"))])
        try site.write(page, TemporarySite.page("Long", body: body("Headings")))
        let found = try site.waymark("check", "--all").diagnostics
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.contains("if that is the same heading") == isGuessed })
    }

    @Test func `a paragraph that loses its number is warned of`() throws {
        let site = try accepted()
        try site.write("content/reports/spring.md", TemporarySite.page("Spring", body: "1.1 We met."))
        #expect(
            try site.waymark("check").errors.contains(
                "content/reports/spring.md has no paragraph with that number any more."))
    }

    @Test func `a merge does no harm: any order, lines twice, git's marks, line ends of Windows`() throws {
        let site = try accepted()
        let lines = try ledger(site)
        let merged =
            ["<<<<<<< HEAD"] + lines.reversed() + ["=======", "# a note", ""] + lines + [">>>>>>> other"]
        try site.write("waymark.urls", "\u{FEFF}" + merged.joined(separator: "\r\n"))
        let result = try site.waymark("check")
        #expect(result.status == 0 && result.diagnostics.isEmpty, "\(result.errors)")
        #expect(try site.waymark("build", "--accept-urls").status == 0)
        #expect(try ledger(site) == lines)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines end as on any system`(end: String) throws {
        let site = try accepted()
        let lines = ["# Every address", "/gone/", "", "/examples/"]
        try site.write("waymark.urls", lines.joined(separator: end) + end)
        let found = try site.waymark("check").diagnostics
        #expect(found.map { $0.prefix(34) } == ["waymark.urls:2:1: error[vanished-a"])
    }

    @Test func `a line that is no address is an error at its line`() throws {
        let site = try accepted()
        try site.write("waymark.urls", "/\nplans/ash\n")
        #expect(
            try site.waymark("check").diagnostics == [
                "waymark.urls:2:1: error[address-ledger]: This line is no address. Each line is one, such as /plans/ash/ or /plans/ash/#who-pays; delete this one."
            ])
    }

    @Test func `a heading is looked for on its own page, also behind a line that is none`() throws {
        let site = try accepted()
        try site.write(
            "waymark.urls",
            "/examples/seed-swap/\n/reports/spring/#\n/reports/spring/#p-1.1\n/examples/#who-came\n")
        let found = try site.waymark("check").diagnostics.map { $0.prefix { $0 != "]" } }
        #expect(
            found == ["waymark.urls:2:1: error[address-ledger", "waymark.urls:4:1: warning[vanished-heading"])
    }

    @Test func `a ledger taken back after it was accepted is held against the pages again`() throws {
        let site = try accepted()
        let file = site.folder.appendingPathComponent("waymark.urls")
        let old = try Data(contentsOf: file)
        try site.remove("content/examples/seed-swap.md")
        #expect(try site.waymark("build", "--accept-urls").status == 0)
        try old.write(to: file)
        #expect(try site.waymark("build").status == 1)
    }

    @Test func `drafts are promised to nobody`() throws {
        let result = try TemporarySite(Self.files).waymark("build", "--accept-urls", "--drafts")
        #expect(result.status == 2)
        #expect(result.errors.contains("promised to nobody"))
    }

    @Test func `a site with mistakes changes nothing in the ledger`() throws {
        let site = try accepted()
        let before = try ledger(site)
        try site.write("content/examples/new.md", "No front matter.\n[gone](gone.md)\n")
        #expect(try site.waymark("build", "--accept-urls").status == 1)
        #expect(try ledger(site) == before)
    }

    @Test func `a parish that moves keeps its feed at the old address`() throws {
        let site = try accepted()
        try site.remove("content/parishes/ash")
        try site.write(
            "content/parishes/ashton/index.md", TemporarySite.page("Ash", "aliases: [/parishes/ash/]"))
        try site.write(
            "content/parishes/ashton/tidy-up.md",
            TemporarySite.page("Tidy-up", "kind: plan\naliases: [/parishes/ash/tidy-up/]"))
        let result = try site.waymark("build")
        #expect(result.status == 0 && !result.errors.contains("vanished"), "\(result.errors)")
        #expect(
            try site.output("parishes/ash/feed.xml") == site.output("parishes/ashton/feed.xml"))
    }
}
