internal import FrontMatter
internal import SiteModel

extension Composer {
    /// Page `index` as it stands in a list in `language`.
    ///
    /// `how` is what is said of it there, by page `speaker` under the relation with the number `relation`.
    func entry(
        _ index: Int, in language: String, how: String? = nil, saidBy speaker: Int? = nil,
        under relation: Int = 0
    )
        -> EntryData
    {
        let page = site.pages[index]
        let kind = kind(page.kind.id, language)
        let parish = page.owner.map { parishLink($0) }
        let isForeign = page.parsed.language != language
        let howLanguage = speaker.map { wordsLanguage(of: $0, relation) } ?? language
        return EntryData(
            title: page.title, url: link(page.address), summary: page.parsed.summary, how: how ?? "",
            howLanguage: how == nil || howLanguage == language ? "" : howLanguage,
            kind: page.parsed.isSection ? "" : kind?.label ?? "", kindID: page.kind.id,
            parish: parish?.title ?? "",
            parishURL: parish?.url ?? "", date: date("date", of: page), order: orderText(page),
            language: isForeign ? page.parsed.language : "",
            languageName: isForeign ? word("language-name", page.parsed.language) : "")
    }

    /// The language in which page `index` says how, under one of its relations: a translation may take that from its original.
    private func wordsLanguage(of index: Int, _ relation: Int) -> String {
        let page = site.pages[index]
        let name = page.kind.relations[relation].nesting?.outer ?? page.kind.relations[relation].name
        guard let original = page.original, page.inheritedFields.contains(name) else {
            return page.parsed.language
        }
        return site.pages[original].parsed.language
    }

    /// An entry with its short fields and definition, for lists that show them: methods compared, a glossary.
    func fullEntry(_ index: Int, in language: String) -> EntryData {
        let fields = FieldComposer(composer: self, index: index)
        var entry = entry(index, in: language)
        entry.glance = fields.glance()
        entry.fields = (fields.order().map { [$0] } ?? []) + entry.glance
        entry.definition = fields.html("definition")
        entry.definitionLanguage =
            entry.language.isEmpty ? fields.foreignLanguage("definition") : entry.language
        entry.initial = CollationKey.initial(of: entry.title)
        return entry
    }

    /// The page that another belongs to.
    func parishLink(_ index: Int) -> LinkData {
        LinkData(title: site.pages[index].title, url: link(site.pages[index].address))
    }

    /// The date field `name` of a page.
    func date(_ name: String, of page: Page) -> DateData? {
        guard case .date(let date)? = page.parsed.value(name)?.content else { return nil }
        return DateData(date, language: page.parsed.language)
    }

    private func orderText(_ page: Page) -> String {
        guard case .number(let number)? = page.parsed.value("order")?.content else { return "" }
        return number.text
    }

    /// The way from the home page to page `index`: the list of its kind, or the parish it belongs to.
    func breadcrumbs(to index: Int) -> [LinkData] {
        let page = site.pages[index]
        let language = page.parsed.language
        var links = [homeLink(language)]
        if let owner = page.owner {
            links += listLink(ofKind: site.pages[owner].kind.id, language)
            links.append(parishLink(owner))
        } else if !page.parsed.isSection {
            links += listLink(ofKind: page.kind.id, language)
        }
        links += sections(above: page).map {
            LinkData(title: site.pages[$0].title, url: link(site.pages[$0].address))
        }
        return links + [LinkData(title: page.title, url: link(page.address), isCurrent: true, isLast: true)]
    }

    /// The way to a page that no author wrote.
    func breadcrumbs(to title: String, url: String, language: String) -> [LinkData] {
        [homeLink(language), LinkData(title: title, url: url, isCurrent: true, isLast: true)]
    }

    private func homeLink(_ language: String) -> LinkData {
        LinkData(title: word("home", language), url: link(site.configuration.root(of: language)))
    }

    private func listLink(ofKind id: String, _ language: String) -> [LinkData] {
        guard let kind = kind(id, language), !kind.url.isEmpty else { return [] }
        return [LinkData(title: kind.plural, url: kind.url)]
    }

    /// The pages of the folders between a kind's folder and the page.
    private func sections(above page: Page) -> [Int] {
        let folders = page.parsed.place.folders
        guard page.owner == nil, folders.count > 1 else { return [] }
        return (2...folders.count).compactMap { depth in
            let address =
                site.configuration.root(of: page.parsed.language)
                + folders.prefix(depth).joined(separator: "/") + "/"
            return address == page.address ? nil : outline.section(at: address)
        }
    }

    /// The menu with the part of the site marked that `page` is in.
    func menu(_ menu: [LinkData], at page: Page) -> [LinkData] {
        let kind = page.owner.map { site.pages[$0].kind.id } ?? page.kind.id
        let current = self.kind(kind, page.parsed.language)?.url
        return menu.map { LinkData(title: $0.title, url: $0.url, isCurrent: $0.url == current) }
    }

    /// Where part `number` of the list at `address` lives.
    func address(_ address: String, part number: Int) -> String {
        number == 1 ? address : "\(address)\(number)/"
    }

    /// The numbered pages of the list at `address`.
    func pagination(_ address: String, part: ListPart) -> PaginationData? {
        guard part.count > 1 else { return nil }
        // The first and the last, and those around this one: on a long list every number would be a page of its own.
        let shown = (1...part.count).filter { $0 == 1 || $0 == part.count || abs($0 - part.number) <= 3 }
        let pages = shown.map { number in
            PaginationData.Number(
                number: number, url: link(self.address(address, part: number)),
                isCurrent: number == part.number)
        }
        return PaginationData(current: part.number, total: part.count, pages: pages)
    }
}
