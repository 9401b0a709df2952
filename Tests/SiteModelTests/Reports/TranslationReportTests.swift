import Testing

@testable import SiteModel

struct TranslationReportTests {
    private func report(_ pages: [String: String]) throws -> TranslationReport {
        let site = try SmallSite(pages, configuration: "languages: [en-GB, cy]")
        #expect(site.messages() == [])
        return TranslationReport(site.site)
    }

    private func lines(_ report: TranslationReport) -> [String] {
        report.languages.flatMap { language in
            language.items.map { "\(language.code) \($0.gap) \($0.file) (\($0.page.path))" }
        }
    }

    @Test func `a page without its translation is listed, with the file that is to be written`() throws {
        let report = try report([
            "guides/a.md": SmallSite.page("A"), "guides/a.cy.md": SmallSite.page("A"),
            "guides/b.md": SmallSite.page("B"), "guides/index.md": SmallSite.page("Guides"),
            "guides/c.cy.md": SmallSite.page("C"),
        ])
        #expect(
            lines(report) == [
                "en-GB missing content/guides/c.md (content/guides/c.cy.md)",
                "cy missing content/guides/b.cy.md (content/guides/b.md)",
                "cy missing content/guides/index.cy.md (content/guides/index.md)",
            ])
        #expect(report.languages.map(\.pages) == [4, 4])
    }

    @Test func `a translation from before the last change is old`() throws {
        let report = try report([
            "guides/a.md": SmallSite.page("A", "date: 2026-01-01\nupdated: 2026-06-01"),
            "guides/a.cy.md": SmallSite.page("A", "date: 2026-02-01"),
            "guides/b.md": SmallSite.page("B", "date: 2026-01-01"),
            "guides/b.cy.md": SmallSite.page("B", "date: January 2026"),
        ])
        #expect(lines(report) == ["cy old content/guides/a.cy.md (content/guides/a.md)"])
    }

    @Test func `drafts lack nothing`() throws {
        #expect(lines(try report(["guides/a.md": SmallSite.page("A", "status: draft")])) == [])
    }
}
