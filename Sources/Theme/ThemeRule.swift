public import Diagnostics

/// What can be wrong with a theme.
public enum ThemeRule: String, CaseIterable, DiagnosticRule {
    /// A template that Mustache cannot read.
    case template = "theme-template"
    /// A name in a template that stands for nothing.
    case unknownName = "theme-unknown-name"
    /// A name used as what it is not: a list shown as text.
    case nameUse = "theme-name-use"
    /// Text that would be written without escaping.
    case unescapedText = "theme-unescaped-text"
    /// HTML that would be escaped.
    case escapedHTML = "theme-escaped-html"
    /// A partial that no file provides.
    case missingPartial = "theme-missing-partial"
    /// Partials that include one another in a circle.
    case partialCircle = "theme-partial-circle"
    /// A file with a name that cannot be part of an address.
    case assetName = "theme-asset-name"
    /// A template of the site's own that nothing uses.
    case unusedTemplate = "theme-unused-template"
    /// A `theme.yaml` that cannot be used as it is.
    case themeFile = "theme-file"
    /// A wording file with something other than words.
    case wording = "theme-wording"
    /// A word of the site's own that nothing uses.
    case unusedWord = "theme-unused-word"

    /// The severity that holds unless `waymark.yaml` says otherwise.
    public var severity: Severity { self == .unusedTemplate || self == .unusedWord ? .warning : .error }
}
