public import Diagnostics

/// What can be wrong in a page's text.
public enum MarkdownRule: String, CaseIterable, DiagnosticRule {
    case pageTooLarge = "page-too-large"
    case tooComplex = "too-complex"
    case controlCharacter = "control-character"
    case rawHTML = "raw-html"
    case refusedScheme = "refused-scheme"
    case brokenAnchor = "broken-anchor"

    /// The severity that holds unless `waymark.yaml` says otherwise.
    public var severity: Severity {
        switch self {
        case .pageTooLarge, .tooComplex, .refusedScheme, .brokenAnchor: .error
        case .controlCharacter, .rawHTML: .warning
        }
    }

    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        RuleExplanation(meaning: "", example: "", remedy: "")
    }
}
