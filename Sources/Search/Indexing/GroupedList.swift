/// Page numbers with a value of 4 bits each, by term.
struct GroupedList: Sendable {
    /// A page number and its value.
    struct Entry: Sendable {
        private let packed: UInt32

        init(page: Int, value: Int) {
            packed = UInt32(page << 4 | value)
        }

        var page: UInt32 { packed >> 4 }
        var value: Int { Int(packed & 15) }
    }

    /// The greatest page number plus one that an entry holds.
    static let mostPages = 1 << 28

    private let starts: [Int]
    private let entries: [Entry]

    /// Sorts entries by term; among those of one term the order stays.
    init(terms: [UInt32], entries unsorted: [Entry], termCount: Int) {
        var starts = [Int](repeating: 0, count: termCount + 1)
        for term in terms { starts[Int(term) + 1] += 1 }
        for term in 0..<termCount { starts[term + 1] += starts[term] }
        var next = starts
        var entries = unsorted
        for (index, term) in terms.enumerated() {
            entries[next[Int(term)]] = unsorted[index]
            next[Int(term)] += 1
        }
        self.starts = starts
        self.entries = entries
    }

    /// The entries of a term, in the order of their pages.
    subscript(term: Int) -> ArraySlice<Entry> {
        entries[starts[term]..<starts[term + 1]]
    }
}
