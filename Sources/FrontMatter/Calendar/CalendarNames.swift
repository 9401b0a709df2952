/// What one language calls the months and the days of the week.
struct CalendarNames: Sendable {
    /// A BCP 47 base language.
    let language: String
    /// January to December.
    let months: [String]
    /// Monday to Sunday; in Welsh without the word Dydd, which dates put before them.
    let weekdays: [String]

    static let english = CalendarNames(
        language: "en",
        months: [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ],
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    )

    static let welsh = CalendarNames(
        language: "cy",
        months: [
            "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin",
            "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr",
        ],
        weekdays: ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"]
    )

    /// The languages whose dates can be read and written in words, the default first.
    static let all = [english, welsh]

    /// The names in `language` or its base language; English where there are none.
    static func names(in language: String) -> CalendarNames {
        let base = language.prefix { $0 != "-" }
        return all.first { $0.language == base } ?? english
    }
}

extension CalendarDate {
    /// The date in words, as exact as it is: `14 March 2026`, `March 2026` or `2026`; `14 Mawrth 2026` in
    /// Welsh.
    ///
    /// - Parameter language: a BCP 47 tag; English is used where the language is neither English nor Welsh.
    public func inWords(language: String) -> String {
        guard let month else { return String(year) }
        let name = CalendarNames.names(in: language).months[month - 1]
        guard let day else { return "\(name) \(year)" }
        return "\(day) \(name) \(year)"
    }

    /// The day of the week of the first day the date may mean: 0 is Monday, 6 is Sunday.
    var weekday: Int {
        let fromThursday = (dayNumber + 3) % 7
        return fromThursday < 0 ? fromThursday + 7 : fromThursday
    }
}
