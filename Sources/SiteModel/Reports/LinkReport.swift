public import Diagnostics
internal import FrontMatter
internal import Markdown

/// Every relation and every link of a site, with the page that it stands on. Links within one page are not among them.
public struct LinkReport: Sendable, Hashable {
    /// How a link is written.
    public enum Form: String, Sendable, Hashable {
        /// A page named in the front matter by a relation.
        case relation
        /// An address or a file in another field of the front matter.
        case field
        /// `[words](address)`, or a bare address.
        case link
        /// `![words](address)`
        case image
        /// `[[id]]`
        case reference
    }

    /// What a link leads to.
    public enum Target: String, Sendable, Hashable {
        /// A page of the site.
        case page
        /// A file of the site.
        case file
        /// A list that Waymark makes.
        case list
        /// Another website, or an e-mail address.
        case elsewhere
        /// Nothing.
        case broken
    }

    /// One relation or link.
    public struct Entry: Sendable, Hashable {
        /// The page that it stands on.
        public let page: ReportedPage
        /// Where on it.
        public let position: SourcePosition
        /// How it is written.
        public let form: Form
        /// The relation or the field; empty in the text of the page.
        public let name: String
        /// What it leads to.
        public let target: Target
        /// Where: `principle/decide-together#why`, the file below the site folder, or the address as written.
        public let destination: String
        /// The words of the link; of a relation, how.
        public let words: String
    }

    /// By page in the order of the site, then by position.
    public let entries: [Entry]

    /// Lists the links of the published pages of `site`.
    public init(_ site: Site) {
        let names = LinkNames(site)
        entries = site.pages.filter(\.isPublished).flatMap { page -> [Entry] in
            var links = PageLinks(page, names: names)
            links.addFields()
            links.addTexts()
            return links.entries.sorted { $0.position < $1.position }
        }
    }
}

/// What the pages of a site are called by those that link to them.
struct LinkNames {
    let site: Site
    private let pagesByName: [String: Int]
    private let files: Set<String>

    init(_ site: Site) {
        self.site = site
        let named = site.pages.enumerated().filter { !$0.element.parsed.isSection }
        pagesByName = Dictionary(
            named.flatMap { [($1.parsed.place.id, $0), (ReportedPage($1).reference, $0)] },
            uniquingKeysWith: { first, _ in first })
        files = Set(site.files.map { "content/" + $0.path })
    }

    /// Whether there is a file at a path below the site folder.
    func hasFile(_ path: String) -> Bool { files.contains(path) }

    /// `principle/decide-together`, with an anchor where there is one.
    func name(of page: Int, anchor: String? = nil) -> String {
        ReportedPage(site.pages[page]).reference + (anchor.map { "#" + $0 } ?? "")
    }

    /// The page that an id, or `kind/id`, means.
    func page(named name: String) -> Int? { pagesByName[name] }
}
