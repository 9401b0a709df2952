import Diagnostics
import Testing

@testable import SiteModel

struct CoverageReportTests {
    private static let pages = [
        "principles/decide.md": SmallSite.page("Decide"),
        "principles/share.md": SmallSite.page("Share"),
        "principles/index.md": SmallSite.page("Principles"),
        "parishes/ash/index.md": SmallSite.page("Ash"),
        "parishes/ash/swap.md": SmallSite.page("Swap", "kind: example\nprinciples: [decide]"),
        "parishes/ash/plan.md": SmallSite.page("Plan", "kind: plan\nprinciples: [decide, share]"),
        "parishes/beck/index.md": SmallSite.page("Beck"),
        "examples/old.md": SmallSite.page("Old", "principles: [{id: decide, how: By vote.}]"),
        "examples/draft.md": SmallSite.page("Draft", "status: draft\nprinciples: [share]"),
        "examples/silent.md": SmallSite.page("Silent"),
    ]

    @Test func `pages are counted by kind and by parish, and what is missing is named`() throws {
        let report = CoverageReport(try SmallSite(Self.pages).site)
        #expect(report.kinds.map(\.id) == ["example", "plan"])
        #expect(report.kinds.map(\.plural) == ["Examples", "Plans"])
        #expect(report.parishes.map(\.reference) == ["parish/ash", "parish/beck"])
        #expect(report.rows.map(\.page.reference) == ["principle/decide", "principle/share"])
        #expect(report.rows.map(\.countsByKind) == [[2, 1], [0, 1]])
        #expect(report.rows.map(\.countsByParish) == [[2, 0], [1, 0]])
        #expect(report.rows.map { $0.missingKinds.map(\.id) } == [[], ["example"]])
        #expect(report.silentPages.map(\.path) == ["content/examples/silent.md"])
    }

    @Test func `a page that lacks what its kind recommends is named, and builds all the same`() throws {
        let site = try SmallSite([
            "documents/a.md": SmallSite.page("A"), "documents/index.md": SmallSite.page("Documents"),
            "methods/walk.md": SmallSite.page("Walk", "level: inform\ntime: An hour\ncost: None"),
            "methods/talk.md": SmallSite.page("Talk", "level: inform"),
        ])
        #expect(site.diagnostics.allSatisfy { $0.severity != .error })
        let report = CoverageReport(site.site)
        #expect(
            report.unfinishedPages.map { "\($0.page.path): \($0.fields.joined(separator: " "))" } == [
                "content/documents/a.md: file", "content/methods/talk.md: time cost",
            ])
    }

    @Test func `a draft counts once it is part of the site`() throws {
        let report = CoverageReport(try SmallSite(Self.pages, drafts: true).site)
        #expect(report.rows.map(\.countsByKind) == [[2, 1], [1, 1]])
        #expect(report.rows.flatMap(\.missingKinds).isEmpty)
    }

    @Test func `a page and its translations are one page`() throws {
        var pages = Self.pages
        pages["principles/share.cy.md"] = SmallSite.page("Rhannu")
        pages["examples/old.cy.md"] = SmallSite.page("Hen", "principles: [decide, share]")
        pages["examples/silent.cy.md"] = SmallSite.page("Tawel", "principles: [decide]")
        let report = CoverageReport(try SmallSite(pages, configuration: "languages: [cy]").site)
        #expect(
            report.rows.map(\.page.path) == ["content/principles/decide.md", "content/principles/share.md"])
        #expect(report.rows.map(\.countsByKind) == [[3, 1], [1, 1]])
        #expect(report.silentPages.isEmpty)
    }

    @Test func `any kind that others must name is covered`() throws {
        let kinds = """
            kinds:
              standard: {folder: standards, label: Standard, plural: Standards}
              case-study:
                folder: case-studies
                label: Case study
                plural: Case studies
                relations: {standards: {to: [standard], minimum: 1}}
            """
        let report = CoverageReport(
            try SmallSite(
                [
                    "standards/one.md": SmallSite.page("One"), "standards/two.md": SmallSite.page("Two"),
                    "case-studies/a.md": SmallSite.page("A", "standards: one"),
                ], configuration: kinds
            ).site)
        #expect(
            report.rows.map { "\($0.page.reference) \($0.countsByKind)" } == [
                "standard/one [0, 1]", "standard/two [0, 0]",
            ])
        #expect(report.rows[1].missingKinds.map(\.label) == ["Case study"])
    }
}
