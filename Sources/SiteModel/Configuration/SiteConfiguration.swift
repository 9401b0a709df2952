public import Diagnostics

/// What `waymark.yaml` says of a site, with its defaults filled in.
public struct SiteConfiguration: Sendable, Hashable {
    /// The site's name.
    public var title: String
    /// A sentence that says what the site is for, or empty.
    public var summary: String
    /// Where the site will live.
    public var base: BaseAddress
    /// The default language, such as `en-GB`; its pages live at the root.
    public var language: String
    /// Every language of the site, the default one first; another's pages live under `/<language>/`.
    public var languages: [String]
    /// Who publishes the site, or empty.
    public var publisher: String
    /// The theme's folder below `themes/`.
    public var theme: String
    /// Where it is named; nil where it is not.
    public var themePosition: SourcePosition?
    /// The site's colours, logo and name.
    public var brand: Brand
    /// The kinds of page.
    public var kinds: KindTable
    /// Severities that differ from a rule's own, by rule.
    public var severities: [String: Severity]
    /// Folders of the content whose pages may hold raw HTML.
    public var trustedFolders: [TrustedFolder]
    /// Whether straight quotes and dashes become typographic ones.
    public var hasSmartPunctuation: Bool
    /// Whether the first use of a glossary term on a page is linked.
    public var linksTerms: Bool
    /// The largest text of a page, in bytes.
    public var maximumPageBytes: Int
    /// Whether the site has a search: its index, its page, and a box on every page.
    public var hasSearch: Bool
    /// Where the site is kept, so that readers can suggest changes; nil where it is not said.
    public var repository: CodeRepository?
    /// The host whose files of headers and redirects are part of the website; nil where there are to be none.
    public var host: WebHost?

    /// A folder whose pages may hold raw HTML.
    public struct TrustedFolder: Sendable, Hashable {
        /// Its path below the content folder; empty for all of it.
        public let path: String
        /// Where it is named.
        public let position: SourcePosition
    }

    /// What comes before the address of every page in `language`: empty, or `cy/`.
    public func root(of language: String) -> String { language == self.language ? "" : language + "/" }
}
