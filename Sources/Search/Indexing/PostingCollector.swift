/// Goes through the pages once and gathers their terms.
struct PostingCollector: ~Copyable {
    private(set) var lexicon: Lexicon
    private let ranking: Ranking
    private let stopWords: Set<String>

    private var postingTerms: [UInt32] = []
    private var postings: [GroupedList.Entry] = []
    private var nameTerms: [UInt32] = []
    private var names: [GroupedList.Entry] = []

    /// The page's terms and their weighted frequencies, in the order in which they were met.
    private var pageTerms: [UInt32] = []
    private var frequencies: [Double] = []
    /// The page's words in its own numbering.
    private var pageWords: [(word: Int, term: Int)] = []
    /// By term: its place in `pageTerms`, where that has the term.
    private var placeOf: [UInt32] = []

    /// A name's length is kept in 4 bits.
    static let longestName = 15

    init(documents: [AnalysedDocument], language: SearchLanguage) {
        var total = AnalysedDocument.Lengths()
        var expected = 0
        for document in documents {
            let bytes = document.bytes.span
            var position = 0
            let lengths = AnalysedDocument.lengths(bytes, at: &position)
            total.title += lengths.title
            total.headings += lengths.headings
            total.body += lengths.body
            expected += bytes.count / 10
        }
        lexicon = Lexicon(language: language)
        ranking = Ranking(total: total, pages: documents.count)
        stopWords = Set(language.stopWords.split(separator: " ").map(String.init))
        postingTerms.reserveCapacity(expected)
        postings.reserveCapacity(expected)
        for (page, document) in documents.enumerated() { add(document, page: page) }
    }

    /// All that was gathered, by term.
    consuming func finish() -> CollectedTerms {
        let count = lexicon.stems.count
        return CollectedTerms(
            words: lexicon.words,
            stems: lexicon.stems,
            surfaceOf: lexicon.surfaceOf,
            termOf: lexicon.termOf,
            pagesWith: lexicon.pagesWith,
            pages: GroupedList(terms: postingTerms, entries: postings, termCount: count),
            names: GroupedList(terms: nameTerms, entries: names, termCount: count)
        )
    }

    private mutating func add(_ document: AnalysedDocument, page: Int) {
        let bytes = document.bytes.span
        var position = 0
        let weights = ranking.weights(AnalysedDocument.lengths(bytes, at: &position))
        let names = AnalysedDocument.names(bytes, at: &position)
        pageTerms.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
        pageWords.removeAll(keepingCapacity: true)
        for _ in 0..<bytes.varint(at: &position) {
            let length = bytes.varint(at: &position)
            let frequency = weights.frequency(AnalysedDocument.counts(bytes, at: &position))
            let word = lexicon.term(ofWordOnPage: bytes.extracting(position..<position + length))
            position += length
            add(frequency, to: word.term)
            if !names.isEmpty { pageWords.append(word) }
        }
        for (place, term) in pageTerms.enumerated() {
            postingTerms.append(term)
            postings.append(GroupedList.Entry(page: page, value: Ranking.impact(frequencies[place])))
        }
        add(names, page: page)
    }

    private mutating func add(_ frequency: Double, to term: Int) {
        while term >= placeOf.count { placeOf.append(0) }
        let place = Int(placeOf[term])
        if place < pageTerms.count, pageTerms[place] == UInt32(term) {
            frequencies[place] += frequency
        } else {
            placeOf[term] = UInt32(pageTerms.count)
            pageTerms.append(UInt32(term))
            frequencies.append(frequency)
        }
    }

    /// Adds the names' terms. Stop words count only in a name that has nothing else, as they do in a question.
    private mutating func add(_ names: [AnalysedDocument.Name], page: Int) {
        var added: Set<[UInt32]> = []
        for name in names {
            let telling = name.words.filter { !isStopWord(pageWords[$0].word) }
            let words = telling.isEmpty ? name.words : telling
            let terms = Set(words.map { UInt32(pageWords[$0].term) }).sorted()
            let length = min(terms.count + name.handicap, Self.longestName)
            for term in terms where added.insert([term, UInt32(length)]).inserted {
                nameTerms.append(term)
                self.names.append(GroupedList.Entry(page: page, value: length))
            }
        }
    }

    private func isStopWord(_ word: Int) -> Bool {
        stopWords.contains(
            String(decoding: lexicon.words[Int(lexicon.surfaceOf[word])], as: UTF8.self)
        )
    }
}
