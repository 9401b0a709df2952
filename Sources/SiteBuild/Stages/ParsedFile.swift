internal import FrontMatter
internal import Markdown
internal import Search
internal import SiteModel

/// One file once it is read: its page, and its words for the search index. The parse stage.
struct ParsedFile: Sendable {
    /// The page, without the text of its sections, which is only for the analysis.
    let page: ParsedPage
    let analysis: AnalysedDocument

    /// Parses the bytes of the file at `place`, which translates `original` if any.
    init(_ source: [UInt8], at place: ContentPath, parser: PageParser, original: PageParser.Original?) {
        let page = parser.parse(source, at: place, original: original)
        analysis = parser.configuration.hasSearch ? page.analysis : .empty
        self.page = page.with(
            body: page.body.withoutSections,
            markup: page.markup.map {
                .init(field: $0.field, item: $0.item, document: $0.document.withoutSections)
            })
    }
}

extension ParsedFile: Cacheable {
    func write(to cache: inout CacheWriter) {
        cache.add(page)
        cache.add(analysis.bytes)
    }

    init(from cache: inout CacheReader) throws {
        page = try cache.value()
        guard let analysis = AnalysedDocument(cached: Array(try cache.content())) else { throw CacheDamage() }
        self.analysis = analysis
    }
}

extension MarkdownDocument {
    /// The same document, without the text that only the search is made of.
    fileprivate var withoutSections: MarkdownDocument {
        MarkdownDocument(
            body: body, headings: headings, links: links, sections: [], anchors: anchors,
            diagnostics: diagnostics)
    }
}

extension ParsedPage {
    /// The page's words for the search index.
    fileprivate var analysis: AnalysedDocument {
        let bodies = [body] + markup.map(\.document)
        return SearchAnalyzer(language: language).analyse(
            title: title, summary: summary, headings: body.headings.map(\.text),
            places: placeNames, alsoKnownAs: texts("also-known-as"),
            body: Array(
                ([Array(searchableWords.utf8)] + bodies.flatMap(\.sections).map(\.text)).joined(
                    separator: [0x20])))
    }

    /// The texts of a list field.
    func texts(_ name: String) -> [String] {
        guard case .list(let values)? = value(name)?.content else { return [] }
        return values.compactMap(\.words)
    }

    /// The names of places that the page's fields hold.
    fileprivate var placeNames: [String] {
        fields.compactMap { field in
            guard case .place(let place) = field.value.content else { return nil }
            return place.name
        }
    }

    /// The words of the fields that readers see, apart from those searched in their own right.
    fileprivate var searchableWords: String {
        let apart: Set<String> = ["title", "summary", "also-known-as", "aliases", "kind", "status", "owner"]
        return fields.filter { !apart.contains($0.name) }.compactMap(\.value.words).joined(separator: " ")
    }
}

extension TypedValue {
    /// The words that a reader sees of a value, or nil where it has none of its own.
    fileprivate var words: String? {
        switch content {
        case .text(let text), .choice(let text): text
        case .list(let values): values.compactMap(\.words).joined(separator: " ")
        case .object(let fields): fields.compactMap(\.value.words).joined(separator: " ")
        case .references(let references): references.compactMap(\.how).joined(separator: " ")
        default: nil
        }
    }
}
