import Foundation
import Testing

/// A committee report with something in every field, each with words of its own.
struct CommitteeReportTests {
    private static let page = """
        ---
        title: Title-words
        summary: Summary-words.
        date: 8 March 2022
        committee: Committee-words
        agenda-item: 5a
        report-of: Author-words
        decision-status: Status-words
        key-decision: NO
        portfolio-holder: Holder-words
        wards: n/a
        supports: Aim-words
        recommendations:
          - Recommend-one **bold-one**, see [paragraph 1.1](#p-1.1)
          - Recommend-two
        alternatives:
          - text: Option-words
            reason: |
              Reason-words

              - Reason-first
              - Reason-second
        consultation: >-
          Consulted-words
          with more-of-them
        implications:
          financial: None.
          staffing: |
            1. Staffing-first
            2. Staffing-second
          legal: See [the law](https://example.gov.uk/law).
          equality: "Equal: words"
        approvals:
          - officer: Section-words
            approved: Yes
            date: 9 February 2022
          - officer: Monitoring-words
            approved: No
        risks:
          - description: Risk-words
            owner: Owner-words
            before: {likelihood: Red, impact: Yellow, overall: RED}
            mitigation: Mitigation-words
            after: {likelihood: Green, impact: green, overall: Green}
        appendices: Appendix-words
        background-papers: None
        web-links:
          - text: Link-words
            address: https://example.org/link
          - text: Bare-link-words
        contacts:
          - role: Role-words
            name: Name-words
            email: post@example.gov.uk
            telephone: Ext 7129
        ---

        1. Introduction-words

        ## 2. Background-words

        - 1.1 Paragraph-one
        - 1.2 Paragraph-two

        (a) Letter-a
        """

    @Test func `nothing that a report says is lost`() throws {
        let site = try TemporarySite(["content/reports/power.md": Self.page])
        let result = try site.waymark("build", "--strict")
        #expect(result.errors == "")
        #expect(result.status == 0)
        let page = try site.output("reports/power/index.html")
        let main = try #require(page.range(of: "<main")).lowerBound
        let text = page[main...].replacing(#/<[^>]*>/#, with: " ")
        for word in [
            "Title-words", "Summary-words", "8 March 2022", "Committee-words", "5a", "Author-words",
            "Status-words",
            "Holder-words", "n/a", "Aim-words", "Recommend-one", "bold-one", "Recommend-two", "Option-words",
            "Reason-words", "Reason-first", "Reason-second", "Consulted-words", "more-of-them", "None.",
            "Staffing-first", "Staffing-second", "the law", "Equal: words", "Section-words",
            "9 February 2022",
            "Monitoring-words", "Risk-words", "Owner-words", "Mitigation-words", "Red", "Yellow", "Green",
            "Appendix-words", "None", "Link-words", "Bare-link-words", "Role-words", "Name-words",
            "post@example.gov.uk", "Ext 7129", "Introduction-words", "Background-words", "1.1",
            "Paragraph-one",
            "Paragraph-two", "Letter-a",
        ] { #expect(text.contains(word), "\(word)") }
        for anchor in ["p-1", "p-1.1", "p-1.2", "p-1.2-a"] { #expect(page.contains("id=\"\(anchor)\"")) }
        #expect(page.contains("href=\"https://example.org/link\""))
        // Not stated is not the same as None.
        #expect(text.components(separatedBy: "Not stated").count - 1 == 4)
        #expect(!text.contains("RED"))
        let found = try site.output("data/pages.json")
        #expect(found.contains("Title-words"))
    }

    @Test(arguments: [
        ("recommendations:\n  - fine\n  - see [there](gone.md)", "5:9", "broken-link"),
        ("consultation: \"one [a](gone.md)\"", "3:20", "broken-link"),
        ("consultation: |\n  - one\n  - ![](p.png)", "5:5", "image-without-alt"),
        ("consultation: >-\n  one\n  two [here](https://example.org/)", "5:7", "vague-link"),
        ("implications:\n  legal: 'it''s [[nobody]]'", "4:17", "unknown-reference"),
        ("alternatives:\n  - text: x\n    reason: one <br> two", "5:17", "raw-html"),
    ])
    func `a mistake in a field that is Markdown is told where it stands`(
        fields: String, position: String, rule: String
    ) throws {
        let page = "---\ntitle: A\n\(fields)\nsummary: S.\n---\n\nText.\n"
        let site = try TemporarySite(["content/reports/a.md": page, "content/reports/p.png": "x"])
        let result = try site.waymark("check")
        #expect(result.diagnostics.count == 1, "\(result.errors)")
        #expect(result.errors.hasPrefix("content/reports/a.md:\(position): "), "\(result.errors)")
        #expect(result.errors.contains("[\(rule)]"), "\(result.errors)")
    }
}
