/// What may vary from page to page in how Markdown is read.
public struct MarkdownOptions: Sendable, Hashable {
    /// Whether raw HTML goes through as it is: for trusted folders only.
    ///
    /// Otherwise raw HTML is shown as text and reported (rule `raw-html`).
    public var rawHTML = false
    /// Whether straight quotes become curly, `--` a dash and `...` an ellipsis.
    public var smartPunctuation = false
    /// Whether headings move down so that the page's title is its only `h1`.
    ///
    /// A body whose highest heading is `#` is moved by one level; a body whose highest is `##` stays as it is.
    public var shiftsHeadings = true
    /// Whether internal addresses are left as holes for the site to fill.
    ///
    /// False gives HTML that is complete in itself, with internal addresses as they were written.
    public var leavesHoles = true
    /// The ids that the theme's own elements have, which no heading may take.
    public var reservedIDs: Set<String> = []
    /// Whether paragraphs and list items that begin with `1`, `1.1` or `(a)` get a lasting id and keep their number.
    public var numbersParagraphs = false
    /// Whether long sentences are reported.
    public var checksSentences = false
    /// Whether acronyms that are never spelt out are reported.
    public var checksAcronyms = false
    /// Whether likely personal details are reported: mobile numbers, personal e-mail addresses, National Insurance numbers.
    public var checksPersonalDetails = true
    /// The words that Waymark itself writes into the body.
    public var wording = MarkdownWording()
    /// The largest body that is read, in bytes.
    public var maximumBytes = 1_048_576

    /// The defaults.
    public init() {}

    /// Whether anything is checked for which the text of every block must be followed to its source.
    var checksPlainWords: Bool { checksSentences || checksAcronyms }
}
