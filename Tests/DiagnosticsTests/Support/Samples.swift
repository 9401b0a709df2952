import Diagnostics

/// A few rules, for reports that need some.
enum SampleRule: String, DiagnosticRule {
    case unknownReference = "unknown-reference"
    case missingSummary = "missing-summary"
    case longSentence = "long-sentence"

    var severity: Severity {
        switch self {
        case .unknownReference: .error
        case .missingSummary: .warning
        case .longSentence: .off
        }
    }

    var explanation: RuleExplanation {
        switch self {
        case .unknownReference:
            RuleExplanation(
                meaning: "A page refers to nothing. See {0}.", example: "[[nothing]]", remedy: "Mend it.")
        case .missingSummary:
            RuleExplanation(meaning: "There is no summary.", example: "title: A", remedy: "Write one.")
        case .longSentence:
            RuleExplanation(meaning: "Too long.", example: "[a](b)", remedy: "Cut it.")
        }
    }
}

/// What the reports are asked to tell.
enum Samples {
    /// An error at a place, and a warning about a file as a whole.
    static let ordinary = [
        Diagnostic(
            SampleRule.unknownReference, path: "content/examples/a.md",
            position: SourcePosition(line: 5, column: 7),
            message: "There is no principle \"decide-togther\". Did you mean \"decide-together\"?"),
        Diagnostic(
            SampleRule.missingSummary, path: "content/guides/b.md", position: nil,
            message: "This page has no summary."),
    ]

    /// A path and a message with every character that a form may trip over.
    static let hostile = [
        Diagnostic(
            SampleRule.unknownReference, path: "content/a b,c:d%\"\n]]>é.md",
            position: SourcePosition(line: 1, column: 2),
            message: "\"100%\": <b> & 'c'\r\n::error::]]>\u{2028}\u{1B}[31m{0} [d](e) \\ \u{0}:\u{301}")
    ]
}
