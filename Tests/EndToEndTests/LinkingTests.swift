import Testing

struct LinkingTests {
    static let files = [
        "content/principles/decide-together.md": TemporarySite.page(
            "Decide together", "order: 1", body: "## Why\n\nText."),
        "content/principles/share-power.md": TemporarySite.page("Share power", "order: 2"),
        "content/parishes/ash/index.md": TemporarySite.page("Ash"),
        "content/parishes/ash/seed-swap.md": TemporarySite.page(
            "Seed swap",
            "kind: example\nprinciples:\n  - id: decide-together\n    how: Neighbours chose <the> day.\n  - share-power",
            body:
                "See [why](../../principles/decide-together.md#why) and [[share-power]] and [[share-power|power]]."
        ),
        "content/parishes/ash/plans/ash-plan.md": TemporarySite.page(
            "Ash plan", "principles: [decide-together]"),
        "content/examples/town-vote.md": TemporarySite.page("Town vote", "principles: decide-together"),
    ]

    @Test func `a principle lists every example and plan that cites it, with how`() throws {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build").status == 0)
        let page = try site.output("principles/decide-together/index.html")
        #expect(page.contains("href=\"/parishes/ash/seed-swap/\""))
        #expect(page.contains("href=\"/examples/town-vote/\""))
        #expect(page.contains("href=\"/parishes/ash/plans/ash-plan/\""))
        #expect(page.contains("Neighbours chose &lt;the&gt; day."))
    }

    @Test func `an example links its principles and its parish, and examples that share them`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let page = try site.output("parishes/ash/seed-swap/index.html")
        #expect(page.contains("href=\"/principles/decide-together/\""))
        #expect(
            page.firstRange(of: "wm-relation-principles").map {
                page[$0.upperBound...].contains("href=\"/principles/share-power/\"")
            } == true)
        #expect(page.contains("href=\"/parishes/ash/\""))
        #expect(page.contains("href=\"/examples/town-vote/\""))
    }

    @Test func `links in text lead to pages, headings and ids`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let page = try site.output("parishes/ash/seed-swap/index.html")
        #expect(page.contains("<a href=\"/principles/decide-together/#why\">why</a>"))
        #expect(page.contains("<a href=\"/principles/share-power/\">Share power</a>"))
        #expect(page.contains("<a href=\"/principles/share-power/\">power</a>"))
    }

    @Test func `the text after the base path is the same whatever the base`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let atRoot = try site.output("parishes/ash/seed-swap/index.html")
        try site.write("waymark.yaml", "title: Test site\nbaseURL: https://example.org/toolkit/\n")
        try site.waymark("build")
        let below = try site.output("parishes/ash/seed-swap/index.html")
        #expect(below.contains("href=\"/toolkit/principles/decide-together/#why\""))
        #expect(!below.contains("href=\"/principles"))
        #expect(below.replacing("/toolkit/", with: "/") == atRoot)
    }

    @Test func `a list of more than 200 entries is split into numbered pages`() throws {
        var files = Self.files
        for number in 1...250 {
            files["content/examples/case-\(number).md"] = TemporarySite.page(
                "Case \(number)", "principles: [share-power]")
        }
        let site = try TemporarySite(files)
        #expect(try site.waymark("build").status == 0)
        let first = try site.output("principles/share-power/index.html")
        let second = try site.output("principles/share-power/2/index.html")
        #expect(first.matches(of: /href="\/examples\/case-\d+\/"/).count == 200)
        #expect(second.matches(of: /href="\/examples\/case-\d+\/"/).count == 50)
        #expect(first.contains("href=\"/principles/share-power/2/\""))
        #expect(!site.hasOutput("principles/share-power/3/index.html"))
    }

    @Test func `what the data files say agrees with the pages`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("build")
        let links = try site.output("data/links.json")
        #expect(
            links.contains(
                #"{"from":"example/seed-swap","relation":"principles","to":"principle/decide-together","how":"Neighbours chose \u003cthe> day."}"#
            ))
        #expect(
            try site.output("data/coverage.csv")
                == "id,title,example,plan,parishes\r\ndecide-together,Decide together,2,1,1\r\nshare-power,Share power,1,0,1\r\n"
        )
    }

    @Test func `a page in another language lives below that language and is cited there`() throws {
        var files = Self.files
        files["waymark.yaml"] = "title: Test\nbaseURL: https://example.org/\nlanguages: [cy]\n"
        files["content/principles/decide-together.cy.md"] = TemporarySite.page("Penderfynu gyda'n gilydd")
        let site = try TemporarySite(files)
        let result = try site.waymark("build")
        #expect(result.status == 0, "\(result.errors)")
        let page = try site.output("cy/principles/decide-together/index.html")
        #expect(page.contains("<html lang=\"cy\""))
        #expect(page.contains("href=\"/principles/decide-together/\""))
        #expect(
            try site.output("principles/decide-together/index.html").contains(
                "href=\"/cy/principles/decide-together/\""))
    }
}
