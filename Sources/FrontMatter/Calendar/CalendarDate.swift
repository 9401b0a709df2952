/// A day, a month or a year of the Gregorian calendar, as exact as the author was.
///
/// Always a date that exists. Dates sort by their beginning; a year comes before its January, a month before
/// its first day.
public struct CalendarDate: Sendable, Hashable {
    /// The year; 1000 to 9999 where an author wrote it.
    public let year: Int
    /// The month, 1 to 12; nil where only the year is known.
    public let month: Int?
    /// The day, from 1; nil where only the month or the year is known.
    public let day: Int?

    /// A day; nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CalendarDate.days(inMonth: month, of: year) else {
            return nil
        }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A month; nil where there is no such month.
    public init?(year: Int, month: Int) {
        guard (1...12).contains(month) else { return nil }
        (self.year, self.month, self.day) = (year, month, nil)
    }

    /// A year.
    public init(year: Int) {
        (self.year, self.month, self.day) = (year, nil, nil)
    }

    /// How many days a month of a year has; `month` is 1 to 12.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a year has 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension CalendarDate: Comparable {
    /// Whether one date begins before the other; where both begin together, the less exact is first.
    public static func < (lhs: CalendarDate, rhs: CalendarDate) -> Bool {
        (lhs.year, lhs.month ?? 0, lhs.day ?? 0) < (rhs.year, rhs.month ?? 0, rhs.day ?? 0)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// ISO 8601, as exact as the date: `2026-03-14`, `2026-03` or `2026`.
    public var description: String { iso }

    /// ISO 8601, as exact as the date: `2026-03-14`, `2026-03` or `2026`.
    public var iso: String {
        var text = padded(year, to: 4)
        if let month { text += "-" + padded(month, to: 2) }
        if let day { text += "-" + padded(day, to: 2) }
        return text
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
