internal import Diagnostics
internal import FrontMatter

/// Which principles are put into practice, and by how many pages of each kind.
///
/// A kind is covered when another must name at least one of its pages: principles, by examples.
public struct Coverage: Sendable {
    /// One page that ought to be put into practice.
    public struct Row: Sendable {
        /// The page.
        public let page: Int
        /// How many pages of each kind cite it, by kind.
        public let citations: [String: Int]
        /// How many parishes those pages belong to.
        public let parishes: Int
    }

    /// One row for each page of a covered kind, in the order of the site.
    public let rows: [Row]
    /// The kinds that cite them, in the order of their declaration.
    public let citingKinds: [String]

    private let site: Site
    private let demands: [(citing: Kind, target: String)]

    /// Counts the site's citations.
    public init(_ site: Site) {
        self.site = site
        let kinds = site.configuration.kinds.kinds
        demands = kinds.flatMap { kind in
            kind.relations.filter { $0.minimum > 0 }.flatMap { $0.targets.map { (kind, $0) } }
        }
        let covered = Set(demands.map(\.target))
        var citing: Set<String> = []
        rows = site.pages.indices.compactMap { index in
            let page = site.pages[index]
            guard covered.contains(page.kind.id), page.isPublished, !page.parsed.isSection else { return nil }
            var citations: [String: Int] = [:]
            for citation in page.incoming { citations[site.pages[citation.page].kind.id, default: 0] += 1 }
            citing.formUnion(citations.keys)
            let parishes = Set(page.incoming.compactMap { site.pages[$0.page].owner })
            return Row(page: index, citations: citations, parishes: parishes.count)
        }
        citing.formUnion(demands.map(\.citing.id))
        citingKinds = kinds.map(\.id).filter(citing.contains)
    }

    /// A warning for each page that nothing puts into practice, where any page of the citing kind exists at all.
    func gaps() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (citing, target) in demands {
            let hasCiting = site.pages.contains { $0.kind.id == citing.id && $0.isPublished }
            for row in rows where hasCiting && row.citations[citing.id] == nil {
                let page = site.pages[row.page]
                guard page.kind.id == target, page.parsed.language == site.configuration.language else {
                    continue
                }
                let kind = citing.label.text(in: "en").lowercased()
                found.append(
                    Diagnostic(
                        SiteRule.principleWithoutExample, path: page.parsed.place.path, position: nil,
                        message:
                            "No \(kind) shows \"\(page.title)\" at work yet. Name \(page.parsed.place.id) in \(kind.withArticle)."
                    ))
            }
        }
        return found
    }
}
