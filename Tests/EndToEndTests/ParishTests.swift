import Testing

struct CoverageTests {
    @Test func `the coverage page counts what puts each principle into practice, and names the gaps`() throws
    {
        let site = try TemporarySite([
            "content/principles/share.md": TemporarySite.page("Share"),
            "content/principles/listen.md": TemporarySite.page("Listen"),
            "content/parishes/ash/index.md": TemporarySite.page("Ash"),
            "content/parishes/ash/examples/swap.md": TemporarySite.page("Swap", "principles: [share]"),
            "content/parishes/ash/plans/plan.md": TemporarySite.page("Plan", "principles: [share]"),
            "content/examples/silent.md": TemporarySite.page("Silent"),
        ])
        #expect(try site.waymark("build").status == 0)
        let page = try site.output("coverage/index.html")
        #expect(
            page.contains(
                "<th scope=\"row\"><a href=\"/principles/share/\">Share</a></th><td class=\"shade-1\">1</td><td class=\"shade-1\">1</td>"
            ))
        #expect(
            page.contains(
                "<th scope=\"row\"><a href=\"/principles/listen/\">Listen</a></th><td class=\"shade-0\">0</td><td class=\"shade-0\">0</td>"
            ))
        #expect(
            page.contains(
                "<th scope=\"row\"><a href=\"/parishes/ash/\">Ash</a></th><td class=\"shade-0\">0</td><td class=\"shade-2\">2</td>"
            ))
        let gaps = try #require(page.firstRange(of: "wm-gaps")).lowerBound
        #expect(page[gaps...].contains("Listen"))
        let silent = try #require(page.firstRange(of: "wm-silent")).lowerBound
        #expect(page[silent...].contains("Silent"))
    }
}

struct ParishTests {
    @Test
    func `a parish's page gathers what belongs to it, and lists examples of its neighbours by distance`()
        throws
    {
        func parish(_ name: String, _ latitude: String, _ longitude: String) -> String {
            TemporarySite.page(
                name, "location: {name: \(name), latitude: \(latitude), longitude: \(longitude)}")
        }
        let site = try TemporarySite([
            "content/principles/share.md": TemporarySite.page("Share"),
            "content/parishes/ash/index.md": parish("Ash", "51.0", "0.0"),
            "content/parishes/beck/index.md": parish("Beck", "51.1", "0.0"),
            "content/parishes/cold/index.md": parish("Cold", "51.5", "0.0"),
            "content/parishes/dun/index.md": TemporarySite.page("Dun"),
            "content/parishes/ash/plans/ash-plan.md": TemporarySite.page("Ash plan"),
            "content/parishes/ash/examples/ash-swap.md": TemporarySite.page(
                "Ash swap", "principles: [share]"),
            "content/parishes/beck/examples/beck-swap.md": TemporarySite.page(
                "Beck swap", "principles: [share]"),
            "content/parishes/cold/examples/cold-swap.md": TemporarySite.page(
                "Cold swap", "principles: [share]"),
            "content/parishes/dun/examples/dun-swap.md": TemporarySite.page(
                "Dun swap", "principles: [share]"),
        ])
        let result = try site.waymark("build")
        #expect(result.status == 0, "\(result.errors)")
        let page = try site.output("parishes/ash/index.html")
        #expect(page.contains("href=\"/parishes/ash/plans/ash-plan/\""))
        #expect(page.contains("href=\"/parishes/ash/examples/ash-swap/\""))
        let near = try #require(page.firstRange(of: "wm-nearby")).lowerBound
        let beck = try #require(page[near...].firstRange(of: "Beck swap")).lowerBound
        let cold = try #require(page[near...].firstRange(of: "Cold swap")).lowerBound
        #expect(beck < cold)
        #expect(page[beck..<cold].contains("11 km"))
        #expect(page[cold...].contains("56 km"))
        #expect(!page[near...].contains("Dun swap"))
        #expect(!page[near...].contains("Ash swap"))
    }

    @Test(arguments: [
        ("2026-05-01", "Opens on"), ("2026-05-04", "Open for replies until"), ("2026-06-01", "Open for"),
        ("2026-06-02", "Closed on"),
    ])
    func `a consultation says whether it is open today`(today: String, words: String) throws {
        let site = try TemporarySite([
            "content/consultations/hall.md": TemporarySite.page(
                "Hall", "opens: 4 May 2026\ncloses: 1 June 2026")
        ])
        try site.waymark("build", "--today", today)
        #expect(try site.output("consultations/hall/index.html").contains(words))
    }

    @Test func `an action is overdue from the day after it was due, unless it is done or stopped`() throws {
        let site = try TemporarySite([
            "content/plans/p.md": TemporarySite.page(
                "P",
                "actions:\n  - {text: One, due: 1 May 2026, status: under way}\n  - {text: Two, due: 1 May 2026, status: done}\n"
                    + "  - {text: Three, due: May 2026}\n  - {text: Four}")
        ])
        for (today, overdue) in [("2026-05-01", 0), ("2026-05-02", 1), ("2026-06-01", 2)] {
            try site.waymark("build", "--today", today)
            let page = try site.output("plans/p/index.html")
            #expect(page.ranges(of: "status-overdue\">Overdue<").count == overdue, "\(today)")
        }
    }
}
