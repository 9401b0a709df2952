public import Diagnostics

/// What can be wrong with front matter and other YAML files. The raw values are the ids that authors see.
public enum FrontMatterRule: String, DiagnosticRule {
    // MARK: The file as a whole
    /// The file is in another encoding than UTF-8.
    case notUTF8 = "not-utf-8"
    /// A character that cannot be seen and means nothing.
    case controlCharacter = "control-character"

    // MARK: The lines at its top
    /// There is no closing line of hyphens.
    case frontMatterNotClosed = "front-matter-not-closed"
    /// A line of hyphens is not where or as it should be.
    case frontMatterNotFirst = "front-matter-not-first"
    /// There are no names with values.
    case notFields = "not-fields"
    /// Two versions were left by version control.
    case mergeConflict = "merge-conflict"

    // MARK: YAML
    /// A line that YAML cannot read, for no reason we know.
    case unreadableLine = "unreadable-line"
    /// A sign with a meaning where words are meant.
    case unquotedSign = "unquoted-sign"
    /// Quotation marks that do not go round the words.
    case unclosedQuote = "unclosed-quote"
    /// A bracket that is not closed.
    case unclosedBracket = "unclosed-bracket"
    /// Quotation marks of a word processor.
    case curlyQuotes = "curly-quotes"
    /// A tab at the start of a line.
    case tabIndentation = "tab-indentation"
    /// A line that lines up with none above.
    case wrongIndentation = "wrong-indentation"
    /// No space after a colon or a hyphen.
    case missingSpace = "missing-space"
    /// A line without a name and a colon.
    case missingColon = "missing-colon"
    /// The same name twice.
    case duplicateKey = "duplicate-key"
    /// Anchors, aliases, merge keys, tags and names that are no words.
    case refusedYAML = "refused-yaml"
    /// More lists and groups inside each other than any page needs.
    case nestedTooDeeply = "nested-too-deeply"
    /// Words that are read as a comment.
    case textAfterHash = "text-after-hash"

    // MARK: Fields
    /// A name that no field has.
    case unknownKey = "unknown-key"
    /// A required field that is not there.
    case missingField = "missing-field"
    /// A list, a group or a text where another of them belongs.
    case wrongShape = "wrong-shape"
    /// No number in figures.
    case notANumber = "not-a-number"
    /// No sum of money in figures.
    case notMoney = "not-money"
    /// No date that is understood.
    case notADate = "not-a-date"
    /// A date that does not exist.
    case impossibleDate = "impossible-date"
    /// No length of time that is understood.
    case notADuration = "not-a-duration"
    /// None of the words that a field takes.
    case unknownChoice = "unknown-choice"
    /// An e-mail address, a web address or a path in the wrong form.
    case invalidAddress = "invalid-address"
    /// Degrees that are no place on the map.
    case invalidPlace = "invalid-place"

    /// Everything is an error but a note that may be words: the page is whole without it.
    public var severity: Severity {
        self == .textAfterHash ? .warning : .error
    }
}
