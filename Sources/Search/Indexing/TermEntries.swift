/// What the term shards hold, in order: each term with its surfaces, and signposts to terms that sort far away.
///
/// A word is looked for in the shard whose range it falls in, while postings lie where their stem does. Nearly always
/// that is the same shard, since a cut is made only where no surface falls on the other side of its stem. A few stems
/// differ from the start of their word (`dying`: die); their words get a signpost where they sort themselves, so that
/// they stand in the way of no cut.
struct TermEntries: Sendable {
    struct Entry: Sendable {
        /// The stem, or a signpost's word.
        let key: ArraySlice<UInt8>
        let term: Int
        /// The words of the term, sorted, but for those that have a signpost.
        let surfaces: [ArraySlice<UInt8>]
        let isSignpost: Bool
    }

    let entries: [Entry]
    /// About how many bytes all terms take in shards.
    let bytes: Int
    /// By entry: the last of all words and stems up to it.
    private let highest: [ArraySlice<UInt8>]
    /// By entry: the first of all words and stems from it on.
    private let lowest: [ArraySlice<UInt8>]

    /// A word with so many bytes of terms between itself and its stem gets a signpost.
    private static let nearby = 400

    init(_ terms: CollectedTerms) {
        let order = terms.stems.sorted()
        var rank = [Int](repeating: 0, count: order.count)
        /// By rank: about how many bytes the terms before it take.
        var bytesBefore = [0]
        for (index, term) in order.enumerated() {
            rank[term] = index
            bytesBefore.append(bytesBefore[index] + Self.estimatedBytes(ofTermWith: terms.pages[term].count))
        }

        var surfaces = [[ArraySlice<UInt8>]](repeating: [], count: order.count)
        var signposts: [Entry] = []
        var position = 0
        for word in terms.words.sorted() where Int(terms.surfaceOf[word]) == word {
            let letters = terms.words[word]
            while position < order.count, terms.stems[order[position]].lexicographicallyPrecedes(letters) {
                position += 1
            }
            let term = Int(terms.termOf[word])
            let between = position > rank[term] ? rank[term] + 1..<position : position..<rank[term]
            if bytesBefore[between.upperBound] - bytesBefore[between.lowerBound] <= Self.nearby,
                SortedText.canTell(form: letters, of: terms.stems[term])
            {
                surfaces[term].append(letters)
            } else {
                signposts.append(Entry(key: letters, term: term, surfaces: [], isSignpost: true))
            }
        }
        let listed = order.map {
            Entry(key: terms.stems[$0], term: $0, surfaces: surfaces[$0], isSignpost: false)
        }
        entries = Self.merge(listed, signposts)
        highest = Self.highest(entries)
        lowest = Self.lowest(entries)
        bytes = bytesBefore[order.count]
    }

    /// About how many bytes a term takes that so many pages have: its words and seven bits a page.
    static func estimatedBytes(ofTermWith pages: Int) -> Int {
        8 + min(pages, PostingList.mostInShard) * 7 / 8
    }

    /// The shortest text that parts the entries before `index` from the rest, or nil where words cross there.
    func boundary(before index: Int) -> ArraySlice<UInt8>? {
        guard index > 0 else { return [] }
        let left = highest[index - 1]
        let right = lowest[index]
        guard left.lexicographicallyPrecedes(right) else { return nil }
        let shared = zip(left, right).prefix { $0 == $1 }.count
        return right.prefix(shared + 1)
    }

    private static func merge(_ terms: [Entry], _ signposts: [Entry]) -> [Entry] {
        var merged: [Entry] = []
        merged.reserveCapacity(terms.count + signposts.count)
        var next = signposts[...]
        for term in terms {
            while let signpost = next.first, signpost.key.lexicographicallyPrecedes(term.key) {
                merged.append(signpost)
                next.removeFirst()
            }
            merged.append(term)
        }
        return merged + next
    }

    private static func highest(_ entries: [Entry]) -> [ArraySlice<UInt8>] {
        var highest: ArraySlice<UInt8> = []
        return entries.map { entry in
            for word in [entry.key] + entry.surfaces.suffix(1) where highest.lexicographicallyPrecedes(word) {
                highest = word
            }
            return highest
        }
    }

    private static func lowest(_ entries: [Entry]) -> [ArraySlice<UInt8>] {
        var lowest: ArraySlice<UInt8> = [0xFF]
        var result = entries.map(\.key)
        for index in entries.indices.reversed() {
            for word in [entries[index].key] + entries[index].surfaces.prefix(1)
            where word.lexicographicallyPrecedes(lowest) {
                lowest = word
            }
            result[index] = lowest
        }
        return result
    }
}
