import Diagnostics

/// Why a text is no date.
enum DateMistake: Error, Hashable {
    case notADate
    case noSuchDay(Int, month: CalendarDate)
    /// `swapped` is the date if month and day were meant the other way round.
    case noSuchMonth(Int, swapped: CalendarDate?)
    case misspeltMonth(String, meant: String)
    case noYear
    case yearNotInFourFigures(String)
    case otherWeekday(CalendarDate)
    case hasTime(CalendarDate)
}

/// Reads dates as people in Britain write them, in English or Welsh, with or without the day of the week.
///
/// `14 March 2026`, `14th March 2026`, `14 Mar 2026`, `March 14, 2026`, `14/03/2026`, `14.3.2026`,
/// `2026-03-14`,
/// `March 2026`, `03/2026`, `2026-03`, `2026`. Figures alone are day, month, year, or year, month, day.
enum DateReader {
    /// The date that `text` means.
    static func read(_ text: String) -> Result<CalendarDate, DateMistake> {
        guard text.utf8.count <= 64 else { return .failure(.notADate) }
        if let beforeTime = textBeforeTime(text), case .success(let date) = read(beforeTime) {
            return .failure(.hasTime(date))
        }
        let tokens = DateToken.tokens(of: text)
        guard let (weekday, count) = weekday(at: tokens) else { return date(of: tokens) }
        return date(of: Array(tokens.dropFirst(count))).flatMap { date in
            guard date.day != nil else { return .failure(.notADate) }
            return date.weekday == weekday ? .success(date) : .failure(.otherWeekday(date))
        }
    }

    private static func date(of tokens: [DateToken]) -> Result<CalendarDate, DateMistake> {
        let numbers = tokens.compactMap { if case .number(let digits) = $0 { digits } else { nil } }
        let word = tokens.lazy.compactMap { if case .word(let word) = $0 { word } else { nil } }.first ?? ""
        switch tokens.map(\.shape).joined() {
        case "nwn", "n-w-n", "n/w/n", "wnn":
            return month(named: word).flatMap { day(numbers[0], month: $0, year: numbers[1]) }
        case "n/n/n", "n-n-n", "n.n.n":
            return numbers[0].utf8.count > 2
                ? dayInFigures(numbers[2], month: numbers[1], year: numbers[0])
                : dayInFigures(numbers[0], month: numbers[1], year: numbers[2])
        case "wn":
            return month(named: word).flatMap { month(String($0), year: numbers[0]) }
        case "n-n", "n/n":
            return numbers[0].utf8.count > 2
                ? month(numbers[1], year: numbers[0]) : month(numbers[0], year: numbers[1])
        case "n":
            return year(numbers[0]).map { CalendarDate(year: $0) }
        case "nw":
            return month(named: word).flatMap { _ in .failure(.noYear) }
        default:
            return .failure(.notADate)
        }
    }

    // MARK: Days, months and years

    private static func dayInFigures(
        _ dayDigits: String,
        month monthDigits: String,
        year: String
    ) -> Result<CalendarDate, DateMistake> {
        guard let month = Int(monthDigits) else { return .failure(.notADate) }
        guard !(1...12).contains(month) else { return day(dayDigits, month: month, year: year) }
        var swapped: CalendarDate?
        if case .success(let meant) = day(monthDigits, month: Int(dayDigits) ?? 0, year: year) {
            swapped = meant
        }
        return .failure(.noSuchMonth(month, swapped: swapped))
    }

    private static func day(_ digits: String, month: Int, year: String) -> Result<CalendarDate, DateMistake> {
        self.year(year).flatMap { year in
            guard let day = Int(digits), let whole = CalendarDate(year: year, month: month) else {
                return .failure(.notADate)
            }
            return CalendarDate(year: year, month: month, day: day).map { .success($0) }
                ?? .failure(.noSuchDay(day, month: whole))
        }
    }

    private static func month(_ digits: String, year: String) -> Result<CalendarDate, DateMistake> {
        self.year(year).flatMap { year in
            guard let month = Int(digits) else { return .failure(.notADate) }
            return CalendarDate(year: year, month: month).map { .success($0) }
                ?? .failure(.noSuchMonth(month, swapped: nil))
        }
    }

    private static func year(_ digits: String) -> Result<Int, DateMistake> {
        guard digits.utf8.count == 4, let year = Int(digits), year >= 1000 else {
            return .failure(.yearNotInFourFigures(digits))
        }
        return .success(year)
    }

    // MARK: Names

    /// The month of a name in any language we know, whole or cut to three letters or more.
    private static func month(named word: String) -> Result<Int, DateMistake> {
        let lowered = word.lowercased()
        for names in CalendarNames.all {
            let found = names.months.firstIndex { month in
                lowered.utf8.count >= 3 && month.lowercased().hasPrefix(lowered == "sept" ? "sep" : lowered)
            }
            if let found { return .success(found + 1) }
        }
        let meant = NearestName.suggestion(for: word, among: CalendarNames.all.flatMap(\.months))
        return .failure(meant.map { .misspeltMonth(word, meant: $0) } ?? .notADate)
    }

    /// The day of the week that a date begins with, 0 for Monday, and how many tokens it takes.
    private static func weekday(at tokens: [DateToken]) -> (weekday: Int, count: Int)? {
        guard case .word(let word) = tokens.first else { return nil }
        let first = word.lowercased()
        if first == "dydd" {
            guard tokens.count > 1, case .word(let name) = tokens[1] else { return nil }
            return CalendarNames.welsh.weekdays.firstIndex { $0.lowercased() == name.lowercased() }.map {
                ($0, 2)
            }
        }
        let found = CalendarNames.english.weekdays.firstIndex { day in
            first.utf8.count >= 3 && day.lowercased().hasPrefix(first)
        }
        return found.map { ($0, 1) }
    }

    /// What stands before a time of day such as `10:30` or `T10:30:00Z`; nil where there is none.
    private static func textBeforeTime(_ text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let head = text[..<colon]
        guard let divider = head.lastIndex(where: { $0 == " " || $0 == "T" }) else { return nil }
        return String(head[..<divider])
    }
}

extension CalendarDate {
    /// The date that a text means as a field of type date reads it; nil where it means none.
    public init?(_ text: String) {
        guard case .success(let date) = DateReader.read(trimmingWhiteSpace(text)) else { return nil }
        self = date
    }
}
