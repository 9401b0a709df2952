public import Diagnostics

/// What can be wrong with front matter and other YAML files. The raw values are the ids that authors see.
public enum FrontMatterRule: String, DiagnosticRule {
    // The file as a whole
    case notUTF8 = "not-utf-8"
    case controlCharacter = "control-character"

    // The lines at its top
    case frontMatterNotClosed = "front-matter-not-closed"
    case frontMatterNotFirst = "front-matter-not-first"
    case notFields = "not-fields"
    case mergeConflict = "merge-conflict"

    // YAML
    case unreadableLine = "unreadable-line"
    case unquotedSign = "unquoted-sign"
    case unclosedQuote = "unclosed-quote"
    case unclosedBracket = "unclosed-bracket"
    case curlyQuotes = "curly-quotes"
    case tabIndentation = "tab-indentation"
    case wrongIndentation = "wrong-indentation"
    case missingSpace = "missing-space"
    case missingColon = "missing-colon"
    case duplicateKey = "duplicate-key"
    case refusedYAML = "refused-yaml"
    case nestedTooDeeply = "nested-too-deeply"
    case textAfterHash = "text-after-hash"

    // Fields
    case unknownKey = "unknown-key"
    case missingField = "missing-field"
    case wrongShape = "wrong-shape"
    case notANumber = "not-a-number"
    case notMoney = "not-money"
    case notADate = "not-a-date"
    case impossibleDate = "impossible-date"
    case notADuration = "not-a-duration"
    case unknownChoice = "unknown-choice"
    case invalidAddress = "invalid-address"
    case invalidPlace = "invalid-place"

    /// The severity that holds unless `waymark.yaml` says otherwise.
    public var severity: Severity {
        self == .textAfterHash ? .warning : .error
    }
}
