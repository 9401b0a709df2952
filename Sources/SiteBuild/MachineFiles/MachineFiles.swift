internal import Diagnostics
internal import FrontMatter
internal import SiteModel

/// A file of the output that machines read, by its path.
enum MachineFile: String, CaseIterable, Sendable {
    case sitemap = "sitemap.xml"
    case robots = "robots.txt"
    case pages = "data/pages.json"
    case links = "data/links.json"
    case coverage = "data/coverage.csv"
}

/// What machines read of the site.
struct MachineFiles {
    let site: Site
    let outline: SiteOutline

    /// The content of `file`.
    func bytes(of file: MachineFile) -> [UInt8] {
        switch file {
        case .sitemap: sitemap()
        case .robots: robots()
        case .pages: pages()
        case .links: links()
        case .coverage: coverage()
        }
    }

    /// Pages of the site; a draft, though built, is nothing to tell machines of.
    private var published: [Int] {
        site.pages.indices.filter { site.pages[$0].isPublished && site.pages[$0].parsed.status != .draft }
    }

    /// A sitemap (sitemaps.org, protocol 0.9) of every page that an author wrote, every list, and the pages that Waymark makes
    /// of the whole site.
    private func sitemap() -> [UInt8] {
        var xml = XMLText()
        xml.line("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
        for index in published {
            let page = site.pages[index]
            addAddress(page.address, changed: page.lastChange, to: &xml)
        }
        for list in site.kindLists where list.page == nil { addAddress(list.address, changed: nil, to: &xml) }
        for address in SitePlan.overviews(site, outline) { addAddress(address, changed: nil, to: &xml) }
        xml.line("</urlset>")
        return xml.bytes
    }

    private func addAddress(_ address: String, changed: CalendarDate?, to xml: inout XMLText) {
        xml.line("<url>")
        xml.element("loc", site.configuration.base.absolute(address))
        if let changed { xml.element("lastmod", changed.iso) }
        xml.line("</url>")
    }

    private func robots() -> [UInt8] {
        Array("User-agent: *\nAllow: /\nSitemap: \(site.configuration.base.absolute("sitemap.xml"))\n".utf8)
    }

    private func pages() -> [UInt8] {
        var json = JSONText()
        json.list { json in
            for index in published {
                let page = site.pages[index]
                json.newLine()
                json.object { json in
                    json.member("id", page.parsed.place.id)
                    json.member("kind", page.kind.id)
                    json.member("language", page.parsed.language)
                    json.member("title", page.title)
                    json.member("summary", page.parsed.summary)
                    json.member("url", site.configuration.base.absolute(page.address))
                    json.member("source", page.parsed.place.path)
                    if let owner = page.owner { json.member("parish", site.pages[owner].parsed.place.id) }
                    if let date = page.parsed.date("date") { json.member("date", date.iso) }
                }
            }
            json.newLine()
        }
        return json.bytes + [0x0A]
    }

    private func links() -> [UInt8] {
        var json = JSONText()
        json.list { json in
            for index in published {
                for citation in site.pages[index].outgoing where site.pages[citation.page].isPublished {
                    json.newLine()
                    json.object { json in
                        json.member("from", name(index))
                        json.member("relation", site.pages[index].kind.relations[citation.relation].name)
                        json.member("to", name(citation.page))
                        if let how = citation.how { json.member("how", how) }
                    }
                }
            }
            json.newLine()
        }
        return json.bytes + [0x0A]
    }

    private func name(_ index: Int) -> String {
        let page = site.pages[index]
        let language = page.parsed.language == site.configuration.language ? "" : "." + page.parsed.language
        return "\(page.kind.id)/\(page.parsed.place.id)\(language)"
    }

    /// How many pages of each kind, and of how many parishes, put each principle into practice.
    private func coverage() -> [UInt8] {
        let coverage = outline.coverage
        var csv = CSVText()
        csv.row(["id", "title"] + coverage.citingKinds + ["parishes"])
        for row in coverage.rows {
            let page = site.pages[row.page]
            let counts = coverage.citingKinds.map { String(row.citations[$0] ?? 0) }
            csv.row([page.parsed.place.id, page.title] + counts + [String(row.parishes)])
        }
        return csv.bytes
    }
}
