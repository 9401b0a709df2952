import Diagnostics
public import FrontMatter
public import SiteBuild
import SiteModel

/// The pages that somebody may edit, with what asks for their attention.
public struct PageList: Sendable, Hashable, Encodable {
    /// One page.
    public struct Entry: Sendable, Hashable, Encodable {
        /// Its path below the site folder.
        public let path: String
        /// Its title.
        public let title: String
        /// What kind of page it is, in words.
        public let kind: String
        /// The parish that it belongs to; empty where it belongs to none.
        public let parish: String
        /// Its language; empty for the site's own.
        public let language: String
        /// `draft` or `archived`; empty for a page that is published.
        public let status: String
        /// How many mistakes keep it from being published.
        public let errors: Int
        /// How many things are not as they should be.
        public let warnings: Int
        /// When it is to be looked at again, in words; empty where that need not be told yet.
        public let review: String
        /// Whether that day is past.
        public let isOverdue: Bool
    }

    /// A kind of page, for a new one.
    public struct KindChoice: Sendable, Hashable, Encodable {
        /// Its id.
        public let id: String
        /// What it is called.
        public let label: String
        /// Whether other pages belong to pages of this kind, so that these belong to none: a parish.
        public var gathers = false
    }

    /// The site's title.
    public let site: String
    /// The folder whose pages these are, below `content/`; empty for all of them.
    public let scope: String
    /// The branch that saved pages are committed to; nil where they are not.
    public let branch: String?
    /// The pages, by title.
    public let pages: [Entry]
    /// What a new page may be.
    public let kinds: [KindChoice]
    /// The parishes that a new page may belong to, by their titles.
    public let parishes: [KindChoice]

    /// Lists the pages of `site` in `scope`, on the day `today`.
    public init(_ site: EditableSite, scope: EditingScope, branch: String? = nil, today: CalendarDate) {
        let reviews = ReviewReport(site.site, today: today).owners.flatMap(\.reviews)
        let byPath = Dictionary(reviews.map { ($0.page.path, $0) }) { first, _ in first }
        let problems = Dictionary(grouping: site.diagnostics, by: \.path)
        let configuration = site.site.configuration
        let language = configuration.language
        self.site = configuration.title
        self.branch = branch
        self.scope = String(scope.folder.dropFirst("content/".count).dropLast())
        pages = site.site.pages.filter { scope.contains($0.parsed.place.path) }.map { page in
            let parsed = page.parsed
            let found = problems[parsed.place.path] ?? []
            let review = byPath[parsed.place.path]
            return Entry(
                path: parsed.place.path, title: page.title,
                kind: parsed.isSection ? "" : page.kind.label.text(in: language),
                parish: page.owner.map { site.site.pages[$0].title } ?? "",
                language: parsed.language == language ? "" : parsed.language,
                status: parsed.status == .published ? "" : parsed.status.rawValue,
                errors: found.count { $0.severity == .error },
                warnings: found.count { $0.severity == .warning },
                review: review.map { $0.due?.inWords(language: language) ?? "never reviewed" } ?? "",
                isOverdue: review?.urgency == .overdue)
        }.sorted { $0.path < $1.path }.sortedByTitle(\.title)
        let gatherers = site.site.pages.filter {
            $0.kind.gathers != nil && !$0.parsed.isSection && $0.parsed.language == language
        }
        let inScope = gatherers.filter { page in
            let folder = page.parsed.place.path.dropLast("index.md".count)
            return scope.folder.hasPrefix(folder) || folder.hasPrefix(scope.folder)
        }
        parishes = inScope.map { KindChoice(id: $0.parsed.place.id, label: $0.title) }.sorted {
            $0.label < $1.label
        }
        // In a parish's folder there is no room for another parish.
        let isInParish = inScope.contains {
            scope.folder.hasPrefix($0.parsed.place.path.dropLast("index.md".count))
        }
        kinds = configuration.kinds.kinds.filter { !isInParish || $0.gathers == nil }.map {
            KindChoice(id: $0.id, label: $0.label.text(in: language), gathers: $0.gathers != nil)
        }
    }
}

extension Sequence {
    /// The elements by a title of theirs, capitals or not; those of one title in the order that they had.
    func sortedByTitle(_ title: (Element) -> String) -> [Element] {
        // Small letters are made once for each: made for each comparison they take a fifth of the list of 10,000 pages.
        enumerated().map { (key: title($1).lowercased(), number: $0, element: $1) }
            .sorted { ($0.key, $0.number) < ($1.key, $1.number) }.map(\.element)
    }
}
