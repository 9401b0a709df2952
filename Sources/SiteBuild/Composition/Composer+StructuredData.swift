internal import FrontMatter
internal import SiteModel

extension Composer {
    private typealias Thing = StructuredData.Thing
    private typealias Member = StructuredData.Member

    /// What search engines are told of a page: what it is, and the way to it.
    func structuredData(of data: PageData, _ content: OutputJob.Content) -> String {
        var things: [Thing] = []
        switch content {
        case .document(let index, let part) where part.number == 1:
            things.append(data.page.isHome ? website(data) : thing(index, data))
        case .home: things.append(website(data))
        case .kindList, .coverage, .news: things.append(Thing("CollectionPage", description(data, "name")))
        default: break
        }
        if data.breadcrumbs.count > 1 { things.append(breadcrumbList(data.breadcrumbs)) }
        return things.isEmpty ? "" : StructuredData.text(things)
    }

    /// A page that an author wrote: a term with a meaning, a place, or else an article.
    private func thing(_ index: Int, _ data: PageData) -> Thing {
        let page = site.pages[index]
        if page.parsed.value("definition") != nil {
            let set = Member("inDefinedTermSet", absolute(data.page.kind?.url ?? ""))
            return Thing("DefinedTerm", description(data, "name") + [set])
        }
        if page.kind.gathers != nil, !page.parsed.isSection {
            let description = description(data, "name").filter { $0.name != "inLanguage" }
            return Thing("Place", description + position(of: page))
        }
        let dates = [
            Member("datePublished", page.parsed.date("date")?.iso ?? ""),
            Member("dateModified", page.lastChange?.iso ?? ""),
        ]
        return Thing("Article", description(data, "headline") + dates + publisher())
    }

    /// What is said of every page; its title goes by more than one name.
    private func description(_ data: PageData, _ title: String) -> [Member] {
        [
            Member(title, data.page.title), Member("description", data.page.summary),
            Member("url", data.page.canonical), Member("inLanguage", data.language),
        ]
    }

    private func position(of page: Page) -> [Member] {
        guard let point = page.parsed.coordinates else { return [] }
        let position = Thing(
            "GeoCoordinates",
            [Member("latitude", "\(point.latitude)"), Member("longitude", "\(point.longitude)")])
        return [Member("geo", position)]
    }

    private func website(_ data: PageData) -> Thing {
        Thing("WebSite", description(data, "name") + publisher())
    }

    private func publisher() -> [Member] {
        let name = site.configuration.publisher
        return name.isEmpty ? [] : [Member("publisher", Thing("Organization", [Member("name", name)]))]
    }

    private func breadcrumbList(_ links: [LinkData]) -> Thing {
        let items = links.enumerated().map { number, link in
            Thing(
                "ListItem",
                [
                    Member("position", number + 1), Member("name", link.title),
                    Member("item", absolute(link.url)),
                ])
        }
        return Thing("BreadcrumbList", [Member("itemListElement", items)])
    }

    /// An address as pages link it, with scheme and host.
    private func absolute(_ url: String) -> String {
        url.isEmpty ? "" : site.configuration.base.origin + url
    }
}
