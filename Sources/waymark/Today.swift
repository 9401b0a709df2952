import ArgumentParser
import FrontMatter
import Glibc

/// The day that "overdue" is reckoned from.
struct Today: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
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
