public import Diagnostics

extension FrontMatterRule {
    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        switch self {
        case .notUTF8: .notUTF8
        case .controlCharacter: .controlCharacter
        case .frontMatterNotClosed: .frontMatterNotClosed
        case .frontMatterNotFirst: .frontMatterNotFirst
        case .notFields: .notFields
        case .mergeConflict: .mergeConflict
        case .unquotedSign: .unquotedSign
        case .unclosedQuote: .unclosedQuote
        case .unclosedBracket: .unclosedBracket
        case .curlyQuotes: .curlyQuotes
        case .textAfterHash: .textAfterHash
        case .unreadableLine: .unreadableLine
        case .tabIndentation: .tabIndentation
        case .wrongIndentation: .wrongIndentation
        case .missingSpace: .missingSpace
        case .missingColon: .missingColon
        case .duplicateKey: .duplicateKey
        case .refusedYAML: .refusedYAML
        case .nestedTooDeeply: .nestedTooDeeply
        case .unknownKey: .unknownKey
        case .missingField: .missingField
        case .wrongShape: .wrongShape
        case .notANumber: .notANumber
        case .notMoney: .notMoney
        case .notADate: .notADate
        case .impossibleDate: .impossibleDate
        case .notADuration: .notADuration
        case .unknownChoice: .unknownChoice
        case .invalidAddress: .invalidAddress
        case .invalidPlace: .invalidPlace
        }
    }
}
