/// An index whose terms are gathered and whose files are yet to be written.
///
/// Writing them is the longer half of the work and falls into independent parts, so a caller with threads to spare may
/// encode the parts on them:
///
///     let draft = SearchIndexDraft(documents, language: "en-GB")
///     let index = draft.assemble(parallelMap(draft.parts) { $0.encode() })
public struct SearchIndexDraft: Sendable {
    /// What can be encoded apart from the rest.
    public struct Part: Sendable {
        fileprivate enum Work {
            case terms(Range<Int>)
            case words
            case endings
            case blocks(Range<Int>)
            case facets
        }

        fileprivate let work: Work
        fileprivate let source: Source

        /// The part's files, as yet without names.
        public func encode() -> EncodedPart {
            guard var deflater = Deflater() else { return EncodedPart() }
            return source.encode(work, &deflater)
        }
    }

    /// A part's content, for ``SearchIndexDraft/assemble(_:)``.
    public struct EncodedPart: Sendable {
        var terms: [Shard] = []
        var overflows: [TermShards.Overflow] = []
        var words: [Shard] = []
        var endings: [Shard] = []
        var blocks: [PageBlocks.Block] = []
        var facets: FacetFiles?
    }

    /// The parts, in the order in which ``assemble(_:)`` wants them.
    public let parts: [Part]

    private let source: Source

    /// Gathers the terms of all pages: serial, one pass.
    public init(_ documents: [(SearchDocument, AnalysedDocument)], language: String) {
        let documents = Self.ordered(documents).prefix(GroupedList.mostPages)
        let language = SearchLanguage(language)
        let collected = PostingCollector(documents: documents.map(\.1), language: language).finish()
        let pages = documents.map { PageBlocks.Page(document: $0, wordCount: $1.bodyLength) }
        let source = Source(language: language, pages: pages, terms: collected)
        self.source = source
        let blocks = (source.pages.count + PageBlocks.pagesInBlock - 1) / PageBlocks.pagesInBlock
        let work: [Part.Work] =
            source.termRanges().map { .terms($0) } + [.words, .endings, .facets]
            + stride(from: 0, to: blocks, by: 64).map { .blocks($0..<min($0 + 64, blocks)) }
        parts = work.map { Part(work: $0, source: source) }
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
        guard var deflater = Deflater() else {
            return SearchIndexer.LanguageIndex(
                language: source.language.tag,
                pageCount: 0,
                root: "",
                files: []
            )
        }
        let folder = source.language.folder
        var files: [SearchFile] = []
        func add(_ shards: [Shard], _ row: String) {
            for (number, shard) in shards.enumerated() {
                files.append(
                    SearchFile(path: "\(folder)/\(row)/\(Shard.name(number, shard.hash))", bytes: shard.bytes)
                )
            }
        }
        let terms = encoded.flatMap(\.terms)
        let words = encoded.flatMap(\.words)
        let endings = encoded.flatMap(\.endings)
        let blocks = encoded.flatMap(\.blocks)
        let groups = PageBlocks.groupHashes(blocks)
        let facets = encoded.lazy.compactMap(\.facets).first
        add(terms, "terms")
        add(words, "words")
        add(endings, "endings")
        for overflow in encoded.flatMap(\.overflows) {
            files.append(SearchFile(path: "\(folder)/more/\(overflow.name)", bytes: overflow.bytes))
        }
        for (number, block) in blocks.enumerated() {
            let name = Shard.name(number, groups[number / PageBlocks.blocksInGroup])
            files.append(SearchFile(path: "\(folder)/pages/\(name)", bytes: block.bytes))
        }
        for file in facets?.files ?? [] {
            files.append(SearchFile(path: "\(folder)/facets/\(file.name)", bytes: file.bytes))
        }
        let root = Root(
            language: source.language,
            pageCount: source.pages.count,
            terms: terms,
            words: words,
            endings: endings,
            pageGroups: groups,
            facets: facets?.directoryName ?? "",
            suffixes: source.suffixes()
        ).packed(&deflater)
        let path = "\(folder)/\(WordHash.hexadecimal(WordHash.content(root, bits: 64), bits: 64)).bin"
        files.append(SearchFile(path: path, bytes: root))
        return SearchIndexer.LanguageIndex(
            language: source.language.tag,
            pageCount: source.pages.count,
            root: path,
            files: files
        )
    }
}

extension SearchIndexDraft {
    /// What all parts read.
    fileprivate struct Source: Sendable {
        let language: SearchLanguage
        let pages: [PageBlocks.Page]
        let terms: CollectedTerms
        let entries: TermEntries

        init(language: SearchLanguage, pages: [PageBlocks.Page], terms: CollectedTerms) {
            self.language = language
            self.pages = pages
            self.terms = terms
            entries = TermEntries(terms)
        }

        func encode(_ work: Part.Work, _ deflater: inout Deflater) -> EncodedPart {
            var part = EncodedPart()
            switch work {
            case .terms(let range):
                var shards = TermShards(terms: terms, entries: entries, pageCount: pages.count)
                shards.write(range, &deflater)
                part.terms = shards.shards
                part.overflows = shards.overflows
            case .words:
                part.words = WordShards.shards(SurfaceList(terms).words, &deflater)
            case .endings:
                part.endings = WordShards.shards(SurfaceList(terms).reversedWords, &deflater)
            case .facets:
                part.facets = FacetFiles(pages.map(\.document), &deflater)
            case .blocks(let range):
                part.blocks = range.map { block in
                    let start = block * PageBlocks.pagesInBlock
                    return PageBlocks.block(
                        pages[start..<min(start + PageBlocks.pagesInBlock, pages.count)],
                        &deflater
                    )
                }
            }
            return part
        }

        /// Ranges of entries with about as many postings each, cut where the first letters change.
        func termRanges() -> [Range<Int>] {
            var ranges: [Range<Int>] = []
            var start = 0
            var postings = 0
            for (index, entry) in entries.entries.enumerated() {
                if postings > 100_000, let cut = entries.boundary(before: index), cut.count <= 2 {
                    ranges.append(start..<index)
                    start = index
                    postings = 0
                }
                postings += terms.pages[entry.term].count
            }
            if start < entries.entries.count { ranges.append(start..<entries.entries.count) }
            return ranges
        }

        /// What surfaces add to what they share with their stem: the commonest twenty, at most five letters each.
        func suffixes() -> String {
            var counts: [ArraySlice<UInt8>: Int] = [:]
            for entry in entries.entries where entry.surfaces.count > 1 {
                for surface in entry.surfaces {
                    let suffix = surface.dropFirst(zip(surface, entry.key).prefix { $0 == $1 }.count)
                    if !suffix.isEmpty, suffix.count <= 5 { counts[suffix, default: 0] += 1 }
                }
            }
            let common = counts.filter { $0.value > 1 }.sorted { left, right in
                left.value != right.value
                    ? left.value > right.value : left.key.lexicographicallyPrecedes(right.key)
            }
            return common.prefix(20).map { String(decoding: $0.key, as: UTF8.self) }.joined(separator: " ")
        }
    }
}
