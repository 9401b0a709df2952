internal import FrontMatter
internal import SiteModel

/// The site's pages in the orders that lists want them in, worked out once.
final class SiteOutline: Sendable {
    /// Pages of one kind in one language.
    struct Group: Hashable {
        let kind: String
        let language: String
    }

    let site: Site
    /// What puts the principles into practice.
    let coverage: Coverage
    /// Where each page stands among all, by title.
    private let rank: [Int]
    /// The published pages of each kind and language, by their order and then by title.
    private let groups: [Group: [Int]]
    /// The published pages that belong to each page.
    let owned: [Int: [Int]]
    /// The pages of folders, by address.
    private let sections: [String: Int]
    /// Where the pages are that others belong to.
    private let neighbourhood: Neighbourhood

    /// Sorts the pages of `site`.
    init(_ site: Site) {
        self.site = site
        let keys = site.pages.map { CollationKey($0.title) }
        let byTitle = site.pages.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        var rank = [Int](repeating: 0, count: keys.count)
        for (place, index) in byTitle.enumerated() { rank[index] = place }
        var groups: [Group: [Int]] = [:]
        var owned: [Int: [Int]] = [:]
        for index in byTitle {
            let page = site.pages[index]
            guard page.isPublished else { continue }
            if !page.parsed.isSection {
                groups[Group(kind: page.kind.id, language: page.parsed.language), default: []].append(index)
            }
            if let owner = page.owner { owned[owner, default: []].append(index) }
        }
        self.rank = rank
        self.groups = Self.withUntranslated(groups, in: site, rank: rank).mapValues {
            Self.byOrder($0, in: site)
        }
        self.owned = owned
        neighbourhood = Neighbourhood(site)
        coverage = Coverage(site)
        let sectionPages = site.pages.indices.filter {
            site.pages[$0].parsed.isSection && site.pages[$0].isPublished
        }
        sections = Dictionary(
            sectionPages.map { (site.pages[$0].address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private init(_ site: Site, inOrderOf other: SiteOutline) {
        self.site = site
        coverage = other.coverage
        rank = other.rank
        groups = other.groups
        owned = other.owned
        sections = other.sections
        neighbourhood = other.neighbourhood
    }

    /// The same orders of `site`, which differs from this one in nothing but the texts of pages.
    func withTexts(of site: Site) -> SiteOutline {
        SiteOutline(site, inOrderOf: self)
    }

    /// The page of the folder at `address`, if an author wrote one.
    func section(at address: String) -> Int? { sections[address] }

    /// Examples of the parishes nearest to page `index`, nearest first; none where its place is not given.
    func nearby(_ index: Int) -> [(page: Int, kilometres: Double)] {
        neighbourhood.nearest(to: index).lazy.flatMap { [owned, site] near in
            (owned[near.page] ?? []).filter { site.pages[$0].kind.relatedBy != nil }
                .map { (page: $0, kilometres: near.kilometres) }
        }.prefix(Neighbourhood.mostExamples).map { $0 }
    }

    /// Whether page `index` has a feed of its own: one that others belong to, such as a parish.
    func hasFeed(_ index: Int) -> Bool {
        let page = site.pages[index]
        return page.isPublished && !page.parsed.isSection && page.kind.gathers != nil
            && !pages(ownedBy: index).isEmpty
    }

    /// The pages of a kind in a language, in the order that lists show them.
    func pages(ofKind kind: String, language: String) -> [Int] {
        groups[Group(kind: kind, language: language)] ?? []
    }

    /// Every published page in a language, by title.
    func allPages(language: String) -> [Int] {
        site.pages.indices.filter { site.pages[$0].isPublished && site.pages[$0].parsed.language == language }
            .sorted { rank[$0] < rank[$1] }
    }

    /// The pages in a language that say when they were written, changed or found right, the latest first; those of one
    /// day by title.
    func latest(language: String) -> [Int] {
        latest(of: allPages(language: language))
    }

    /// Those of `pages` that have such a date, the latest first; those of one day stay in their order.
    func latest(of pages: [Int]) -> [Int] {
        let dated = pages.compactMap { index in
            site.pages[index].lastEvent.map { (page: index, date: $0.date) }
        }
        return dated.enumerated()
            .sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }.map(\.element.page)
    }

    /// The same pages, each under its month.
    func news(language: String) -> [ListedPage] {
        // Many follow each other that share their month.
        var month: CalendarDate?
        var heading = ""
        return latest(language: language).map { index in
            let date = site.pages[index].lastEvent?.date
            let own = date.flatMap { date in
                date.month.map { CalendarDate(year: date.year, month: $0) } ?? CalendarDate(year: date.year)
            }
            if own != month { (month, heading) = (own, own?.inWords(language: language) ?? "") }
            return ListedPage(section: .heading(heading), group: nil, page: index, how: nil)
        }
    }

    /// What stands below the text of page `index`: the pages that belong to it, then those that refer to it.
    func list(below index: Int) -> [ListedPage] {
        let page = site.pages[index]
        // Most pages have nothing below.
        if site.configuration.languages.count == 1, owned[index] == nil, page.incoming.isEmpty { return [] }
        let belonging = pages(ownedBy: index).map { ownedPage in
            ListedPage(
                section: .owned(kind: kindNumber(of: ownedPage)), group: nil, page: ownedPage, how: nil)
        }
        let citing = citations(to: index).compactMap { citation -> ListedPage? in
            let other = site.pages[citation.page]
            let relation = other.kind.relations[citation.relation]
            guard !relation.inverse.text(in: page.parsed.language).isEmpty else { return nil }
            return ListedPage(
                section: .citing(kind: kindNumber(of: citation.page), relation: citation.relation),
                group: other.owner,
                page: citation.page, how: citation.how)
        }
        return belonging.sorted { key($0) < key($1) } + citing.sorted { key($0) < key($1) }
    }

    /// The list of every page of a kind.
    func list(ofKind list: KindList) -> [ListedPage] {
        let pages = pages(ofKind: list.kind, language: list.language)
        let kind = site.configuration.kinds.kind(list.kind)
        if kind?.listedBy == "letter" { return lettered(pages) }
        if let field = kind?.listedBy { return grouped(pages, by: field) }
        let listed = pages.map { ListedPage(section: .none, group: site.pages[$0].owner, page: $0, how: nil) }
        return listed.contains { $0.group != nil } ? listed.sorted { key($0) < key($1) } : listed
    }

    /// The same pages, each under the letter that its title begins with.
    func lettered(_ pages: [Int]) -> [ListedPage] {
        pages.map { index in
            ListedPage(
                section: .heading(CollationKey.initial(of: site.pages[index].title)), group: nil, page: index,
                how: nil)
        }
    }

    /// The same pages, each under the value of a text field; those that come first decide the order of the groups.
    private func grouped(_ pages: [Int], by field: String) -> [ListedPage] {
        let headings = pages.map { site.pages[$0].parsed.text(field) ?? "" }
        var order: [String: Int] = [:]
        for heading in headings where order[heading] == nil { order[heading] = order.count }
        return pages.indices.sorted { (order[headings[$0]] ?? 0, $0) < (order[headings[$1]] ?? 0, $1) }.map {
            place in
            ListedPage(section: .heading(headings[place]), group: nil, page: pages[place], how: nil)
        }
    }

    /// Sorts by section, then by the title of the group (none first), then by title.
    private func key(_ listed: ListedPage) -> (Int, Int, Int, Int) {
        let section =
            switch listed.section {
            case .none, .heading: (0, 0)
            case .owned(let kind): (kind, 0)
            case .citing(let kind, let relation): (kind, relation)
            }
        return (section.0, section.1, listed.group.map { rank[$0] } ?? -1, rank[listed.page])
    }

    private func kindNumber(of index: Int) -> Int {
        site.configuration.kinds.order(of: site.pages[index].kind.id)
    }

    /// Pages that say where they stand come first, in that order; the others keep theirs.
    private static func byOrder(_ pages: [Int], in site: Site) -> [Int] {
        let orders = pages.map { site.pages[$0].order ?? .infinity }
        guard orders.contains(where: { $0.isFinite }) else { return pages }
        return pages.indices.sorted { (orders[$0], $0) < (orders[$1], $1) }.map { pages[$0] }
    }
}

extension ParsedPage {
    /// The words of the text field `name`.
    func text(_ name: String) -> String? {
        guard case .text(let text)? = value(name)?.content else { return nil }
        return text
    }
}

extension Page {
    /// Where the page says that it stands among its kind.
    var order: Double? {
        guard case .number(let number)? = parsed.value("order")?.content else { return nil }
        return number.value
    }
}
