/// The surfaces of a site with the number of pages that have each.
struct SurfaceList {
    /// Sorted.
    let words: [WordShards.Word]

    init(_ terms: CollectedTerms) {
        var pages = [Int](repeating: 0, count: terms.words.count)
        var commonest = [Int?](repeating: nil, count: terms.words.count)
        for word in 0..<terms.words.count {
            let surface = Int(terms.surfaceOf[word])
            pages[surface] += Int(terms.pagesWith[word])
            if let known = commonest[surface], terms.pagesWith[known] >= terms.pagesWith[word] { continue }
            commonest[surface] = word
        }
        words = terms.words.sorted().compactMap { word in
            guard Int(terms.surfaceOf[word]) == word else { return nil }
            let letters = terms.words[word]
            let spelling = commonest[word].map { terms.words[$0] }
            return WordShards.Word(
                letters: letters,
                pages: pages[word],
                spelling: Self.told(spelling, of: letters)
            )
        }
    }

    /// The same words with their letters from last to first, sorted again.
    var reversedWords: [WordShards.Word] {
        words.map { word in
            let letters = ArraySlice(word.letters.reversed())
            let spelling = word.spelling.map { ArraySlice($0.reversed()) }
            return WordShards.Word(
                letters: letters,
                pages: word.pages,
                spelling: Self.told(spelling, of: letters)
            )
        }.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
    }

    /// A spelling that differs and can be written.
    private static func told(_ spelling: ArraySlice<UInt8>?, of letters: ArraySlice<UInt8>) -> ArraySlice<
        UInt8
    >? {
        guard let spelling, spelling != letters, SortedText.canTell(form: spelling, of: letters) else {
            return nil
        }
        return spelling
    }
}
