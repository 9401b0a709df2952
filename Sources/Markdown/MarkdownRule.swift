public import Diagnostics

/// What can be wrong in a page's text.
public enum MarkdownRule: String, CaseIterable, DiagnosticRule {
    // Safety
    case pageTooLarge = "page-too-large"
    case tooComplex = "too-complex"
    case controlCharacter = "control-character"
    case rawHTML = "raw-html"
    case refusedScheme = "refused-scheme"
    case externalImage = "external-image"

    // Things that are not there
    case brokenAnchor = "broken-anchor"
    case missingFootnote = "missing-footnote"
    case unusedFootnote = "unused-footnote"
    case duplicateFootnote = "duplicate-footnote"
    case unknownNote = "unknown-note"
    case headingID = "heading-id"
    case tableRowTooLong = "table-row-too-long"

    // Accessibility
    case skippedHeading = "skipped-heading"
    case emptyHeading = "empty-heading"
    case emptyLink = "empty-link"
    case vagueLink = "vague-link"
    case addressAsLinkText = "address-as-link-text"
    case imageWithoutAlt = "image-without-alt"
    case tableWithoutHeader = "table-without-header"

    // Privacy and plain words
    case personalDetail = "personal-detail"
    case longSentence = "long-sentence"
    case unexplainedAcronym = "unexplained-acronym"

    /// The severity that holds unless `waymark.yaml` says otherwise.
    ///
    /// What is off here is reported, as a warning, where `MarkdownOptions` asks for it.
    public var severity: Severity {
        switch self {
        case .pageTooLarge, .tooComplex, .refusedScheme, .brokenAnchor: .error
        case .longSentence, .unexplainedAcronym: .off
        default: .warning
        }
    }
}
