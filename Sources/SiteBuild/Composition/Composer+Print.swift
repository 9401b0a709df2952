internal import FrontMatter
internal import Markdown
internal import SiteModel

extension Composer {
    /// The whole toolkit in one language as a document to print.
    func printPage(language: String) -> PageData {
        let address = site.configuration.root(of: language) + SitePlan.printAddress
        var data = blank(
            template: "print", language: language, address: address,
            title: word("print-document", language))
        data.page.summary = data.site.summary
        data.breadcrumbs = breadcrumbs(to: data.page.title, url: link(address), language: language)
        data.translations = translations(from: language) {
            site.configuration.root(of: $0) + SitePlan.printAddress
        }
        let document = PrintOutline(site: site.whole, outline: outline, language: language)
        let pages = PrintedPages(composer: self, pages: document.chapters.flatMap(\.pages))
        data.print = PrintData(
            chapters: document.chapters.enumerated().map { number, chapter in
                self.chapter(chapter, number: number + 1, language, pages)
            }, today: DateData(today, language: language))
        return data
    }

    private func chapter(
        _ chapter: PrintOutline.Chapter, number: Int, _ language: String, _ pages: PrintedPages
    ) -> PrintData.Chapter {
        let id = "chapter/" + chapter.kind.id
        let introduction = chapter.introduction.map { index in
            let parsed = site.pages[index].parsed.body
            let body = html(parsed.body, links: parsed.links, targets: site.pages[index].bodyTargets)
            return pages.html(id).rewritten(body)
        }
        return PrintData.Chapter(
            number: number, id: id, title: chapter.kind.plural.text(in: language), body: introduction ?? "",
            isGlossary: chapter.kind.listedBy == "letter",
            pages: chapter.pages.enumerated().map { place, index in
                leaf(index, number: "\(number).\(place + 1)", language, pages)
            })
    }

    private func leaf(
        _ index: Int, number: String, _ language: String, _ pages: PrintedPages
    ) -> PrintData.Leaf {
        let page = site.pages[index]
        let fields = FieldComposer(composer: self, index: index)
        let id = pages.id(of: index)
        let printed = pages.html(id)
        let body = page.parsed.body
        return PrintData.Leaf(
            number: number, id: id, title: page.title, summary: page.parsed.summary,
            language: page.parsed.language == language ? "" : page.parsed.language,
            canonical: site.configuration.base.absolute(page.address),
            body: printed.rewritten(html(body.body, links: body.links, targets: page.bodyTargets)),
            definition: printed.rewritten(fields.html("definition")), glance: fields.glance(),
            details: fields.details().map { pages.field($0, of: printed) },
            relations: relations(of: index).map(pages.relation))
    }
}

/// Where the pages of a printed document stand in it.
struct PrintedPages: Sendable {
    private let composer: Composer
    /// The id of each page by its address, as pages link it.
    private let ids: [String: String]

    init(composer: Composer, pages: [Int]) {
        self.composer = composer
        ids = Dictionary(
            pages.map { (composer.link(composer.site.pages[$0].address), Self.id(composer.site.pages[$0])) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The anchor of page `index`: its kind and its id, which no two pages have in common.
    func id(of index: Int) -> String { Self.id(composer.site.pages[index]) }

    private static func id(_ page: Page) -> String { page.kind.id + "/" + page.parsed.place.id }

    /// What rewrites the HTML of the page with the anchor `id`.
    func html(_ id: String) -> PrintedHTML { PrintedHTML(prefix: id) { address($0) } }

    /// Where an address leads: within the document where the page is part of it; else to the website, with its host, so
    /// that it can be read on paper.
    func address(_ url: String) -> String {
        guard url.hasPrefix("/"), !url.hasPrefix("//") else { return url }
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        if let id = ids[String(parts[0])] {
            return "#" + id + (parts.count > 1 ? "/" + parts[1] : "")
        }
        return composer.site.configuration.base.origin + url
    }

    /// A field whose HTML, links and anchors are the document's.
    func field(_ field: FieldData, of page: PrintedHTML) -> FieldData {
        var printed = field
        printed.html = page.rewritten(field.html)
        printed.url = address(field.url)
        printed.items = field.items.map {
            ItemData(id: page.id($0.id), text: $0.text, html: page.rewritten($0.html))
        }
        for number in printed.pairs.indices {
            printed.pairs[number].url = address(field.pairs[number].url)
            printed.pairs[number].html = page.rewritten(field.pairs[number].html)
        }
        printed.rows = field.rows.map { row($0, of: page) }
        return printed
    }

    private func row(_ row: RowData, of page: PrintedHTML) -> RowData {
        var printed = row
        for number in printed.cells.indices {
            printed.cells[number].url = address(row.cells[number].url)
            printed.cells[number].html = page.rewritten(row.cells[number].html)
        }
        return printed
    }

    /// A relation whose links lead within the document.
    func relation(_ relation: RelationData) -> RelationData {
        let entries = relation.entries.map { entry in
            var entry = entry
            entry.url = address(entry.url)
            return entry
        }
        return RelationData(id: relation.id, label: relation.label, entries: entries)
    }
}
