import Foundation
import Testing

/// Pages in two languages, of which one has only its own words.
struct TranslationTests {
    private static let files = [
        "waymark.yaml": "title: T\nbaseURL: https://example.org/\nlanguages: [en-GB, cy]\n",
        "content/principles/open.md": TemporarySite.page(
            "Open", "order: 1\nwhy: |\n  Because [^1].\n\n  [^1]: A note.\nquestions: [Who knows?]",
            body: "Text [^1].\n\n[^1]: Another."),
        "content/principles/open.cy.md": TemporarySite.page("Agored", body: "Testun [^1].\n\n[^1]: Nodyn."),
        "content/principles/fair.md": TemporarySite.page("Fair"),
        "content/examples/swap.md": TemporarySite.page(
            "Swap",
            "started: 3 May 2025\nfacts:\n  - {text: swaps, value: \"40\", status: result}\nprinciples:\n"
                + "  - {id: open, how: Openly.}\n  - {id: fair, how: Fairly.}"),
        "content/examples/swap.cy.md": TemporarySite.page("Cyfnewid"),
    ]

    @Test func `what a translation takes from its original is shown, its words marked with their language`()
        throws
    {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("build")
        #expect(result.diagnostics == [])
        let example = try site.output("cy/examples/swap/index.html")
        for part in [
            "<dd>3 Mai 2025</dd>", "<span class=\"foreign\" lang=\"en-GB\">English</span>",
            "<p class=\"fact-text\" lang=\"en-GB\">swaps</p>",
            "<p class=\"badge badge-result\">Canlyniad</p>",
            "<a href=\"/cy/principles/open/\">Agored</a>", "<span lang=\"en-GB\">Openly.</span>",
        ] { #expect(example.contains(part), "\(part)") }
        let principle = try site.output("cy/principles/open/index.html")
        for part in [
            "<p class=\"number-disc\" aria-hidden=\"true\">1</p>",
            "<ul class=\"field-items\" lang=\"en-GB\">",
            "<a href=\"/cy/examples/swap/\">Cyfnewid</a>", "<span lang=\"en-GB\">Openly.</span>",
        ] { #expect(principle.contains(part), "\(part)") }
        // Both texts have a first footnote, and no two things on a page have one id.
        let ids = principle.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(ids.contains { $0.hasPrefix("en-GB/") })
        #expect(Set(ids).count == ids.count)
    }

    @Test func `an example in two languages is listed once on a page that is not translated`() throws {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build").status == 0)
        let fair = try site.output("principles/fair/index.html")
        #expect(fair.contains(">Swap</a>"))
        #expect(!fair.contains("Cyfnewid"))
        let open = try site.output("principles/open/index.html")
        #expect(open.contains("<span>Openly.</span>"))
    }

    @Test func `a change to what a translation takes makes it anew`() throws {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build").status == 0)
        try site.write(
            "content/principles/open.md",
            TemporarySite.page("Open", "order: 1\nwhy: Trust begins with it.\nquestions: [Who knows?]"))
        #expect(try site.waymark("build").status == 0)
        #expect(
            try site.output("cy/principles/open/index.html").contains(
                "<div class=\"prose\" lang=\"en-GB\">\n<p>Trust begins with it.</p>"))
        // What kind of page the original is decides what the translation may say.
        try site.remove("content/principles/open.md")
        try site.write("content/principles/open.md", TemporarySite.page("Open", "kind: guide"))
        #expect(try site.waymark("check").errors.contains("[reference-to-wrong-kind]"))
        #expect(try site.waymark("check", "--no-cache").errors == (try site.waymark("check").errors))
    }

    @Test func `lists end their lines with what there is`() throws {
        let site = try TemporarySite([
            "content/guides/index.md": TemporarySite.page("Guides", "date: 2026-01-02"),
            "content/guides/one.md": TemporarySite.page("One", "date: 2026-01-03"),
            "content/parishes/ash/index.md": TemporarySite.page("Ash"),
            "content/parishes/ash/examples/index.md": TemporarySite.page("Examples here", "date: 2026-01-01"),
        ])
        #expect(try site.waymark("build").status == 0)
        for path in ["whats-new/index.html", "index.html", "search/index.html"] {
            let page = try site.output(path)
            #expect(page.firstMatch(of: /·\s*</) == nil || !path.hasPrefix("search"), "\(path)")
            #expect(page.firstMatch(of: /·\s*<\/(p|span|li)>/) == nil, "\(path)")
            #expect(page.firstMatch(of: /<span class="entry-place">\s*·/) == nil, "\(path)")
        }
        #expect(try site.output("whats-new/index.html").contains("2 January 2026</time></p>"))
    }
}
