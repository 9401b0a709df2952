/// An index whose terms are gathered and whose files are yet to be written.
///
/// Writing them is half of the work and falls into independent parts, so a caller with threads to spare may encode the
/// parts on them:
///
///     let draft = SearchIndexDraft(documents, language: "en-GB")
///     let index = draft.assemble(parallelMap(draft.parts) { $0.encode() })
public struct SearchIndexDraft: Sendable {
    /// What can be encoded apart from the rest.
    public struct Part: Sendable {
        fileprivate let work: IndexSource.Work
        fileprivate let source: IndexSource

        /// The part's files, as yet without names.
        public func encode() -> EncodedPart {
            var deflater = Deflater()
            return EncodedPart(content: source.encode(work, &deflater))
        }
    }

    /// A part's content, for ``SearchIndexDraft/assemble(_:)``.
    public struct EncodedPart: Sendable {
        fileprivate let content: IndexSource.Encoded
    }

    /// The parts, in the order in which ``assemble(_:)`` wants them.
    public let parts: [Part]

    private let source: IndexSource

    /// Takes pages whose terms were gathered already.
    ///
    /// - Parameters:
    ///   - documents: what readers are shown of the pages, in the order in which their terms were gathered.
    ///   - terms: the pages' terms.
    public init(_ documents: [SearchDocument], terms: GatheredTerms) {
        let source = IndexSource(documents, gathered: terms)
        self.source = source
        parts = source.work.map { Part(work: $0, source: source) }
    }

    /// Gathers the terms of all pages: serial, one pass.
    ///
    /// - Parameters:
    ///   - documents: the pages in any order; at most 2²⁸ of them are taken.
    ///   - language: the pages' language (BCP 47), such as `en-GB`.
    public init(_ documents: [(SearchDocument, AnalysedDocument)], language: String) {
        let ordered = Self.ordered(documents)
        self.init(ordered.map(\.0), terms: GatheredTerms(ordered.map(\.1), language: language))
    }

    /// Pages in the order of their titles. Pages of one title in many places (`Emergency plan`) answer the same
    /// questions, so as neighbours they share files of titles, and lists of pages have small gaps.
    private static func ordered(
        _ documents: [(SearchDocument, AnalysedDocument)]
    ) -> [(SearchDocument, AnalysedDocument)] {
        documents.sorted { ($0.0.title, $0.0.url) < ($1.0.title, $1.0.url) }
    }

    /// Puts the encoded parts together.
    ///
    /// - Parameter encoded: what ``parts`` gave, in their order.
    public func assemble(_ encoded: [EncodedPart]) -> SearchIndexer.LanguageIndex {
        var files = IndexFiles(language: source.language)
        for part in encoded { files.add(part.content) }
        let root = files.finish(pageCount: source.pages.count, suffixes: source.suffixes())
        return SearchIndexer.LanguageIndex(
            language: source.language.tag,
            pageCount: source.pages.count,
            root: root,
            files: files.files
        )
    }
}

/// The words of a language's pages and where they occur: half of the work on an index, for which nothing need be known of
/// the pages but their words and their order.
public struct GatheredTerms: Sendable {
    let language: SearchLanguage
    let terms: CollectedTerms
    let entries: TermEntries
    /// By page, how many words it has.
    let wordCounts: [Int]

    /// Gathers the terms of `pages`, of which at most 2²⁸ are taken, in the order of their titles: pages of one title in
    /// many places answer the same questions, so as neighbours they share files, and lists of pages have small gaps.
    public init(_ pages: [AnalysedDocument], language: String) {
        let pages = Array(pages.prefix(GroupedList.mostPages))
        self.language = SearchLanguage(language)
        terms = PostingCollector(documents: pages, language: self.language).finish()
        entries = TermEntries(terms)
        wordCounts = pages.map(\.bodyLength)
    }
}
