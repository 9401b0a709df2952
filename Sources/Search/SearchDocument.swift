/// What a reader is shown of a page in a list of results, and the values it can be filtered by.
///
/// The page's words are not here: they are in its ``AnalysedDocument``.
public struct SearchDocument: Sendable, Hashable {
    /// A value of a facet: what a filter names, and what a reader sees.
    public struct FacetValue: Sendable, Hashable {
        /// The value that a filter names, such as `example`.
        public let id: String
        /// The words that a reader sees, such as `Example`.
        public let label: String

        /// Makes a facet's value.
        public init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    /// The page's address, relative to the site's root, such as `principles/decide-together/`.
    public let url: String
    /// The page's title, as plain text.
    public let title: String
    /// The page's summary, as plain text; empty where it has none.
    public let summary: String
    /// The page's kind; its id is what `kind` gives in a result.
    public let kind: FacetValue
    /// The parish that the page belongs to, if any; its label is what `parish` gives in a result.
    public let parish: FacetValue?
    /// Further facets by name, such as `principle`. The facets `kind` and `parish` are there without being named.
    public let facets: [String: [FacetValue]]

    /// Makes the description of one page.
    public init(
        url: String,
        title: String,
        summary: String,
        kind: FacetValue,
        parish: FacetValue? = nil,
        facets: [String: [FacetValue]] = [:]
    ) {
        self.url = url
        self.title = title
        self.summary = summary
        self.kind = kind
        self.parish = parish
        self.facets = facets
    }
}
