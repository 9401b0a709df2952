import Diagnostics

/// A value in another form than its field's type has.
enum ShapeMistake: Mistake {
    case listForOneValue(FieldName, count: Int, asWords: String?)
    case listOfOne(FieldName, String)
    case bracketsForOneValue(FieldName, String)
    case listForText(FieldName)
    case linesForList(FieldName, first: String)
    case noneForGroups(FieldName)
    case notSetIn(String, group: FieldSchema)
    case groupForWords(FieldName, asWords: String?)
    case notAGroup(FieldName, firstName: String, written: String?)
    case emptyEntry(FieldName)
    case listInList(FieldName, id: String?)
    case bulletForHyphen(FieldName, ListBullet)
    case curlyQuotesInText(FieldName, bare: String)
    case curlyQuotes(bare: String)
    case referenceWithoutId(id: String, how: String)
    case noSpaceAfterColon(name: String, value: String)
    case severalIdsInOne(FieldName, String)

    var rule: FrontMatterRule {
        switch self {
        case .listForOneValue(_, _, asWords: .some), .groupForWords(_, asWords: .some): .unquotedSign
        case .curlyQuotesInText, .curlyQuotes: .curlyQuotes
        case .noSpaceAfterColon, .bulletForHyphen: .missingSpace
        case .notSetIn: .wrongIndentation
        default: .wrongShape
        }
    }

    /// Words in curly quotation marks may be meant so: they are a quotation.
    var severity: Severity? {
        if case .curlyQuotesInText = self { .warning } else { nil }
    }

    var message: String {
        switch self {
        case .listForOneValue(let field, _, asWords: let words?):
            "\(field) takes words, and square brackets make a list."
                + " Put the words in quotation marks: \(field.typed(Suggestion.quoted(words)))"
        case .listForOneValue(let field, let count, asWords: nil):
            "\(field) takes one value, and this is a list of \(count). Keep one of them, after the colon."
        case .listOfOne(let field, let words):
            "\(field) takes one value, without a hyphen. Type: \(field.typed(Suggestion.quoted(words)))"
        case .bracketsForOneValue(let field, let words):
            "\(field) takes one value, without brackets. Type: \(field.typed(words))"
        case .listForText(let field):
            "\(field) takes text, and this is a list of values."
                + " To have a list in the text, type \(field.typed("|")) and leave the lines below as they are."
        case .linesForList(let field, let first):
            "Each entry of \(field) begins on a line of its own with a hyphen and a space. Type: - \(first)"
        case .noneForGroups(let field):
            "Where there is nothing to say, leave \(field) out. Remove this line."
        case .notSetIn(let name, let group):
            "\"\(name)\" belongs to \"\(group.name)\" above. Put \(Self.indentation(group)) before it."
        case .groupForWords(let field, asWords: let words?):
            (words.hasPrefix("{")
                ? "\(field) takes words, and curly brackets have a special meaning."
                : "A colon and a space inside words have a special meaning.")
                + " Put the words in quotation marks: \(field.typed(Suggestion.quoted(words)))"
        case .groupForWords(let field, asWords: nil):
            "\(field) takes words, and these are names with values of their own."
                + " Put the words on one line, after the colon."
        case .notAGroup(let field, let first, let written):
            Self.notAGroup(field, first, written)
        case .emptyEntry(let field):
            "This entry of \(field) is empty. Type its text, or remove it."
        case .listInList(let field, let id):
            "\(field) takes ids without brackets of their own. Type: \(field.entry.typed(id ?? "the id"))"
        case .bulletForHyphen(let field, let bullet):
            "Each entry of \(field) begins on a line of its own with a hyphen and a space. Type: - \(bullet.text)"
        case .curlyQuotesInText(let field, let bare):
            "Readers will see these curly quotation marks. If they are not part of the words,"
                + " type straight ones: \(field.typed(Suggestion.quoted(bare)))"
        case .curlyQuotes(let bare):
            "Curly quotation marks are read as part of the value. Type it without them: \(bare)"
        case .referenceWithoutId(let id, let how):
            "To say how, give both the id and the words a name."
                + " Type \"id: \(id)\", and below it \"how: \(how)\", beginning in the same column."
        case .noSpaceAfterColon(let name, let value):
            "A colon needs a space after it. Type: \(name): \(value)"
        case .severalIdsInOne(let field, let ids):
            "Several ids on one line need square brackets. Type: \(field.typed("[\(ids)]"))"
        }
    }

    private static func indentation(_ group: FieldSchema) -> String {
        if case .list = group.type { "two spaces, a hyphen and a space" } else { "two spaces" }
    }

    private static func notAGroup(_ field: FieldName, _ first: String, _ written: String?) -> String {
        let words = written ?? "..."
        return field.isEntry
            ? "Each entry of \(field) is a group of fields. Type: - \(first): \(words)"
            : "\(field) is a group of fields, each on a line of its own below it, after two spaces."
                + " Type there: \(first): \(words)"
    }
}
