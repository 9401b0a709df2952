/// A length of time by the calendar, such as 12 months: as long as its months happen to be.
public struct CalendarPeriod: Sendable, Hashable {
    /// What is counted.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        /// Days.
        case day
        /// Weeks of seven days.
        case week
        /// Months of the calendar.
        case month
        /// Years of twelve months.
        case year
    }

    /// How many.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// Makes a period.
    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// The whole months in it; 0 for days and weeks.
    public var months: Int {
        switch unit {
        case .month: count
        case .year: count * 12
        case .day, .week: 0
        }
    }

    /// The days in it; 0 for months and years, whose days differ.
    public var days: Int {
        switch unit {
        case .day: count
        case .week: count * 7
        case .month, .year: 0
        }
    }
}
