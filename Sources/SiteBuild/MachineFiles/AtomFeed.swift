internal import Diagnostics
internal import FrontMatter
internal import SiteModel

/// The pages with the latest dates as an Atom feed (RFC 4287).
struct AtomFeed {
    /// What a feed tells of.
    enum Subject: Sendable {
        /// Every page in a language.
        case language(String)
        /// The pages of the list with this number.
        case list(Int)
        /// The pages that belong to this one, such as a parish's.
        case belonging(to: Int)
    }

    /// The name of every feed.
    static let fileName = "feed.xml"
    /// How many pages a feed holds.
    static let most = 20

    let site: Site
    let outline: SiteOutline
    let subject: Subject

    /// The feed.
    func bytes() -> [UInt8] {
        let configuration = site.configuration
        let entries = entries()
        var xml = XMLText()
        xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\">")
        xml.element("title", title)
        xml.element("id", configuration.base.absolute(address))
        xml.element("link", ["href": configuration.base.absolute(address)])
        xml.element(
            "link",
            [
                "rel": "self", "type": "application/atom+xml",
                "href": configuration.base.absolute(address + Self.fileName),
            ])
        xml.element("updated", Self.instant(entries.first?.date))
        xml.line("<author>")
        xml.element("name", configuration.publisher.isEmpty ? configuration.title : configuration.publisher)
        xml.line("</author>")
        for entry in entries { add(entry, to: &xml) }
        xml.line("</feed>")
        return xml.bytes
    }

    /// The page whose feed it is.
    private var address: String {
        switch subject {
        case .language(let language): site.configuration.root(of: language)
        case .list(let number): site.kindLists[number].address
        case .belonging(let page): site.pages[page].address
        }
    }

    private var title: String {
        switch subject {
        case .language: site.configuration.title
        case .list(let number):
            (site.configuration.kinds.kind(site.kindLists[number].kind)?.plural.text(
                in: site.kindLists[number].language) ?? "") + " – " + site.configuration.title
        case .belonging(let page): site.pages[page].title + " – " + site.configuration.title
        }
    }

    private var pages: [Int] {
        switch subject {
        case .language(let language): outline.latest(language: language)
        case .list(let number):
            outline.latest(
                of: outline.pages(
                    ofKind: site.kindLists[number].kind, language: site.kindLists[number].language))
        case .belonging(let page): outline.latest(of: outline.pages(ownedBy: page))
        }
    }

    private func add(_ entry: (page: Int, date: CalendarDate), to xml: inout XMLText) {
        let page = site.pages[entry.page]
        let address = site.configuration.base.absolute(page.address)
        xml.line("<entry>")
        xml.element("title", page.title)
        xml.element("id", address)
        xml.element("link", ["href": address])
        xml.element("updated", Self.instant(entry.date))
        if !page.parsed.summary.isEmpty { xml.element("summary", page.parsed.summary) }
        xml.line("</entry>")
    }

    private func entries() -> [(page: Int, date: CalendarDate)] {
        pages.prefix(Self.most).compactMap { index in
            site.pages[index].lastEvent.map { (page: index, date: $0.date) }
        }
    }

    /// A date as an instant (RFC 3339). Atom wants one even where no page has a date.
    private static func instant(_ date: CalendarDate?) -> String {
        (date?.firstDay.iso ?? "1970-01-01") + "T00:00:00Z"
    }
}
