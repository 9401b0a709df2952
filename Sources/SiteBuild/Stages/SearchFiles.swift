internal import CEmbeddedFiles
internal import Files
internal import FrontMatter
internal import Search
internal import SiteModel
internal import Theme

/// The search index and its client, as files of the output.
struct SearchFiles: Sendable {
    private let defaultLanguage: String
    /// The index of each language, its terms gathered, its files not yet encoded.
    private let drafts: [SearchIndexDraft]

    /// What can be encoded apart from the rest.
    struct Part: Sendable {
        fileprivate let draft: Int
        fileprivate let part: SearchIndexDraft.Part

        func encoded() -> EncodedPart { EncodedPart(draft: draft, content: part.encode()) }
    }

    /// A part's content.
    struct EncodedPart: Sendable {
        fileprivate let draft: Int
        fileprivate let content: SearchIndexDraft.EncodedPart
    }

    /// Takes what readers are shown from `site`, and what they search by from `words`, which were gathered of the same pages.
    init(_ site: Site, words: SearchWords) {
        defaultLanguage = site.configuration.language
        let documents = SearchDocuments(site: site)
        drafts = words.languages.map { language in
            SearchIndexDraft(language.pages.map { documents.document(for: $0) }, terms: language.terms)
        }
    }

    /// The parts, in the order in which `files` wants them.
    var parts: [Part] {
        drafts.enumerated().flatMap { number, draft in draft.parts.map { Part(draft: number, part: $0) } }
    }

    /// Every file below `search/`, but the search page, of the encoded `parts`.
    func files(_ parts: [EncodedPart]) -> [(path: RelativePath, bytes: [UInt8])] {
        let indexes = drafts.enumerated().map { number, draft in
            draft.assemble(parts.filter { $0.draft == number }.map(\.content))
        }
        let entry = SearchIndexer.entry(indexes, defaultLanguage: defaultLanguage)
        let files = [entry, Self.client] + indexes.flatMap(\.files)
        return files.compactMap { file in RelativePath("search/" + file.path).map { ($0, file.bytes) } }
    }

    private static let client: SearchFile = {
        let file = unsafe waymark_search_client()
        let source = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
        return SearchFile(path: "client.js", bytes: PublishedScript.bytes(of: source))
    }()
}

/// The words of a site's pages, gathered for the search before anything is known of how the pages hang together.
struct SearchWords: Sendable {
    /// The pages of one language that are searched, in the order of the index.
    fileprivate struct Language: Sendable {
        let pages: [Int]
        let terms: GatheredTerms
    }

    fileprivate let languages: [Language]

    /// Gathers the words of all pages that are published, by language.
    init(_ files: [ParsedFile], configuration: SiteConfiguration, includingDrafts: Bool) {
        let isPublished = Site.publishedPages(
            files.map(\.page), configuration: configuration, includingDrafts: includingDrafts)
        languages = configuration.languages.map { language in
            let pages = files.indices.filter { isPublished[$0] && files[$0].page.language == language }
            let keys = pages.map { (files[$0].page.title, files[$0].page.place.address, $0) }
            let ordered = keys.sorted { $0 < $1 }.map(\.2)
            return Language(
                pages: ordered, terms: GatheredTerms(ordered.map { files[$0].analysis }, language: language))
        }
    }
}

/// What readers are shown of pages in a list of results.
private struct SearchDocuments {
    let site: Site

    func document(for index: Int) -> SearchDocument {
        let page = site.pages[index]
        let language = page.parsed.language
        return SearchDocument(
            url: page.address, title: page.title, summary: page.parsed.summary,
            kind: .init(id: page.kind.id, label: page.kind.label.text(in: language)),
            parish: page.owner.map(value), facets: facets(of: page))
    }

    /// What a page can be filtered by: the pages it refers to, by their kind.
    private func facets(of page: Page) -> [String: [SearchDocument.FacetValue]] {
        var facets: [String: [SearchDocument.FacetValue]] = [:]
        for citation in page.outgoing where site.pages[citation.page].isPublished {
            let kind = site.pages[citation.page].kind
            guard kind.gathers == nil else { continue }
            facets[kind.id, default: []].append(value(citation.page))
        }
        return facets
    }

    private func value(_ index: Int) -> SearchDocument.FacetValue {
        .init(id: site.pages[index].parsed.place.id, label: site.pages[index].title)
    }
}
