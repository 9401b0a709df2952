import Foundation
import Search

/// A small site in two languages, with its pages and its search index, for the tests of the client.
struct FixtureSite {
    struct Page {
        let url: String
        let title: String
        var summary = ""
        var kind = "example"
        var parish: String?
        var principles: [String] = []
        var alsoKnownAs: [String] = []
        var sections: [(heading: String, text: String)] = []
        var text = ""
    }

    static let pages: [Page] = [
        Page(
            url: "examples/saturday-seed-swap/",
            title: "Saturday seed swap",
            summary: "Neighbours trade seeds at the library.",
            parish: "ash",
            principles: ["share-power-early"],
            sections: [
                (
                    "How it began",
                    "Three gardeners laid a table with packets of beans. Nobody paid for anything."
                ),
                ("What it cost", "The library lent its meeting room; volunteers made the tea."),
            ],
            text: "Every spring the village trades seeds and seedlings."
        ),
        Page(
            url: "examples/st-marys-wildflower-meadow/",
            title: "St Mary's wildflower meadow",
            summary: "A churchyard that hums.",
            parish: "beck",
            text:
                "The mother-in-law of a volunteer counted 41 species. Paid from the 2026/27 budget and s.106 money."
        ),
        Page(
            url: "principles/decide-together/",
            title: "Decide together",
            summary: "People choose with the council.",
            kind: "principle",
            text: "Deciding together means that people see the choices before anyone has chosen."
        ),
        Page(
            url: "principles/share-power-early/",
            title: "Share power early",
            kind: "principle",
            text: "A council that shares power early hears of problems early."
        ),
        Page(
            url: "glossary/community-asset-transfer/",
            title: "Community asset transfer",
            kind: "term",
            alsoKnownAs: ["CAT", "Asset handover"],
            text: "A council gives a building to those who use it."
        ),
        Page(
            url: "guides/pets/",
            title: "Looking after pets",
            kind: "guide",
            text: String(repeating: "A cat sleeps. The cat eats. Any cat may. ", count: 20)
        ),
        Page(
            url: "parishes/ash/",
            title: "Ash",
            kind: "parish",
            parish: "ash",
            text: "A parish of three streets."
        ),
        Page(
            url: "parishes/beck/",
            title: "Beck",
            kind: "parish",
            parish: "beck",
            text: "A parish by the water near Ash."
        ),
        Page(
            url: "guides/markup/",
            title: "Text that looks like <script>alert(1)</script>",
            summary: "Ends with </script> and \u{2028} a separator.",
            kind: "guide",
            text: "Here is a <mark>marked</mark> zebra, a </script> and an ampersand & more."
        ),
        Page(
            url: "guides/what-we-do/",
            title: "What we do",
            kind: "guide",
            text: "All of it, and more of the same."
        ),
        Page(
            url: "guides/missing/",
            title: "A page that was not written",
            kind: "guide",
            text: "Unwritten hedgehog."
        ),
    ]

    static let welsh = [
        Page(
            url: "cy/guides/ty-newydd/",
            title: "Tŷ newydd",
            kind: "guide",
            text: "Mae'r tŷ wrth y dŵr. Y mae i'r pentref."
        ),
        Page(url: "cy/guides/llyfrgell/", title: "Llyfrgell", kind: "guide", text: "Llyfrau i bawb."),
    ]

    /// Writes the site with its index; the page `guides/missing/` is in the index only.
    static func write(to folder: URL) throws {
        let indexes = [index(pages, "en-GB"), index(welsh, "cy")]
        let entry = SearchIndexer.entry(indexes, defaultLanguage: "en-GB")
        for file in indexes.flatMap(\.files) + [entry] {
            try write(Data(file.bytes), to: folder.appending(path: "search/" + file.path))
        }
        for page in pages + welsh where page.url != "guides/missing/" {
            try write(Data(html(page).utf8), to: folder.appending(path: page.url + "index.html"))
        }
    }

    /// Writes an index of many pages that all have one word, so that its list does not fit into its shard.
    static func writeLarge(to folder: URL) throws {
        let pages = (0..<5000).map { number in
            Page(
                url: "p/\(number)/",
                title: "Page \(number)",
                kind: number % 10 == 0 ? "plan" : "example",
                text: "common" + (number % 7 == 0 ? " seventh" : "")
                    + (number == 4321 ? " common common common" : "")
            )
        }
        let made = index(pages, "en-GB")
        for file in made.files + [SearchIndexer.entry([made], defaultLanguage: "en-GB")] {
            try write(Data(file.bytes), to: folder.appending(path: "search/" + file.path))
        }
    }

    static func index(_ pages: [Page], _ language: String) -> SearchIndexer.LanguageIndex {
        let analyzer = SearchAnalyzer(language: language)
        return SearchIndexer.index(pages.map { (document($0), analyse($0, analyzer)) }, language: language)
    }

    static func analyse(_ page: Page, _ analyzer: SearchAnalyzer) -> AnalysedDocument {
        analyzer.analyse(
            title: page.title,
            summary: page.summary,
            headings: page.sections.map(\.heading),
            places: [page.parish].compactMap { $0 },
            alsoKnownAs: page.alsoKnownAs,
            body: Array(([page.text] + page.sections.map(\.text)).joined(separator: "\n").utf8)
        )
    }

    static func document(_ page: Page) -> SearchDocument {
        SearchDocument(
            url: page.url,
            title: page.title,
            summary: page.summary,
            kind: .init(id: page.kind, label: page.kind.capitalized),
            parish: page.parish.map { .init(id: $0, label: $0.capitalized) },
            facets: ["principle": page.principles.map { .init(id: $0, label: $0) }]
        )
    }

    private static func html(_ page: Page) -> String {
        let sections = page.sections.map { heading, text in
            let id = heading.lowercased().replacingOccurrences(of: " ", with: "-")
            return
                "<h2 id=\"\(id)\">\(escaped(heading)) <a data-search-skip href=\"#\(id)\">link</a></h2>\n<p>\(escaped(text))</p>"
        }
        return """
            <!doctype html><html><head><title>\(escaped(page.title)) zebra</title></head><body>
            <nav>zebra navigation</nav><main><nav>zebra trail</nav><article data-search-body>
            <h1 id="top">\(escaped(page.title))</h1><p>\(escaped(page.text))</p>
            <script>var zebra = "<p>"</script>\(sections.joined())</article><p>zebra after</p></main></body></html>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }

    private static func write(_ data: Data, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try data.write(to: file)
    }
}
