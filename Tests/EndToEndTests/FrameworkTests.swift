import Foundation
import Testing

/// Another framework than the one that Waymark ships: seven standards, each with indicators, which case studies meet.
struct FrameworkTests {
    private static let standards = [
        "inclusion", "support", "planning", "working-together", "methods", "communication", "impact",
    ]

    private static let configuration = """
        title: Standards for community engagement
        baseURL: https://example.org/
        kinds:
          standard:
            folder: standards
            label: Standard
            plural: Standards
            fields:
              order: {type: number, label: Order}
              indicators: {type: list, of: text, label: Indicators}
          case-study:
            folder: case-studies
            related-by: standards
            label: Case study
            plural: Case studies
            fields:
              budget: {type: money, label: Budget}
              scale: {type: choice, choices: [street, village, town], label: Scale}
            relations:
              standards: {to: [standard], minimum: 1, label: Standards it meets, inverse: Met by}
        """

    private func site(_ files: [String: String] = [:]) throws -> TemporarySite {
        var all = files
        all["waymark.yaml"] = all["waymark.yaml"] ?? Self.configuration
        for (index, standard) in Self.standards.enumerated() {
            all["content/standards/\(standard).md"] = TemporarySite.page(
                standard.replacingOccurrences(of: "-", with: " ").capitalized,
                "order: \(index + 1)\nindicators:\n  - Signs of \(standard)\n  - More of \(standard)")
        }
        all["content/case-studies/bus-shelter.md"] =
            all["content/case-studies/bus-shelter.md"]
            ?? TemporarySite.page(
                "Bus shelter",
                "budget: £1,200\nscale: village\nstandards:\n"
                    + Self.standards.map { "  - id: \($0)\n    how: How it met \($0).\n" }.joined())
        return try TemporarySite(all)
    }

    @Test func `seven standards and their case studies need no change to the tool`() throws {
        let site = try site()
        let result = try site.waymark("build", "--strict")
        #expect(result.errors == "")
        #expect(result.status == 0)
        for standard in Self.standards {
            let page = try site.output("standards/\(standard)/index.html")
            #expect(page.contains("Signs of \(standard)"))
            #expect(page.contains("More of \(standard)"))
            #expect(page.contains("Met by"))
            #expect(page.contains("How it met \(standard)."))
            #expect(page.contains("href=\"/case-studies/bus-shelter/\""))
        }
        let study = try site.output("case-studies/bus-shelter/index.html")
        #expect(study.contains("Standards it meets"))
        #expect(study.contains("£1,200"))
        for standard in Self.standards { #expect(study.contains("href=\"/standards/\(standard)/\"")) }
        let coverage = try site.waymark("report", "coverage", "--format", "csv").output
        #expect(coverage.contains("working-together"))
        let list = try site.output("standards/index.html")
        let places = Self.standards.compactMap { list.range(of: "/standards/\($0)/")?.lowerBound }
        #expect(places.count == 7)
        #expect(places == places.sorted())
    }

    @Test(arguments: [
        ("standards: [inclusoin]\nbudget: £5", "error[unknown-reference]", "Did you mean \"inclusion\"?"),
        ("budget: £5", "error[too-few-references]", "standard"),
        ("standards: [impact]\nscale: vilage", "error", "Did you mean \"village\"?"),
        ("standards: [impact]\nbudget: lots", "error", "lots"),
        ("standards: [impact]\nindicators: [x]", "error[unknown-key]", "indicators"),
    ])
    func `pages of the site's own kinds are checked like any other`(
        fields: String, rule: String, words: String
    )
        throws
    {
        let site = try site(["content/case-studies/bus-shelter.md": TemporarySite.page("Bus shelter", fields)]
        )
        let result = try site.waymark("check", "--strict")
        #expect(result.status == 1)
        #expect(result.errors.contains("content/case-studies/bus-shelter.md:"))
        #expect(result.errors.contains(rule))
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test(arguments: [
        ("to: [standard]", "to: [standrad]", "Did you mean \"standard\"?"),
        ("type: money", "type: mony", "Did you mean \"money\"?"), ("minimum: 1", "minimum: one", "one"),
        ("related-by: standards", "related-by: standard", "standards"),
        ("plural: Case studies", "plurals: Case studies", "plural"),
    ])
    func `a mistake in the declaration is told at its line`(right: String, wrong: String, words: String)
        throws
    {
        let configuration = Self.configuration.replacingOccurrences(of: right, with: wrong)
        let line = try #require(
            configuration.components(separatedBy: "\n").firstIndex { $0.contains(wrong) })
        let result = try site(["waymark.yaml": configuration]).waymark("check")
        #expect(result.status == 1)
        #expect(result.errors.contains("waymark.yaml:\(line + 1):"), "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func `a kind that Waymark ships can be given other words, another field, and another relation`()
        throws
    {
        let site = try TemporarySite([
            "waymark.yaml": """
            title: Test
            baseURL: https://example.org/
            kinds:
              principle:
                label: Value
                plural: Values
                fields:
                  slogan: {type: text, label: In one line}
                  why: {label: The reason}
              method:
                relations:
                  tested-in: {to: [example], label: Tried out in, inverse: Tried out}
            """,
            "content/principles/share.md": TemporarySite.page(
                "Share", "slogan: Many hands.\nwhy: Because **we** can."),
            "content/methods/walk.md": TemporarySite.page("Walk", "tested-in: [swap]"),
            "content/examples/swap.md": TemporarySite.page("Swap", "principles: [share]"),
        ])
        let result = try site.waymark("build")
        #expect(result.status == 0, "\(result.errors)")
        let principle = try site.output("principles/share/index.html")
        #expect(principle.contains("In one line"))
        #expect(principle.contains("Many hands."))
        #expect(principle.contains("The reason"))
        #expect(principle.contains("Because <strong>we</strong> can."))
        #expect(try site.output("principles/index.html").contains("Values"))
        #expect(try site.output("examples/swap/index.html").contains("Tried out"))
        #expect(try site.output("methods/walk/index.html").contains("Tried out in"))
    }
}
