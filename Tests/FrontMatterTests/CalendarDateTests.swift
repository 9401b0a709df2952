import FrontMatter
import Testing

struct CalendarDateTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    @Test(arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (1900, 2, 29)])
    func `a day that does not exist is no date`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [(2024, true), (2026, false), (1900, false), (2000, true)])
    func `leap years are those of the Gregorian calendar`(year: Int, isLeap: Bool) {
        #expect(CalendarDate.isLeap(year) == isLeap)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test func `every day from 1583 to 2400 follows the one before, and comes back from its number`() throws {
        var date = try day(1583, 1, 1)
        var number = date.dayNumber
        let end = try day(2401, 1, 1)
        while date < end {
            #expect(CalendarDate(dayNumber: number) == date)
            let (year, month, dayOfMonth) = (date.year, date.month ?? 0, date.day ?? 0)
            date =
                CalendarDate(year: year, month: month, day: dayOfMonth + 1)
                ?? CalendarDate(year: year, month: month + 1, day: 1)
                ?? CalendarDate(dayNumber: CalendarDate(year: year + 1).dayNumber)
            number += 1
        }
        #expect(try day(1970, 1, 1).dayNumber == 0)
        #expect(number == end.dayNumber)
    }

    @Test(arguments: [
        ("2026-01-31", CalendarPeriod(1, .month), "2026-02-28"),
        ("2024-02-29", CalendarPeriod(1, .year), "2025-02-28"),
        ("2026-03-14", CalendarPeriod(12, .month), "2027-03-14"),
        ("2026-12-31", CalendarPeriod(1, .day), "2027-01-01"),
        ("2026-03-14", CalendarPeriod(6, .week), "2026-04-25"),
        ("2026-11", CalendarPeriod(3, .month), "2027-02"),
        ("2026-02", CalendarPeriod(1, .day), "2026-03-01"),
        ("2026", CalendarPeriod(2, .year), "2028"),
        ("2026", CalendarPeriod(1, .month), "2027-01-31"),
    ])
    func `a period after a date is as exact as the date`(date: String, period: CalendarPeriod, later: String)
        throws
    {
        #expect(try #require(CalendarDate(date)).adding(period).iso == later)
    }

    @Test func `dates sort by their beginning, the less exact first`() {
        let dates = ["2026-03-14", "2026", "2025-12-31", "2026-03", "2026-02-28"].compactMap {
            CalendarDate($0)
        }
        #expect(dates.sorted().map(\.iso) == ["2025-12-31", "2026", "2026-02-28", "2026-03", "2026-03-14"])
    }

    @Test(arguments: [
        ("2026-03-14", "14 March 2026", "14 Mawrth 2026"), ("2026-08", "August 2026", "Awst 2026"),
        ("2026", "2026", "2026"),
    ])
    func `a date is put in words as exactly as it is`(date: String, english: String, welsh: String) throws {
        let date = try #require(CalendarDate(date))
        #expect(date.inWords(language: "en-GB") == english)
        #expect(date.inWords(language: "cy") == welsh)
        #expect(date.inWords(language: "gd") == english)
    }

    @Test func `a year and a month know their first and last days`() throws {
        let month = try #require(CalendarDate(year: 2024, month: 2))
        #expect(month.firstDay.iso == "2024-02-01")
        #expect(month.lastDay.iso == "2024-02-29")
        #expect(CalendarDate(year: 2026).firstDay.iso == "2026-01-01")
        #expect(CalendarDate(year: 2026).lastDay.iso == "2026-12-31")
        #expect(month.days(until: try day(2024, 3, 1)) == 29)
    }
}
