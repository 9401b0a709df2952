/// A value in another form than its field's type has.
enum ShapeMistake: Hashable {
    case listForOneValue(String, count: Int, asWords: String?)
    case groupForWords(String, asWords: String?)
    case notAGroup(String, firstName: String, written: String?)
    case emptyElement(String)
    case listInList(String, String?)
    case bulletForHyphen(String, ListBullet)
    case curlyQuotesInText(String, bare: String)
    case curlyQuotes(String, bare: String)
    case referenceWithoutId(id: String, how: String)
    case noSpaceAfterColon(name: String, value: String)
    case severalIdsInOne(String, String)

    /// What is wrong, and what to type instead.
    var message: String {
        switch self {
        case .listForOneValue(let field, let count, let words):
            if let words {
                return "\"\(field)\" takes words, and square brackets make a list."
                    + " Put the words in quotation marks: \(field): \(FlowText.quoted(words))"
            }
            return "\"\(field)\" takes one value, and this is a list of \(count). Keep one of them, after the colon."
        case .groupForWords(let field, let words):
            guard let words else {
                return "\"\(field)\" takes words, and these lines are names with values of their own."
                    + " Put the words on one line, after the colon."
            }
            if words.hasPrefix("{") {
                return "\"\(field)\" takes words, and curly brackets have a special meaning."
                    + " Put the words in quotation marks: \(FlowText.quoted(words))"
            }
            return "A colon and a space inside the words of \"\(field)\" have a special meaning."
                + " Put the words in quotation marks: \(FlowText.quoted(words))"
        case .notAGroup(let field, let first, let written):
            let shown = written.map { ", not \(FieldMistake.shown($0))" } ?? ""
            return "\"\(field)\" is made of names with values\(shown)."
                + " Put them on the lines below it, each after two spaces, beginning with \"\(first): \"."
        case .emptyElement(let field):
            return "This entry of \"\(field)\" is empty. Type its text, or remove it."
        case .listInList(let field, let words):
            let id = words.map { String($0.drop { $0 == "[" }.prefix { $0 != "]" }) } ?? ""
            return "\"\(field)\" takes ids without brackets of their own."
                + (id.isEmpty ? " Type each id after a hyphen and a space." : " Type \(id)")
        case .bulletForHyphen(let field, let bullet):
            return "Each entry of \"\(field)\" begins on a line of its own with a hyphen and a space."
                + " Type: - \(bullet.text)"
        case .curlyQuotesInText(let field, let bare):
            return "Readers will see these curly quotation marks. If they are not part of the words,"
                + " type straight ones: \(field): \(FlowText.quoted(bare))"
        case .curlyQuotes(let field, let bare):
            return "Curly quotation marks are read as part of \"\(field)\". Type it without them: \(field): \(bare)"
        case .referenceWithoutId(let id, let how):
            return "To say how, give the id and the words a name each: \"id: \(id)\", and \"how: \(how)\" below it."
        case .noSpaceAfterColon(let name, let value):
            return "A colon needs a space after it. Type: \(name): \(value)"
        case .severalIdsInOne(let field, let ids):
            return "Several ids on one line need square brackets. Type: \(field): [\(ids)]"
        }
    }
}
