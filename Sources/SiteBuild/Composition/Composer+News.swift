internal import SiteModel

extension Composer {
    /// The page of what is new: every page with a date, the latest first, by month.
    func newsPage(language: String, part: ListPart) -> PageData {
        let address = site.configuration.root(of: language) + SitePlan.newsAddress
        var data = blank(
            template: "news", language: language, address: self.address(address, part: part.number),
            title: word("home-recent", language))
        data.page.summary = word("news-summary", language)
        data.page.number = part.number
        data.page.feed = link(site.configuration.root(of: language) + AtomFeed.fileName)
        data.breadcrumbs = breadcrumbs(to: data.page.title, url: link(address), language: language)
        data.pagination = pagination(address, part: part)
        data.translations = translations(from: language) { other in
            outline.latest(language: other).isEmpty
                ? nil : site.configuration.root(of: other) + SitePlan.newsAddress
        }
        data.listing = part.entries.runs(by: \.section).enumerated().map { number, section in
            guard case .heading(let month)? = section.first?.section else {
                return GroupData(id: "", title: "", entries: [])
            }
            return GroupData(
                id: "wm-month-\(number + 1)", title: month,
                entries: section.map { newsEntry($0.page, in: language) })
        }
        return data
    }

    /// A page with what happened to it last, and when.
    func newsEntry(_ index: Int, in language: String) -> EntryData {
        var entry = entry(index, in: language)
        guard let event = site.pages[index].lastEvent else { return entry }
        entry.date = DateData(event.date, language: language)
        entry.change = event.field == "date" ? "" : word(event.field, language)
        return entry
    }
}
