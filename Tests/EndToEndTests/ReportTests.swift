import Foundation
import Testing

struct ReportTests {
    private static let files = [
        "content/principles/decide.md": TemporarySite.page(
            "Decide, together", "owner: Planning team\nreview-every: 1 year"),
        "content/principles/share.md": TemporarySite.page("Share"),
        "content/parishes/ash/index.md": TemporarySite.page(
            "Ash", "reviewed: 2025-12-01\nreview-every: 12 months"),
        "content/parishes/ash/swap.md": TemporarySite.page(
            "Swap", "kind: example\nprinciples:\n  - id: decide\n    how: By vote.",
            body: "[why](../../principles/decide.md)"),
        "content/examples/silent.md": TemporarySite.page(
            "Silent", "reviewed: 2024-01-01\nreview-every: 2 years"),
    ]

    private func report(_ arguments: String...) throws -> CommandResult {
        let site = try TemporarySite(Self.files)
        return try Command.run(
            Command.waymark,
            ["report"] + arguments + ["--site", site.folder.path, "--today", "2026-11-21"], in: site.folder)
    }

    @Test func `coverage is a table of principles by kind and by parish, and says what is missing`() throws {
        let result = try report("coverage")
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(
            result.output == """
                How many pages put each into practice:

                                     Examples  Parishes
                1  Decide, together         1         1
                2  Share                    -         -

                How many pages of each parish, by the numbers above:

                Parish  1  2
                Ash     1  -

                What is missing:

                content/principles/share.md: no example shows this at work
                content/examples/silent.md: names nothing that it puts into practice

                What would help readers, and is not there yet:

                content/examples/silent.md: place, started
                content/parishes/ash/index.md: location
                content/parishes/ash/swap.md: place, started
                content/principles/decide.md: why
                content/principles/share.md: why

                """)
    }

    @Test func `reviews count what a folder's defaults say`() throws {
        let site = try TemporarySite([
            "content/guides/index.md": TemporarySite.page(
                "Guides", "defaults:\n  owner: Guides team\n  review-every: 6 months"),
            "content/guides/old.md": TemporarySite.page("Old", "reviewed: 2026-01-10"),
            "content/guides/own.md": TemporarySite.page(
                "Own", "reviewed: 2026-01-10\nreview-every: 2 years\nowner: Clerk"),
        ])
        let result = try site.waymark("report", "reviews", "--format", "csv", "--today", "2026-11-21")
        #expect(result.status == 0)
        let lines = result.output.split(whereSeparator: \.isNewline)
        #expect(
            lines.contains {
                $0.contains("old.md") && $0.contains("Guides team") && $0.contains("2026-07-10")
            })
        #expect(lines.contains { $0.contains("own.md") && $0.contains("Clerk") } == false)
    }

    @Test func `translations are told as text, CSV and JSON`() throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\nlanguages: [en-GB, cy]\n",
            "content/guides/a.md": TemporarySite.page("A"),
            "content/guides/b.md": TemporarySite.page("B, or not", "date: 2026-03-01"),
            "content/guides/b.cy.md": TemporarySite.page("B", "date: 2026-02-01"),
        ])
        func report(_ format: String) throws -> String {
            try Command.run(
                Command.waymark, ["report", "translations", "--site", site.folder.path, "--format", format],
                in: site.folder
            ).output
        }
        #expect(
            try report("text") == """
                en-GB: 0 of 2 pages are missing, 0 are older than the original.

                cy: 1 of 2 pages are missing, 1 are older than the original.
                  missing  content/guides/a.cy.md  A
                  old      content/guides/b.cy.md  B, or not

                """)
        #expect(
            try report("csv")
                == [
                    "language,gap,file,kind,id,title,original",
                    "cy,missing,content/guides/a.cy.md,guide,a,A,content/guides/a.md",
                    "cy,old,content/guides/b.cy.md,guide,b,\"B, or not\",content/guides/b.md", "",
                ].joined(separator: "\r\n"))
        let json = try #require(
            JSONSerialization.jsonObject(with: Data(try report("json").utf8)) as? [[String: Any]])
        #expect(json.map { $0["missing"] as? Int } == [0, 1])
        let items = try #require(json.last?["items"] as? [[String: String]])
        #expect(items.map { $0["gap"] } == ["missing", "old"])
    }

    @Test func `coverage as CSV is one table`() throws {
        #expect(
            try report("coverage", "--format", "csv").output
                == [
                    "kind,id,title,file,example,parishes,parish/ash,missing",
                    "principle,decide,\"Decide, together\",content/principles/decide.md,1,1,1,",
                    "principle,share,Share,content/principles/share.md,0,0,0,example",
                    "example,silent,Silent,content/examples/silent.md,,,,cites nothing",
                    "example,silent,Silent,content/examples/silent.md,,,,lacks place started",
                    "parish,ash,Ash,content/parishes/ash/index.md,,,,lacks location",
                    "example,swap,Swap,content/parishes/ash/swap.md,,,,lacks place started",
                    "principle,decide,\"Decide, together\",content/principles/decide.md,,,,lacks why",
                    "principle,share,Share,content/principles/share.md,,,,lacks why", "",
                ].joined(separator: "\r\n"))
    }

    @Test func `coverage as JSON holds the same`() throws {
        let value = try json(report("coverage", "--format", "json")) as? [String: Any]
        let rows = try #require(value?["rows"] as? [[String: Any]])
        #expect(rows.map { $0["byKind"] as? [String: Int] } == [["example": 1], ["example": 0]])
        #expect(rows.map { $0["byParish"] as? [String: Int] } == [["ash": 1], ["ash": 0]])
        #expect(value?["without"] as? [String] == ["principle/share"])
        #expect((value?["citesNothing"] as? [[String: String]])?.map { $0["id"] } == ["silent"])
    }

    @Test func `reviews are listed by owner, the most urgent first`() throws {
        #expect(
            try report("reviews").output == """
                Reviews on 21 November 2026: 2 overdue, 1 due in 30 days, 0 due in 60 days, 0 due in 90 days.
                Pages due later: 0. Pages that no review is planned for: 2.

                Planning team
                  overdue  never reviewed  content/principles/decide.md: Decide, together

                No owner
                  overdue         1 January 2026   content/examples/silent.md: Silent
                  due in 30 days  1 December 2026  content/parishes/ash/index.md: Ash

                """)
        #expect(
            try report("reviews", "--format", "csv").output
                == [
                    "owner,urgency,due,reviewed,review-every,kind,id,title,file",
                    "Planning team,overdue,,,1 year,principle,decide,\"Decide, together\",content/principles/decide.md",
                    ",overdue,2026-01-01,2024-01-01,2 years,example,silent,Silent,content/examples/silent.md",
                    ",30 days,2026-12-01,2025-12-01,12 months,parish,ash,Ash,content/parishes/ash/index.md",
                    "",
                ].joined(separator: "\r\n"))
        let value = try json(report("reviews", "--format", "json")) as? [String: Any]
        let reviews = try #require(value?["reviews"] as? [[String: String]])
        #expect(reviews.map { $0["due"] } == [nil, "2026-01-01", "2026-12-01"])
        #expect(value?["unplanned"] as? Int == 2)
    }

    @Test func `links are listed with the page that they stand on`() throws {
        #expect(
            try report("links").output == """
                content/parishes/ash/swap.md
                   6:9  principles  principle/decide  By vote.
                  10:1  link        principle/decide  why

                """)
        #expect(
            try report("links", "--format", "csv").output
                == [
                    "file,line,column,page,form,name,target,destination,words",
                    "content/parishes/ash/swap.md,6,9,example/swap,relation,principles,page,principle/decide,By vote.",
                    "content/parishes/ash/swap.md,10,1,example/swap,link,,page,principle/decide,why", "",
                ].joined(separator: "\r\n"))
        let value = try json(report("links", "--format", "json")) as? [[String: Any]]
        #expect(value?.map { $0["column"] as? Int } == [9, 1])
    }

    @Test func `the schema is JSON unless asked for otherwise, of every kind or of one`() throws {
        let all = try #require(try json(report("schema")) as? [String: [String: Any]])
        #expect(all.keys.contains("plan"))
        let one = try #require(try json(report("schema", "--kind", "example")) as? [String: Any])
        #expect(one["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(one["additionalProperties"] as? Bool == false)
        #expect(one["required"] as? [String] == ["title"])
        let properties = try #require(one["properties"] as? [String: [String: Any]])
        #expect(properties["status"]?["enum"] as? [String] == ["published", "draft", "archived"])
        #expect(
            properties["principles"]?["description"] as? String
                == "The principles it shows at work, each with how.")
        #expect(NSDictionary(dictionary: one) == NSDictionary(dictionary: all["example"] ?? [:]))
        #expect(try report("schema", "--format", "text").output.hasPrefix("principle: Principle\n"))
        #expect(
            try report("schema", "--kind", "term", "--format", "csv").output.hasPrefix(
                "kind,field,required,type,label,help\r\nterm,definition,no,text with Markdown,Meaning,"))
    }

    @Test func `content with errors is told of, and the report given all the same`() throws {
        let site = try TemporarySite(Self.files)
        try site.write("content/examples/bad.md", TemporarySite.page("Bad", "principles: [shar]"))
        let result = try site.waymark("report", "coverage")
        #expect(result.status == 1)
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.first?.contains("error[unknown-reference]") == true)
        #expect(result.output.hasPrefix("How many pages"))
        try site.write("waymark.yaml", "title: No address\n")
        let none = try site.waymark("report", "coverage")
        #expect(none.status == 1)
        #expect(none.output == "")
    }

    @Test(arguments: [
        (["schema", "--kind", "exmaple"], "Did you mean \"example\"?"),
        (["coverage", "--format", "xml"], "xml"),
        (["coverge"], "coverge"), (["reviews", "--today", "soon"], "soon"),
    ])
    func `wrong usage is explained`(arguments: [String], hint: String) throws {
        let site = try TemporarySite(Self.files)
        let result = try Command.run(Command.waymark, ["report"] + arguments, in: site.folder)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(hint))
    }

    private func json(_ result: CommandResult) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
}
