internal import CEmbeddedFiles
internal import Files
internal import FrontMatter
internal import Search
internal import SiteModel

/// The search index and its client, as files of the output.
struct SearchFiles {
    let site: Site
    /// The words of each page, in the order of the site's pages.
    let analyses: [AnalysedDocument]

    /// Every file below `search/`, but the search page.
    func all(jobs: Int) async throws -> [(path: RelativePath, bytes: [UInt8])] {
        var indexes: [SearchIndexer.LanguageIndex] = []
        for language in site.configuration.languages {
            let draft = SearchIndexDraft(documents(in: language), language: language)
            indexes.append(
                draft.assemble(try await Parallel.map(draft.parts, jobs: jobs, chunk: 1) { $0.encode() }))
        }
        let entry = SearchIndexer.entry(indexes, defaultLanguage: site.configuration.language)
        let files = [entry, Self.client] + indexes.flatMap(\.files)
        return files.compactMap { file in RelativePath("search/" + file.path).map { ($0, file.bytes) } }
    }

    private static let client: SearchFile = {
        let file = unsafe waymark_search_client()
        let source = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
        return SearchFile(path: "client.js", bytes: ClientSource.published(source))
    }()

    private func documents(in language: String) -> [(SearchDocument, AnalysedDocument)] {
        site.pages.indices
            .filter { site.pages[$0].isPublished && site.pages[$0].parsed.language == language }
            .map { (document(for: $0), analyses[$0]) }
    }

    private func document(for index: Int) -> SearchDocument {
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
