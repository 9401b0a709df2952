/// Reads lengths of time: `12 months`, `1 year`, `six weeks`, `30 days`; in Welsh `12 mis`, `2 flynedd`.
enum PeriodReader {
    /// The period that `text` means; nil where it is none, or none of 1 to 9999.
    static func read(_ text: String) -> CalendarPeriod? {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, let count = count(words[0]), (1...9999).contains(count),
            let unit = units[words[1]]
        else { return nil }
        return CalendarPeriod(count, unit)
    }

    private static func count(_ word: Substring) -> Int? {
        if word.utf8.count <= 5, let number = Int(word) { return number }
        return numbersInWords.firstIndex(of: word).map { $0 + 1 }
    }

    private static let numbersInWords: [Substring] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// Each unit's singular and plural in English, and the forms that follow numbers in Welsh.
    private static let units: [Substring: CalendarPeriod.Unit] = [
        "day": .day, "days": .day, "diwrnod": .day, "niwrnod": .day, "ddiwrnod": .day,
        "week": .week, "weeks": .week, "wythnos": .week,
        "month": .month, "months": .month, "mis": .month, "fis": .month,
        "year": .year, "years": .year, "blwyddyn": .year, "flwyddyn": .year, "blynedd": .year,
        "flynedd": .year,
        "mlynedd": .year,
    ]
}
