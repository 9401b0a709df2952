internal import Diagnostics
internal import FrontMatter
internal import SiteModel

/// The pages with the latest dates as an Atom feed (RFC 4287).
struct AtomFeed {
    /// How many pages a feed holds.
    static let most = 20

    let site: Site
    let outline: SiteOutline

    /// The feed of the site's default language.
    func bytes() -> [UInt8] {
        let configuration = site.configuration
        let entries = entries()
        var xml = XMLText()
        xml.line("<feed xmlns=\"http://www.w3.org/2005/Atom\">")
        xml.element("title", configuration.title)
        xml.element("id", configuration.base.absolute(""))
        xml.element("link", ["href": configuration.base.absolute("")])
        xml.element(
            "link",
            ["rel": "self", "type": "application/atom+xml", "href": configuration.base.absolute("feed.xml")])
        xml.element("updated", Self.instant(entries.first?.date))
        xml.line("<author>")
        xml.element("name", configuration.publisher.isEmpty ? configuration.title : configuration.publisher)
        xml.line("</author>")
        for entry in entries { add(entry, to: &xml) }
        xml.line("</feed>")
        return xml.bytes
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

    /// The latest first; pages of one day by title.
    private func entries() -> [(page: Int, date: CalendarDate)] {
        let dated = outline.allPages(language: site.configuration.language).compactMap { index in
            ["updated", "date", "reviewed"].lazy.compactMap(site.pages[index].parsed.date).first.map {
                (page: index, date: $0)
            }
        }
        return dated.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
            .prefix(Self.most).map(\.element)
    }

    /// A date as an instant (RFC 3339). Atom wants one even where no page has a date.
    private static func instant(_ date: CalendarDate?) -> String {
        (date?.firstDay.iso ?? "1970-01-01") + "T00:00:00Z"
    }
}
