extension CalendarDate {
    /// The first day the date may mean: 1 January for a year, the first for a month.
    public var firstDay: CalendarDate {
        CalendarDate(dayNumber: dayNumber)
    }

    /// The last day the date may mean: 31 December for a year, the last of a month.
    public var lastDay: CalendarDate {
        guard day == nil else { return self }
        let month = month ?? 12
        let last = CalendarDate.days(inMonth: month, of: year)
        return CalendarDate(year: year, month: month, day: last) ?? self
    }

    /// Days from 1 January 1970 to the first day the date may mean; negative before.
    ///
    /// The algorithm is Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms",
    /// 2013): years are counted from March, so that the leap day is the last.
    public var dayNumber: Int {
        let month = month ?? 1
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that is so many days after 1 January 1970 (Hinnant's `civil_from_days`).
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.month = month
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    }

    /// The date so much later, as exact as this one where that can be.
    ///
    /// Months keep the day where the month has it, else take its last day: a month after 31 January is 28
    /// February. Days after a month or a year are counted from its last day.
    public func adding(_ period: CalendarPeriod) -> CalendarDate {
        if period.days != 0 { return CalendarDate(dayNumber: lastDay.dayNumber + period.days) }
        guard let month else {
            return period.months.isMultiple(of: 12)
                ? CalendarDate(year: year + period.months / 12) : lastDay.adding(period)
        }
        let months = year * 12 + (month - 1) + period.months
        let newYear = months >= 0 ? months / 12 : (months - 11) / 12
        let newMonth = months - newYear * 12 + 1
        guard let day else { return CalendarDate(year: newYear, month: newMonth) ?? self }
        let last = CalendarDate.days(inMonth: newMonth, of: newYear)
        return CalendarDate(year: newYear, month: newMonth, day: min(day, last)) ?? self
    }

    /// How many days later `other` is, from first day to first day; negative where it is earlier.
    public func days(until other: CalendarDate) -> Int {
        other.dayNumber - dayNumber
    }
}
