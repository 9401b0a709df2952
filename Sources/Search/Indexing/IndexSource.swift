/// Everything that the files of an index are written from.
struct IndexSource: Sendable {
    /// What can be encoded apart from the rest.
    enum Work: Sendable {
        /// The term shards of a range of entries.
        case terms(Range<Int>)
        case words
        case endings
        /// A range of blocks of pages.
        case blocks(Range<Int>)
        case facets
    }

    /// Files that have their content but not their place among the others.
    struct Encoded: Sendable {
        var terms: [Shard] = []
        var overflows: [TermShards.Overflow] = []
        var words: [Shard] = []
        var endings: [Shard] = []
        var blocks: [PageBlocks.Block] = []
        var facets: FacetFiles?
    }

    let language: SearchLanguage
    let pages: [PageBlocks.Page]
    private let terms: CollectedTerms
    private let entries: TermEntries

    init(_ documents: [SearchDocument], gathered: GatheredTerms) {
        language = gathered.language
        pages = zip(documents, gathered.wordCounts).map { PageBlocks.Page(document: $0, wordCount: $1) }
        terms = gathered.terms
        entries = gathered.entries
    }

    /// All work, in an order that puts shards and blocks in theirs.
    var work: [Work] {
        let blocks = (pages.count + PageBlocks.pagesInBlock - 1) / PageBlocks.pagesInBlock
        return termRanges().map { .terms($0) } + [.words, .endings, .facets]
            + stride(from: 0, to: blocks, by: 64).map { .blocks($0..<min($0 + 64, blocks)) }
    }

    func encode(_ work: Work, _ deflater: inout Deflater) -> Encoded {
        var encoded = Encoded()
        switch work {
        case .terms(let range):
            var shards = TermShards(terms: terms, entries: entries, pageCount: pages.count)
            shards.write(range, &deflater)
            encoded.terms = shards.shards
            encoded.overflows = shards.overflows
        case .words:
            encoded.words = WordShards.shards(SurfaceList(terms).words, &deflater)
        case .endings:
            encoded.endings = WordShards.shards(SurfaceList(terms).reversedWords, &deflater)
        case .facets:
            encoded.facets = FacetFiles(pages.map(\.document), &deflater)
        case .blocks(let range):
            encoded.blocks = range.map { block in
                let start = block * PageBlocks.pagesInBlock
                return PageBlocks.block(
                    pages[start..<min(start + PageBlocks.pagesInBlock, pages.count)],
                    &deflater
                )
            }
        }
        return encoded
    }

    /// Ranges of entries with about as many postings each, cut where the first letters change.
    private func termRanges() -> [Range<Int>] {
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
