import Foundation
import Testing

struct GlossaryTests {
    private static let files = [
        "waymark.yaml": "title: Test\nbaseURL: https://example.org/toolkit/\nlanguages: [cy]\n",
        "content/glossary/precept.md": TemporarySite.page(
            "Precept",
            "also-known-as: [parish rate, PR]\ndefinition: A share of a tax that a clerk collects.",
            body: "The precept is set each winter."),
        "content/glossary/clerk.md": TemporarySite.page("Clerk", body: "Collects the precept."),
        "content/glossary/precept.cy.md": TemporarySite.page("Praesept", body: "Treth."),
        "content/examples/one.md": TemporarySite.page(
            "The precept", body: "## The precept\n\nA pr of the Parish Rate, the precept and the PR."),
        "content/examples/two.md": TemporarySite.page("Two", "glossary: no", body: "A precept."),
        "content/examples/three.md": TemporarySite.page("Three", body: "A precept, a [[precept]]."),
        "content/examples/one.cy.md": TemporarySite.page("Un", body: "Praesept, precept."),
        "content/consultations/four.md": TemporarySite.page(
            "Four", "how-to-respond: Write to the clerk.", body: "A clerk and the precept."),
        "content/consultations/five.md": TemporarySite.page(
            "Five", "how-to-respond: Write to the clerk.", body: "Text."),
    ]

    /// The automatic links of a page, each as "address: words".
    private func terms(_ site: TemporarySite, _ path: String) throws -> [String] {
        try site.output(path + "index.html").matches(of: /<a class="term" href="([^"]*)">([^<]*)<\/a>/)
            .map { "\($0.output.1): \($0.output.2)" }
    }

    @Test func `the first use of a term in a page is a link to its page, in the page's language`() throws {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("build")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try terms(site, "examples/one/") == ["/toolkit/glossary/precept/: Parish Rate"])
        #expect(try terms(site, "cy/examples/one/") == ["/toolkit/cy/glossary/precept/: Praesept"])
    }

    @Test func `a page's Markdown fields go on from its text`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let (clerk, precept) = ("/toolkit/glossary/clerk/: clerk", "/toolkit/glossary/precept/: precept")
        #expect(try terms(site, "consultations/four/") == [clerk, precept])
        #expect(try terms(site, "consultations/five/") == [clerk])
    }

    @Test func `a term is not linked on its own page, nor where the author links it`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        #expect(try terms(site, "glossary/precept/") == ["/toolkit/glossary/clerk/: clerk"])
        #expect(try terms(site, "glossary/clerk/") == ["/toolkit/glossary/precept/: precept"])
        #expect(try terms(site, "examples/three/") == [])
    }

    @Test func `a page, a folder or the whole site can do without`() throws {
        let site = try TemporarySite(Self.files)
        try site.write(
            "content/consultations/index.md",
            TemporarySite.page("Consultations", "defaults:\n  glossary: no", body: "The precept."))
        try site.waymark("build")
        #expect(try terms(site, "examples/two/") == [])
        #expect(try terms(site, "consultations/four/") == [])
        try site.write(
            "waymark.yaml", "title: Test\nbaseURL: https://example.org/\nlanguages: [cy]\nglossary: no\n")
        #expect(try site.waymark("build").status == 0)
        #expect(try terms(site, "examples/one/") == [])
    }

    @Test func `links that Waymark makes are not in the report of links or the search index`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let report = try site.waymark("report", "links").output
        let index = try site.wholeOutput().filter { $0.key.hasPrefix("search/") }
        try site.write("waymark.yaml", Self.files["waymark.yaml", default: ""] + "glossary: no\n")
        try site.waymark("build")
        #expect(try site.waymark("report", "links").output == report)
        #expect(try site.wholeOutput().filter { $0.key.hasPrefix("search/") } == index)
    }

    @Test func `two terms with one name are told of, and the first has it`() throws {
        var files = Self.files
        files["content/glossary/rate.md"] = TemporarySite.page("Rate", "also-known-as:\n  - Parish rate")
        let site = try TemporarySite(files)
        let result = try site.waymark("build")
        #expect(
            result.diagnostics.filter { $0.contains("[shared-term]") } == [
                "content/glossary/rate.md:5:5: warning[shared-term]: \"Parish rate\" is also a name of \"Precept\", and links lead there. Take it out of one of the two, or give both a longer name."
            ])
        #expect(try terms(site, "examples/one/") == ["/toolkit/glossary/precept/: Parish Rate"])
    }

    @Test func `a name too long to be looked for is no term`() throws {
        let long = String(repeating: "a ", count: 60) + "b"
        let site = try TemporarySite([
            "content/glossary/long.md": TemporarySite.page(long),
            "content/glossary/short.md": TemporarySite.page(String(long.dropFirst(2))),
            "content/one.md": TemporarySite.page("One", body: long),
        ])
        #expect(try site.waymark("build").status == 0)
        let page = try site.output("one/index.html")
        #expect(page.contains("href=\"/glossary/short/\""))
        #expect(!page.contains("<a href=\"/glossary/long/\" class"))
    }
}
