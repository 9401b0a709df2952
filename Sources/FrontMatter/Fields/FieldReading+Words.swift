import Diagnostics

/// Fields that are one piece of text, whatever it means.
extension FieldReading {
    /// The text of a value that must be one piece of text; nil, and reported, where it is anything else.
    mutating func word(of value: YAMLValue, as type: FieldType, field: FieldName) -> String? {
        switch value.content {
        case .scalar(let text):
            let trimmed = trimmingWhiteSpace(text)
            guard !value.isQuoted, let bare = TypographicQuotes.inside(of: trimmed) else { return trimmed }
            switch type {
            case .text, .markdown:
                report(ShapeMistake.curlyQuotesInText(field, bare: bare), at: value.position)
                return trimmed
            default:
                report(ShapeMistake.curlyQuotes(bare: bare), at: value.position)
                return nil
            }
        case .empty:
            report(ShapeMistake.emptyEntry(field), at: value.position)
        case .list(let elements):
            if type != .text, type != .markdown, !field.isEntry, elements.count == 1,
                let word = elements[0].scalar
            {
                report(ShapeMistake.bracketsForOneValue(field, word), at: value.position)
                return nil
            }
            let isInBrackets = elements.count == 1 && Self.onlyEntry(of: elements, in: value) == nil
            if type == .markdown, !field.isEntry, !isInBrackets {
                report(ShapeMistake.listForText(field), at: value.position)
                return nil
            }
            if !field.isEntry, let only = Self.onlyEntry(of: elements, in: value) {
                report(ShapeMistake.listOfOne(field, only), at: value.position)
                return nil
            }
            report(
                ShapeMistake.listForOneValue(
                    field,
                    count: elements.count,
                    asWords: Suggestion.words(of: value)
                ),
                at: value.position
            )
        case .mapping:
            report(
                ShapeMistake.groupForWords(field, asWords: Suggestion.words(of: value)),
                at: value.position
            )
        }
        return nil
    }

    /// The words of a list of one that was written with a hyphen; brackets may be meant as part of the words.
    private static func onlyEntry(of elements: [YAMLValue], in list: YAMLValue) -> String? {
        guard elements.count == 1, let only = elements.first, let words = only.scalar,
            only.position > SourcePosition(line: list.position.line, column: list.position.column + 1)
        else { return nil }
        return words
    }

    /// What `text` means for a type of one piece of text.
    mutating func single(
        _ text: String,
        as type: FieldType,
        of field: FieldName,
        _ value: YAMLValue
    ) -> TypedValue.Content? {
        switch type {
        case .text:
            return .text(text)
        case .markdown:
            return .markdown(text)
        case .number:
            return read(text, NumberReader.read, else: .notANumber(field.name, text), value).map {
                .number($0)
            }
        case .money:
            return read(text, MoneyReader.read, else: .notMoney(field.name, text), value).map { .money($0) }
        case .duration:
            return read(text, PeriodReader.read, else: .notAPeriod(field.name, text), value).map {
                .duration($0)
            }
        case .yesNo:
            return read(text, yesOrNo, else: .neitherYesNorNo(field.name, text), value).map { .yesNo($0) }
        case .choice(let choices):
            return choice(text, among: choices, of: field, value).map { .choice($0) }
        case .date:
            return date(text, of: field, value).map { .date($0) }
        case .email:
            return address(text, AddressCheck.email, of: field, value) ? .email(text) : nil
        case .link:
            return address(text, AddressCheck.link, of: field, value) ? .link(text) : nil
        case .file:
            return address(text, AddressCheck.file, of: field, value) ? .file(text) : nil
        case .list, .object, .place, .reference, .defaults:
            return nil
        }
    }

    private mutating func read<Value>(
        _ text: String,
        _ reader: (String) -> Value?,
        else mistake: FieldMistake,
        _ value: YAMLValue
    ) -> Value? {
        let result = reader(text)
        if result == nil { report(mistake, at: value.position) }
        return result
    }

    private mutating func date(_ text: String, of field: FieldName, _ value: YAMLValue) -> CalendarDate? {
        switch DateReader.read(text) {
        case .success(let date):
            return date
        case .failure(let mistake):
            report(FieldMistake.date(field.name, text, mistake), at: value.position)
            return nil
        }
    }

    private mutating func choice(
        _ text: String,
        among choices: [String],
        of field: FieldName,
        _ value: YAMLValue
    ) -> String? {
        if choices.contains(text) { return text }
        let lowered = text.lowercased()
        if let choice = choices.first(where: { $0.lowercased() == lowered }) { return choice }
        report(FieldMistake.notAChoice(field.name, text, choices), at: value.position)
        return nil
    }

    private func yesOrNo(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "ie": true
        case "no", "false", "na", "nage": false
        default: nil
        }
    }

    private mutating func address(
        _ text: String,
        _ check: (String) -> AddressMistake?,
        of field: FieldName,
        _ value: YAMLValue
    ) -> Bool {
        guard let mistake = check(text) else { return true }
        report(FieldMistake.address(field.name, text, mistake), at: value.position)
        return false
    }
}
