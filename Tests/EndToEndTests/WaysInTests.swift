import Foundation
import Testing

/// What a site shows besides its pages: the home page, the menu, what is new, the printed document.
struct WaysInTests {
    private static let standards = """
        title: Standards
        baseURL: https://example.org/
        kinds:
          standard: {folder: standards, label: Standard, plural: Standards, home: cards, print: yes}

        """

    @Test func `another framework's kinds show on the home page as they ask to`() throws {
        let site = try TemporarySite([
            "waymark.yaml": Self.standards,
            "content/standards/inclusion.md": TemporarySite.page("Inclusion"),
            "content/examples/hall.md": TemporarySite.page("Hall"),
        ])
        #expect(try site.waymark("build").status == 0)
        let home = try site.output("index.html")
        #expect(home.contains("<h2 id=\"wm-home-standard\">Standards</h2>"))
        #expect(home.contains("<a href=\"/standards/inclusion/\">Inclusion</a>"))
        #expect(try site.output("print/index.html").contains("id=\"standard/inclusion\""))
    }

    @Test func `a theme may word the heading of a kind on the home page`() throws {
        let site = try TemporarySite([
            "waymark.yaml": Self.standards + "theme: own\n",
            "content/standards/inclusion.md": TemporarySite.page("Inclusion"),
            "themes/own/wording/en.yaml":
                "home-standard: By standard\nhome-standard-lead: There are seven.\n",
        ])
        let result = try site.waymark("build")
        #expect(result.errors == "")
        let home = try site.output("index.html")
        #expect(
            home.contains(
                "<h2 id=\"wm-home-standard\">By standard</h2>\n<p class=\"home-lead\">There are seven.</p>"))
    }

    @Test func `a mistake in how a kind is shown is told`() throws {
        let site = try TemporarySite([
            "waymark.yaml": Self.standards.replacingOccurrences(of: "cards", with: "crads"),
            "content/standards/inclusion.md": TemporarySite.page("Inclusion"),
        ])
        let result = try site.waymark("build")
        #expect(result.status == 1)
        #expect(result.errors.contains("After home: write one of cards, path, links, or no."))
    }

    @Test func `a long menu keeps the kinds that ask for it, and puts the others below More`() throws {
        var files: [String: String] = [:]
        for folder in [
            "principles", "steps", "methods", "examples", "plans", "reports", "consultations", "guides",
        ] {
            files["content/\(folder)/one.md"] = TemporarySite.page("One")
        }
        let site = try TemporarySite(files)
        #expect(try site.waymark("build").status == 0)
        let page = try site.output("reports/one/index.html")
        let more = try #require(
            page.components(separatedBy: "<details class=\"more more-current\">").dropFirst().first)
        let list = more.components(separatedBy: "</details>")[0]
        #expect(list.contains("<a href=\"/reports/\" aria-current=\"true\">Reports</a>"))
        #expect(list.contains("Consultations") && list.contains("Guides") && !list.contains("Principles"))
    }

    @Test func `a short menu needs no More`() throws {
        let site = try TemporarySite(["content/guides/one.md": TemporarySite.page("One")])
        #expect(try site.waymark("build").status == 0)
        #expect(!(try site.output("guides/one/index.html")).contains("menu-more"))
    }

    @Test func `what is new comes by its last change, by month; a review is no news`() throws {
        let site = try TemporarySite([
            "content/guides/old.md": TemporarySite.page("Old", "date: 2024-01-01\nupdated: 2026-10-02"),
            "content/guides/new.md": TemporarySite.page("New", "date: 2026-10-05\nreviewed: 2026-11-01"),
            "content/guides/kept.md": TemporarySite.page("Kept", "reviewed: 2026-09-01"),
            "content/guides/undated.md": TemporarySite.page("Undated"),
        ])
        #expect(try site.waymark("build").status == 0)
        let news = try site.output("whats-new/index.html")
        let order = [
            "October 2026", ">New<", ">Old<", "Updated <time datetime=\"2026-10-02\"",
        ]
        var rest = news[...]
        for words in order {
            let found = try #require(rest.range(of: words), "\(words)")
            rest = rest[found.upperBound...]
        }
        #expect(!news.contains("Undated"))
        let feed = try site.output("feed.xml")
        for text in [news, feed] { #expect(!text.contains("Kept")) }
        #expect(feed.contains("<updated>2026-10-05T00:00:00Z</updated>"))
    }

    @Test func `a site without lists has no menu, and the switch of colours all the same`() throws {
        let site = try TemporarySite(["content/index.md": TemporarySite.page("Home")])
        #expect(try site.waymark("build").status == 0)
        let home = try site.output("index.html")
        #expect(!home.contains("<summary>Menu</summary>"))
        #expect(home.contains("<button class=\"theme-switch\""))
    }

    @Test func `a site without dates has no such page`() throws {
        let site = try TemporarySite(["content/guides/one.md": TemporarySite.page("One")])
        #expect(try site.waymark("build").status == 0)
        #expect(!site.hasOutput("whats-new/index.html"))
        #expect(!(try site.output("index.html")).contains("whats-new"))
    }

    @Test func `a statement is linked at the foot of every page, and its gaps are told`() throws {
        let site = try TemporarySite([
            "content/accessibility.md": TemporarySite.page(
                "Accessibility statement", "kind: accessibility-statement\nreviewed: 2026-11-01"),
            "content/guides/one.md": TemporarySite.page("One"),
        ])
        let result = try site.waymark("build")
        #expect(result.status == 0)
        #expect(result.errors.contains("warning[statement-incomplete]"))
        let foot = try site.output("guides/one/index.html").components(separatedBy: "<footer")[1]
        #expect(foot.contains("<a href=\"/accessibility/\">Accessibility statement</a>"))
    }
}
