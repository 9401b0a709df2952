import ArgumentParser
import FrontMatter
import Glibc

/// The day that "overdue" is reckoned from.
struct Today: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(argument), date.day != nil else { return nil }
        self.date = date
    }

    /// `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is a time up to the year 9999, else the clock, in UTC.
    static func current() -> CalendarDate {
        let epoch = unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
        let seconds = epoch.flatMap { (0...253_402_300_799).contains($0) ? $0 : nil } ?? time(nil)
        return CalendarDate(dayNumber: seconds / 86_400)
    }
}
