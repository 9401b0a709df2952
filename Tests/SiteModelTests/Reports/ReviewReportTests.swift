import FrontMatter
import Testing

@testable import SiteModel

struct ReviewReportTests {
    private func report(_ fields: [String]) throws -> ReviewReport {
        let pages = fields.enumerated().map { number, fields in
            ("guides/page-\(number).md", SmallSite.page("Page \(number)", fields))
        }
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 21))
        return ReviewReport(
            try SmallSite(Dictionary(uniqueKeysWithValues: pages)).site, today: today)
    }

    /// 21 November 2026 is 30 days before 21 December, 60 before 20 January, 90 before 19 February.
    @Test(arguments: [
        ("2025-11-20", ReviewReport.Urgency.overdue), ("2025-11-21", .within30Days),
        ("2025-12-21", .within30Days),
        ("2025-12-22", .within60Days), ("2026-01-20", .within60Days), ("2026-01-21", .within90Days),
        ("2026-02-19", .within90Days), ("2026-02-20", nil),
        // A month is due until its last day.
        ("October 2025", .overdue), ("November 2025", .within30Days), ("2025", .within60Days),
    ])
    func `a page is due so long after it was reviewed`(reviewed: String, urgency: ReviewReport.Urgency?)
        throws
    {
        let report = try report(["reviewed: \(reviewed)\nreview-every: 12 months"])
        #expect(report.owners.flatMap(\.reviews).map(\.urgency) == [urgency].compactMap { $0 })
        #expect(report.laterPages == (urgency == nil ? 1 : 0))
        #expect(report.unplannedPages == 0)
    }

    @Test func `a page never reviewed is overdue, and stands first`() throws {
        let report = try report([
            "owner: Clerk\nreviewed: 2020-01-01\nreview-every: 1 year",
            "owner: Clerk\nreview-every: 12 months",
        ])
        let reviews = report.owners.flatMap(\.reviews)
        #expect(reviews.map(\.page.id) == ["page-1", "page-0"])
        #expect(reviews.map { $0.due?.iso } == [nil, "2021-01-01"])
        #expect(report.count(.overdue) == 2)
    }

    @Test func `owners go by name, and pages without one come last`() throws {
        let report = try report([
            "review-every: 1 year", "owner: Planning team\nreview-every: 1 year",
            "owner: Clerk\nreview-every: 1 year",
        ])
        #expect(report.owners.map(\.name) == ["Clerk", "Planning team", ""])
    }

    @Test func `archived pages and drafts are not reviewed, and pages without a period are only counted`()
        throws
    {
        let report = try report([
            "status: archived\nreview-every: 1 year", "status: draft\nreview-every: 1 year",
            "reviewed: 2020-01-01",
        ])
        #expect(report.owners == [])
        #expect(report.laterPages == 0)
        #expect(report.unplannedPages == 1)
    }
}
