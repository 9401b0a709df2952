internal import FrontMatter

/// What puts the principles into practice, and what is missing: `Coverage` with names for numbers.
public struct CoverageReport: Sendable, Hashable {
    /// A kind of page that cites.
    public struct CitingKind: Sendable, Hashable {
        /// Its id.
        public let id: String
        /// One of them, in the site's language.
        public let label: String
        /// Several of them, in the site's language.
        public let plural: String
    }

    /// A page that ought to be put into practice.
    public struct Row: Sendable, Hashable {
        /// The page.
        public let page: ReportedPage
        /// How many pages cite it, in the order of the report's `kinds`.
        public let countsByKind: [Int]
        /// How many pages cite it, in the order of the report's `parishes`.
        public let countsByParish: [Int]
        /// The kinds whose pages ought to cite it, and of which none does.
        public let missingKinds: [CitingKind]
    }

    /// A page that lacks fields which readers would be glad of.
    public struct UnfinishedPage: Sendable, Hashable {
        /// The page.
        public let page: ReportedPage
        /// The recommended fields that it does not have, in the order of its kind.
        public let fields: [String]
    }

    /// The kinds that cite, in the order of their declaration.
    public let kinds: [CitingKind]
    /// Every parish, in the order of the site.
    public let parishes: [ReportedPage]
    /// One row for each principle, in the order of the site.
    public let rows: [Row]
    /// The pages that ought to cite a principle and cite none.
    public let silentPages: [ReportedPage]
    /// The pages that lack recommended fields, in the order of the site.
    public let unfinishedPages: [UnfinishedPage]

    /// Counts the citations of `site`.
    public init(_ site: Site) {
        let coverage = Coverage(site)
        let language = site.configuration.language
        func citingKind(_ id: String) -> CitingKind {
            let kind = site.configuration.kinds.kind(id)
            return CitingKind(
                id: id, label: kind?.label.text(in: language) ?? id,
                plural: kind?.plural.text(in: language) ?? id)
        }
        kinds = coverage.citingKinds.map(citingKind)
        parishes = coverage.parishes.map { ReportedPage(site.pages[$0]) }
        silentPages = coverage.silentPages.map { ReportedPage(site.pages[$0]) }
        unfinishedPages = site.pages.filter { $0.isPublished && !$0.parsed.isSection }.compactMap { page in
            let missing = page.kind.ownFields.filter { field in
                field.isRecommended && page.parsed.value(field.name) == nil
            }
            guard !missing.isEmpty else { return nil }
            return UnfinishedPage(page: ReportedPage(page), fields: missing.map(\.name))
        }
        rows = coverage.rows.map { row in
            Row(
                page: ReportedPage(site.pages[row.page]),
                countsByKind: coverage.citingKinds.map { row.citations[$0] ?? 0 },
                countsByParish: coverage.parishes.map { row.citationsByParish[$0] ?? 0 },
                missingKinds: row.missingKinds.map(citingKind))
        }
    }
}
