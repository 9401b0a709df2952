/// Words that need quotation marks, or quotation marks that do not go round the words.
///
/// `typed` is the line as it should be typed.
enum QuotingMistake: Mistake {
    case colonInText(typed: String)
    case signAtStart(String, typed: String)
    case bracketAtStart(typed: String)
    case textAfterQuote(typed: String)
    case unclosedQuote(typed: String?)
    case backslashInQuotes(typed: String)
    case curlyQuotes(typed: String)
    case textAfterHash(typed: String)

    var rule: FrontMatterRule {
        switch self {
        case .colonInText, .signAtStart, .bracketAtStart: .unquotedSign
        case .textAfterQuote, .unclosedQuote, .backslashInQuotes: .unclosedQuote
        case .curlyQuotes: .curlyQuotes
        case .textAfterHash: .textAfterHash
        }
    }

    var message: String {
        switch self {
        case .colonInText(let typed):
            "A colon and a space inside words have a special meaning. Put the words in quotation marks: \(typed)"
        case .signAtStart(let sign, let typed):
            "Words that begin with \(sign) have a special meaning. Put them in quotation marks: \(typed)"
        case .bracketAtStart(let typed):
            "Brackets at the start have a special meaning. Put all the words in quotation marks: \(typed)"
        case .textAfterQuote(let typed):
            "Quotation marks at the start must go round all the words. Type: \(typed)"
        case .unclosedQuote(let typed?):
            "The quotation mark that opens here is never closed. Type: \(typed)"
        case .unclosedQuote:
            "The quotation mark that opens here is never closed. Type another where the words end."
        case .backslashInQuotes(let typed):
            "A backslash in double quotation marks has a special meaning. Use single ones: \(typed)"
        case .curlyQuotes(let typed):
            "Curly quotation marks do not hold words together. Type straight ones: \(typed)"
        case .textAfterHash(let typed):
            "What follows # is left out. If it belongs to the words, put them in quotation marks: \(typed)"
        }
    }
}
