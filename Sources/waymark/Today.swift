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

    /// `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the clock, both in UTC.
    static func current() -> CalendarDate {
        let epoch = unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
        let seconds = epoch ?? time(nil)
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return CalendarDate(dayNumber: days)
    }
}
