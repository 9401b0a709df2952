internal import SiteModel

extension Composer {
    /// The list of every page of a kind, below the text of the page that an author may have written for it.
    func kindList(_ list: KindList, part: ListPart) -> PageData {
        let language = list.language
        let kind = kind(list.kind, language)
        var data: PageData
        if let index = list.page {
            data = document(index, part: .none)
            if part.number > 1 { data = continued(data, at: address(list.address, part: part.number)) }
        } else {
            data = blank(
                template: "", language: language, address: address(list.address, part: part.number),
                title: kind?.plural ?? list.kind)
            data.breadcrumbs = breadcrumbs(to: data.page.title, url: data.page.url, language: language)
        }
        data = PageData(
            language: language, template: template("index-", kind: list.kind, otherwise: "index"),
            site: data.site,
            asset: data.asset, word: data.word, page: data.page, breadcrumbs: data.breadcrumbs,
            contents: data.contents)
        data.translations = translations(from: language) { other in
            site.kindLists.first { $0.kind == list.kind && $0.language == other }?.address
        }
        data.page.feed = link(list.address + AtomFeed.fileName)
        data.page.kind = kind
        data.page.additions = additions(webRoute?.additions(kind: list.kind) ?? [], language)
        data.page.number = part.number
        data.site.menu = data.site.menu.map {
            LinkData(title: $0.title, url: $0.url, isCurrent: $0.url == kind?.url)
        }
        data.listing = listing(part, language: language, isFull: true)
        data.pagination = pagination(list.address, part: part)
        if site.configuration.kinds.kind(list.kind)?.presentation.isMapped ?? false {
            data.map = map(of: part.entries.map(\.page))
        }
        return data
    }

    /// Links to where pages are begun with a browser, by their kind.
    func additions(_ additions: [(kind: String, address: String)], _ language: String) -> [LinkData] {
        additions.map { kind, address in
            let named = word("add-\(kind)", language)
            return LinkData(title: named == "add-\(kind)" ? word("add-page", language) : named, url: address)
        }
    }

    /// The search page: where the form leads without a script, so it lists every page from A to Z.
    func searchPage(language: String, part: ListPart) -> PageData {
        let address = site.configuration.root(of: language) + "search/"
        var data = blank(
            template: "search", language: language, address: self.address(address, part: part.number),
            title: word("search", language))
        data.page.number = part.number
        data.breadcrumbs = breadcrumbs(to: data.page.title, url: link(address), language: language)
        data.translations = translations(from: language) { site.configuration.root(of: $0) + "search/" }
        data.listing = listing(part, language: language, isFull: false)
        data.pagination = pagination(address, part: part)
        return data
    }

    /// The home page of a site whose author wrote none.
    func generatedHome(language: String) -> PageData {
        var data = blank(
            template: "home", language: language, address: site.configuration.root(of: language),
            title: site.configuration.title)
        data.page.isHome = true
        data.page.summary = site.configuration.summary
        data.home = homeData(language: language)
        data.translations = translations(from: language) { site.configuration.root(of: $0) }
        return data
    }

    /// What a host shows where there is nothing.
    func notFound() -> PageData {
        let language = site.configuration.language
        return blank(
            template: "not-found", language: language, address: "404.html", title: word("not-found", language)
        )
    }

    /// A page that leads on to page `index`.
    func redirect(to index: Int) -> PageData {
        let page = site.pages[index]
        var data = blank(
            template: "redirect", language: page.parsed.language, address: page.address, title: page.title)
        data.redirect = LinkData(title: page.title, url: link(page.address))
        return data
    }

    /// How many pages of a kind the home page shows; the list has them all.
    private static let mostOnHome = 24
    /// How many of what is new it shows.
    private static let mostNews = 6

    /// The ways into the site.
    func homeData(language: String) -> HomeData {
        HomeData(
            ways: site.configuration.kinds.kinds.compactMap { way($0, language) },
            kinds: kindsWithPages(language),
            recent: outline.latest(language: language).prefix(Self.mostNews).map {
                newsEntry($0, in: language)
            })
    }

    /// The way in by the pages of a kind. Its heading is the theme's, or else the kind's own name.
    private func way(_ kind: Kind, _ language: String) -> HomeData.Way? {
        let pages = outline.pages(ofKind: kind.id, language: language)
        guard let form = kind.presentation.home, !pages.isEmpty, let data = self.kind(kind.id, language)
        else { return nil }
        let key = "home-" + kind.id
        let title = word(key, language)
        let lead = word(key + "-lead", language)
        return HomeData.Way(
            kind: data, form: form, title: title == key ? data.plural : title,
            lead: lead == key + "-lead" ? "" : lead,
            entries: pages.prefix(Self.mostOnHome).map { entry($0, in: language) },
            map: kind.presentation.isMapped ? map(of: Array(pages.prefix(ListPart.size))) : nil)
    }

    /// The page of a list as it is on the second page and later: without its text, at its own address.
    private func continued(_ data: PageData, at address: String) -> PageData {
        var data = data
        data.page.url = link(address)
        data.page.canonical = site.configuration.base.absolute(address)
        data.page.body = ""
        data.contents = []
        return data
    }

    private func listing(_ part: ListPart, language: String, isFull: Bool) -> [GroupData] {
        part.entries.runs(by: \.section).enumerated().flatMap { place, section -> [GroupData] in
            if case .heading(let heading)? = section.first?.section {
                let entries = section.map {
                    isFull ? fullEntry($0.page, in: language) : entry($0.page, in: language)
                }
                let id = PageID.suggestion(for: heading)
                return [
                    GroupData(
                        id: "wm-group-\(id.isEmpty ? String(place) : id)", title: heading, entries: entries)
                ]
            }
            return section.runs(by: \.group).map { run in
                group(run.first?.group, entries: run.map { fullEntry($0.page, in: language) })
            }
        }
    }
}
