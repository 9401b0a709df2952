internal import Diagnostics
internal import FrontMatter

/// Which principles are put into practice, by how many pages of each kind and of each parish.
///
/// A kind is covered when another must name at least one of its pages: principles, by examples. A page counts once,
/// whatever number of relations and translations it cites by; the translations of a principle are one principle.
public struct Coverage: Sendable {
    /// One page that ought to be put into practice.
    public struct Row: Sendable, Hashable {
        /// The page, in the first of the site's languages that it has.
        public let page: Int
        /// How many pages of each kind cite it, by kind.
        public let citations: [String: Int]
        /// How many pages of each parish cite it, by the parish's page.
        public let citationsByParish: [Int: Int]
        /// The kinds whose pages ought to cite it, and of which none does.
        public let missingKinds: [String]

        /// How many parishes the pages that cite it belong to.
        public var parishes: Int { citationsByParish.count }
    }

    /// One row for each page of a covered kind, in the order of the site.
    public let rows: [Row]
    /// The kinds that cite them, in the order of their declaration.
    public let citingKinds: [String]
    /// The parishes, whether or not a page of theirs cites anything, in the order of the site.
    public let parishes: [Int]
    /// The pages that ought to cite something and cite nothing, in the order of the site.
    public let silentPages: [Int]

    private let site: Site
    private let demands: [Demand]

    /// Counts the site's citations.
    public init(_ site: Site) {
        self.site = site
        let kinds = site.configuration.kinds.kinds
        let demands = kinds.flatMap(Demand.all)
        let covered = Set(demands.map(\.target))
        let gathering = Set(kinds.filter { $0.gathers != nil }.map(\.id))
        rows = site.originals { covered.contains($0.kind.id) }.map { Self.row($0, in: site, demands) }
        parishes = site.originals { gathering.contains($0.kind.id) }
        silentPages = site.originals { $0.kind.hasDemands }.filter { index in
            !site.versions(of: index).contains { site.pages[$0].citesWhatItShould }
        }
        let citing = Set(rows.flatMap(\.citations.keys) + demands.map(\.citing.id))
        citingKinds = kinds.map(\.id).filter(citing.contains)
        self.demands = demands
    }

    private static func row(_ index: Int, in site: Site, _ demands: [Demand]) -> Row {
        let incoming = site.versions(of: index).flatMap { site.pages[$0].incoming }
        let citing = Set(incoming.map { site.original(of: $0.page) })
        var citations: [String: Int] = [:]
        var byParish: [Int: Int] = [:]
        for page in citing.map({ site.pages[$0] }) {
            citations[page.kind.id, default: 0] += 1
            if let owner = page.owner { byParish[site.original(of: owner), default: 0] += 1 }
        }
        let wanted = demands.filter { $0.target == site.pages[index].kind.id }.map(\.citing.id)
        return Row(
            page: index, citations: citations, citationsByParish: byParish,
            missingKinds: wanted.filter { citations[$0] == nil })
    }

    /// A warning for each page that nothing puts into practice, where any page of the citing kind exists at all.
    ///
    /// None while a page of that kind has a mistake in what it names: it may have meant any of them.
    func gaps() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for demand in demands {
            let citing = site.pages.filter { $0.kind.id == demand.citing.id && $0.isPublished }
            let isSettled = !citing.isEmpty && citing.allSatisfy { $0.names(everything: demand.relation) }
            for row in rows where isSettled && row.missingKinds.contains(demand.citing.id) {
                let page = site.pages[row.page]
                guard page.kind.id == demand.target, page.parsed.language == site.configuration.language
                else { continue }
                let kind = demand.citing.label.text(in: "en").lowercased()
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

/// That pages of one kind must name at least one page of another.
private struct Demand: Sendable {
    let citing: Kind
    let relation: String
    let target: String

    /// What `kind` must name.
    static func all(of kind: Kind) -> [Demand] {
        kind.relations.filter { $0.minimum > 0 }.flatMap { relation in
            relation.targets.map { Demand(citing: kind, relation: relation.name, target: $0) }
        }
    }
}

extension Kind {
    fileprivate var hasDemands: Bool { relations.contains { $0.minimum > 0 } }
}

extension Page {
    /// Whether all that it writes under a relation was found.
    fileprivate func names(everything relation: String) -> Bool {
        let written = parsed.references.filter { $0.relation == relation }.map(\.reference.target)
        let found = outgoing.count { kind.relations[$0.relation].name == relation }
        let isRead = !parsed.writtenFields.contains(relation) || parsed.value(relation) != nil
        return isRead && found >= Set(written).count
    }

    fileprivate var citesWhatItShould: Bool { outgoing.contains { kind.relations[$0.relation].minimum > 0 } }
}

extension Site {
    /// A page in every language it has.
    fileprivate func versions(of index: Int) -> [Int] {
        let versions = pages[index].translations
        return versions.isEmpty ? [index] : versions
    }

    /// A page in the first of the site's languages that it has.
    fileprivate func original(of index: Int) -> Int { pages[index].translations.first ?? index }

    /// The published pages that are `wanted`, each in the first of the site's languages that it has.
    fileprivate func originals(where wanted: (Page) -> Bool) -> [Int] {
        pages.indices.filter { index in
            let page = pages[index]
            return page.isPublished && !page.parsed.isSection && wanted(page) && original(of: index) == index
        }
    }
}
