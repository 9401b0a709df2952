import Diagnostics

/// The sentences that authors read: what is wrong, and what to type instead.
extension FieldMistake {
    var message: String {
        switch self {
        case .unknownField(let name, let holder, let meant, let known):
            return Self.unknownField(name, of: holder, meant: meant, known: known)
        case .missingField(let name, let holder, let isThere):
            return Self.missingField(name, of: holder, isThere: isThere)
        case .notANumber(let field, let written):
            return "\"\(field)\" must be a number in figures, such as 3 or 1,250, not \(Self.shown(written))."
        case .notMoney(let field, let written):
            let example = MoneyReader.sum(within: written).map { " Type \($0)." } ?? ""
            return
                "\"\(field)\" must be a sum of money in figures, such as £1,500 or £12.50, not \(Self.shown(written)).\(example)"
        case .notAPeriod(let field, let written):
            return
                "\"\(field)\" must be a length of time, such as 12 months or 2 years, not \(Self.shown(written))."
        case .neitherYesNorNo(let field, let written):
            return "\"\(field)\" must be yes or no, not \(Self.shown(written))."
        case .notAChoice(let field, let written, let choices):
            return Self.notAChoice(field, written, choices)
        case .date(let field, let written, let mistake):
            return Self.message(mistake, field: field, written: written)
        case .address(let field, let written, let mistake):
            return Self.message(mistake, field: field, written: written)
        case .degreesOutOfRange(let name, let written, let limit):
            return "A \(name) lies between -\(limit) and \(limit), and \(written) does not."
        case .halfAPosition(let missing):
            return
                "A place on the map needs both latitude and longitude. Add the \(missing), or remove the other."
        }
    }

    /// What was written, in quotation marks, on one line and not too long.
    static func shown(_ written: String) -> String {
        let line = String(written.map { $0.isNewline ? " " : $0 })
        return line.count <= 60 ? "\"\(line)\"" : "\"\(line.prefix(57))...\""
    }

    // MARK: Names

    private static func unknownField(
        _ name: String,
        of holder: FieldHolder,
        meant: String?,
        known: [String]
    ) -> String {
        let sentence =
            switch holder {
            case .page(let noun), .bare(let noun): "\(capitalized(noun)) has no field \(shown(name))."
            case .file(let file): "\(file) has no setting \(shown(name))."
            case .entry(let list): "An entry of \"\(list)\" has no field \(shown(name))."
            case .group(let group): "\"\(group)\" has no field \(shown(name))."
            }
        if let meant {
            return "\(sentence) Did you mean \"\(meant)\"?"
        }
        if case .page = holder { return "\(sentence) Remove the line, or say it in the text of the page." }
        return "\(sentence) It may have: \(known.joined(separator: ", "))."
    }

    private static func missingField(_ name: String, of holder: FieldHolder, isThere: Bool) -> String {
        if isThere { return "\"\(name)\" is empty. Type its text after the colon." }
        switch holder {
        case .page(let noun):
            return "\(capitalized(noun)) needs the field \"\(name)\"."
                + " Type a line that begins with \"\(name): \" between the two lines of hyphens."
        case .bare(let noun):
            return "\(capitalized(noun)) needs the field \"\(name)\"."
                + " Type three lines at the top of the file: ---, then a line that begins with \"\(name): \", then ---."
        case .file(let file):
            return "\(file) needs the setting \"\(name)\". Add a line that begins with \"\(name): \"."
        case .entry(let list):
            return
                "This entry of \"\(list)\" needs the field \"\(name)\". Add a line that begins with \"\(name): \"."
        case .group(let group):
            return "\"\(group)\" needs the field \"\(name)\". Add a line that begins with \"\(name): \"."
        }
    }

    /// A noun with its article at the start of a sentence.
    private static func capitalized(_ noun: String) -> String {
        noun.prefix(1).uppercased() + noun.dropFirst()
    }

    private static func notAChoice(_ field: String, _ written: String, _ choices: [String]) -> String {
        if let meant = NearestName.suggestion(for: written, among: choices) {
            return "\"\(field)\" cannot be \(shown(written)). Did you mean \"\(meant)\"?"
        }
        return "\"\(field)\" cannot be \(shown(written)). Choose one of: \(choices.joined(separator: ", "))."
    }

    // MARK: Dates

    private static func message(_ mistake: DateMistake, field: String, written: String) -> String {
        switch mistake {
        case .notADate:
            return "\"\(field)\" must be a date, such as 14 March 2026 or 14/03/2026, not \(shown(written))."
        case .noSuchDay(let day, let month):
            let words = month.inWords(language: "en")
            let days = month.lastDay.day ?? 0
            return "\(day) \(words.prefix { $0 != " " }) does not exist: \(words) has \(days) days."
        case .noSuchMonth(let month, let swapped):
            let hint =
                swapped.map {
                    " If \($0.inWords(language: "en")) is meant, type \($0.british)."
                } ?? ""
            return "There is no month \(month): dates are written day, month, year.\(hint)"
        case .misspeltMonth(let word, let meant):
            return "There is no month \(shown(word)). Did you mean \"\(meant)\"?"
        case .noYear:
            return "\"\(field)\" needs the year as well, such as 14 March 2026."
        case .yearNotInFourFigures(let year):
            return "\"\(field)\" needs a year in four figures, such as 2026, not \(shown(year))."
        case .otherWeekday(let date):
            let weekday = CalendarNames.english.weekdays[date.weekday]
            return "\(date.inWords(language: "en")) is a \(weekday). Correct the day of the week or the date."
        case .hasTime(let date):
            return "\"\(field)\" holds a day without a time. Type \(date.inWords(language: "en"))."
        }
    }

    // MARK: Addresses

    private static func message(_ mistake: AddressMistake, field: String, written: String) -> String {
        switch mistake {
        case .notAnEmail:
            return "\"\(field)\" must be an e-mail address, such as clerk@example.org, not \(shown(written))."
        case .hasMailto(let bare):
            return "\"\(field)\" needs the address alone, without mailto. Type \(bare)."
        case .notALink:
            return
                "\"\(field)\" must be a web address, such as https://www.example.org/, not \(shown(written))."
        case .linkWithoutScheme(let meant):
            return "A web address begins with https://. Type \(meant)."
        case .refusedScheme(let scheme):
            return "\"\(field)\" must be an address that begins with https:// or http://, not \(scheme):."
        case .strangeCharacter(let scalar):
            let name =
                scalar == " "
                ? "a space" : scalar.value < 0x20 ? "an invisible character" : "the sign \(scalar)"
            return "An address cannot hold \(name). Copy it again from its source."
        case .backslashes(let meant):
            return "The parts of a path are divided by / and not by \\. Type \(meant)."
        case .fileElsewhere:
            return "\"\(field)\" must be a file of this site. Put a copy beside the page and type its name."
        }
    }
}

extension CalendarDate {
    /// The day in figures, in British order: `14/03/2026`.
    var british: String {
        iso.split(separator: "-").reversed().joined(separator: "/")
    }
}
