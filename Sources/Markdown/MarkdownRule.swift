public import Diagnostics

/// What can be wrong in a page's text.
public enum MarkdownRule: String, CaseIterable, DiagnosticRule {
    case pageTooLarge = "page-too-large"
    case tooComplex = "too-complex"
    case controlCharacter = "control-character"
    case rawHTML = "raw-html"
    case refusedScheme = "refused-scheme"
    case brokenAnchor = "broken-anchor"
    case missingFootnote = "missing-footnote"
    case unusedFootnote = "unused-footnote"
    case duplicateFootnote = "duplicate-footnote"
    case unknownNote = "unknown-note"
    case tableWithoutHeader = "table-without-header"
    case tableRowTooLong = "table-row-too-long"

    /// The severity that holds unless `waymark.yaml` says otherwise.
    public var severity: Severity {
        switch self {
        case .pageTooLarge, .tooComplex, .refusedScheme, .brokenAnchor: .error
        default: .warning
        }
    }

    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        RuleExplanation(meaning: "", example: "", remedy: "")
    }
}
