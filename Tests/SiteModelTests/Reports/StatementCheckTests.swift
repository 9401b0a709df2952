import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

struct StatementCheckTests {
    private static let complete = """
        kind: accessibility-statement
        organisation: Ash Council
        covers: The toolkit
        compliance: fully compliant
        standard: WCAG 2.2, level AA
        non-compliance: None
        disproportionate-burden: None
        out-of-scope: None
        alternatives: Ask the clerk.
        feedback: {role: Clerk}
        enforcement: The equality body.
        prepared: 2026-01-01
        tested: 2026-01-01
        tested-by: With axe.
        """

    private func found(_ fields: String, today: (Int, Int, Int) = (2026, 11, 21)) throws -> [String] {
        let site = try SmallSite(["accessibility.md": SmallSite.page("Accessibility", fields)])
        #expect(site.diagnostics == [])
        let today = try #require(CalendarDate(year: today.0, month: today.1, day: today.2))
        return StatementCheck.diagnostics(in: site.site, today: today).map { "\($0.rule): \($0.message)" }
    }

    @Test func `a complete statement of this year is well`() throws {
        #expect(try found(Self.complete + "\nreviewed: 2026-01-01") == [])
    }

    @Test func `each part that is missing is named, with what to write`() throws {
        let lines = Self.complete.split(separator: "\n").filter { !$0.hasPrefix("enforcement") }
        let found = try found(lines.joined(separator: "\n") + "\nreviewed: 2026-01-01")
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(
                "statement-incomplete: Accessibility statement: \"If you are not happy with our answer\" is still to be "
                    + "filled in. Add a line enforcement: The enforcement procedure") == true, "\(found)")
    }

    /// It is good for a year to the day.
    @Test(arguments: [(2027, 1, 1, false), (2027, 1, 2, true)])
    func `a statement is out of date after a year`(year: Int, month: Int, day: Int, isOld: Bool) throws {
        let found = try found(Self.complete + "\nreviewed: 2026-01-01", today: (year, month, day))
        #expect(
            found
                == (isOld
                    ? [
                        "statement-out-of-date: This statement was last checked on 1 January 2026, more than a year ago. "
                            + "Check it, and write reviewed: 2 January 2027"
                    ] : []))
    }

    @Test func `a statement that was never checked says so`() throws {
        #expect(
            try found(Self.complete) == [
                "statement-incomplete: This statement does not say when it was last checked. "
                    + "Add a line such as reviewed: 21 November 2026"
            ])
    }

    @Test func `other pages are none of its business`() throws {
        #expect(try found("reviewed: 1999-01-01") == [])
    }
}
