/// Writes the shards that hold terms: their words as text, then for each term, in bits:
///
///     gamma   how many pages have it
///     its pages by impact (see ``PostingList``), but no more than 4,000 of them
///     48 bits the name of the file with the rest, where there are more
///     gamma   how many names have it, plus one
///     the names' pages by length
struct TermShards {
    /// A file with the pages of a very common term that its shard has no room for.
    struct Overflow: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    let terms: CollectedTerms
    let entries: TermEntries
    let pageCount: Int
    /// A shard is closed near this many bytes.
    private let size: Int
    private(set) var shards: [Shard] = []
    private(set) var overflows: [Overflow] = []

    private var text = SortedText()
    private var bits = BitWriter()
    private var boundary: ArraySlice<UInt8> = []

    init(terms: CollectedTerms, entries: TermEntries, pageCount: Int) {
        self.terms = terms
        self.entries = entries
        self.pageCount = pageCount
        size = Self.bestSize(allBytes: entries.bytes)
    }

    /// How large shards should be when all have so many bytes together.
    ///
    /// A question of three words transfers three shards and about five bytes of routing for every shard there is: the
    /// least together at the square root of 5/3 of all bytes. Up to some ten thousand pages shards are larger, so that
    /// there are no more than a thousand files of them.
    private static func bestSize(allBytes: Int) -> Int {
        max(1500, Int((Double(allBytes) * 5 / 3).squareRoot()), min(5000, allBytes / 750))
    }

    /// About how many bytes the present shard will have.
    private var sizeSoFar: Int { bits.bytes.count + text.count / 2 }

    /// Writes the entries of a range, which must begin at a boundary.
    mutating func write(_ range: Range<Int>, _ deflater: inout Deflater) {
        boundary = entries.boundary(before: range.lowerBound) ?? []
        for index in range {
            if index > range.lowerBound, let cut = entries.boundary(before: index),
                isGoodCut(cut, before: entries.entries[index])
            {
                close(&deflater)
                boundary = cut
            }
            append(entries.entries[index], &deflater)
        }
        close(&deflater)
    }

    /// Whether to close the shard before an entry: nearer to the wanted size without it than with it.
    ///
    /// A short boundary is preferred: it is smaller in the routing table, and an edit elsewhere does not move it.
    private func isGoodCut(_ cut: ArraySlice<UInt8>, before entry: TermEntries.Entry) -> Bool {
        let next =
            entry.isSignpost ? 8 : TermEntries.estimatedBytes(ofTermWith: terms.pages[entry.term].count)
        let size = sizeSoFar + next / 2
        return switch cut.count {
        case ...2: size >= self.size * 3 / 4
        case 3: size >= self.size * 9 / 10
        default: size >= self.size
        }
    }

    private mutating func close(_ deflater: inout Deflater) {
        guard text.count > 0 else { return }
        shards.append(
            Shard(boundary: boundary, bytes: deflater.pack(text: text.finished, bits: bits.finished()))
        )
        text = SortedText()
        bits = BitWriter()
    }

    private mutating func append(_ entry: TermEntries.Entry, _ deflater: inout Deflater) {
        text.append(word: entry.key)
        guard !entry.isSignpost else {
            text.append(target: terms.stems[entry.term])
            return
        }
        if entry.surfaces.count != 1 || entry.surfaces[0] != entry.key {
            for surface in entry.surfaces { text.append(form: surface) }
        }
        appendPages(entry.term, &deflater)
        appendNames(entry.term)
    }

    private mutating func appendPages(_ term: Int, _ deflater: inout Deflater) {
        let list = terms.pages[term]
        let groups = PostingList.groups(list, .descending)
        bits.writeGamma(list.count)
        guard list.count > PostingList.mostInShard else {
            PostingList.write(groups, of: pageCount, to: &bits)
            return
        }
        let (first, rest) = PostingList.split(groups, at: PostingList.mostInShard)
        PostingList.write(first, of: pageCount, to: &bits)
        var overflow = BitWriter()
        PostingList.write(rest, of: pageCount, to: &overflow)
        let bytes = deflater.pack(text: [], bits: overflow.finished())
        let hash = WordHash.content(bytes, bits: 48)
        bits.write(Int(hash >> 24), bits: 24)
        bits.write(Int(hash & 0xFF_FFFF), bits: 24)
        overflows.append(Overflow(name: WordHash.hexadecimal(hash, bits: 48) + ".bin", bytes: bytes))
    }

    private mutating func appendNames(_ term: Int) {
        let list = terms.names[term]
        bits.writeGamma(list.count + 1)
        guard !list.isEmpty else { return }
        PostingList.write(PostingList.groups(list, .ascending), of: pageCount, to: &bits)
    }
}
