/// All words of a site, each with its folded form (its *surface*) and its stem (its *term*).
///
/// Words are in lower case as pages write them (`tŷ`); surfaces are what readers' words are compared with (`ty`);
/// terms are what postings belong to. Each word is stemmed once, when it is first met.
struct Lexicon: ~Copyable {
    /// Words, and surfaces that differ from every word.
    private(set) var words = Interner(expected: 1 << 14)
    /// Stems, folded.
    private(set) var stems = Interner(expected: 1 << 14)
    /// By word: the word that is its surface.
    private(set) var surfaceOf: [UInt32] = []
    /// By word: its term.
    private(set) var termOf: [UInt32] = []
    /// By word: how many pages have it, as written.
    private(set) var pagesWith: [UInt32] = []

    private let stemmer: Stemmer?
    private var stem: [UInt8] = []

    init(language: SearchLanguage) {
        stemmer = Stemmer(language: language.code)
    }

    /// The term of a word that a page has.
    mutating func term(ofWordOnPage word: Span<UInt8>) -> (word: Int, term: Int) {
        let index = words.intern(word)
        if index == termOf.count { learn(index, word) }
        pagesWith[index] += 1
        return (index, Int(termOf[index]))
    }

    /// The surface of a word, or nil where no page has it.
    func surface(_ word: String) -> Int? {
        words.find(Array(word.utf8).span).map { Int(surfaceOf[$0]) }
    }

    private mutating func learn(_ index: Int, _ word: Span<UInt8>) {
        let letters = Array(words[index])
        surfaceOf.append(UInt32(index))
        termOf.append(0)
        pagesWith.append(0)
        let folded = LetterFolding.mayChange(word) ? LetterFolding.folded(letters) : letters
        guard folded != letters, !folded.isEmpty else {
            termOf[index] = intern(stemOf: letters)
            return
        }
        let surface = words.intern(folded.span)
        if surface == termOf.count {
            // No page had the folded form until now: it belongs to the term of the word with accents.
            surfaceOf.append(UInt32(surface))
            termOf.append(intern(stemOf: letters))
            pagesWith.append(0)
        }
        surfaceOf[index] = UInt32(surface)
        termOf[index] = termOf[surface]
    }

    private mutating func intern(stemOf word: [UInt8]) -> UInt32 {
        stem.removeAll(keepingCapacity: true)
        stemmer?.stem(word, into: &stem)
        if stem.isEmpty { stem = word }
        let folded = LetterFolding.mayChange(stem.span) ? LetterFolding.folded(stem) : stem
        return UInt32(stems.intern(folded.span))
    }
}
