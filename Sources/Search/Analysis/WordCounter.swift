/// Counts the words of one page, by field.
struct WordCounter: WordSink {
    /// The field that words are counted in at present.
    enum Field {
        case title, headings, body
    }

    var field = Field.title
    private var lengths = AnalysedDocument.Lengths()
    private var words: Interner
    private var counts: [AnalysedDocument.Counts] = []
    /// The name that is being read, if any.
    private var name: AnalysedDocument.Name?
    private var names: [AnalysedDocument.Name] = []

    /// Makes a counter for a page of about so many bytes.
    init(expectedBytes: Int) {
        words = Interner(expected: min(128 + expectedBytes / 14, 1 << 15))
        counts.reserveCapacity(128 + expectedBytes / 14)
    }

    /// The words that follow are one of the page's names, until ``endName()``.
    mutating func beginName(handicap: Int = 0) { name = AnalysedDocument.Name(handicap: handicap) }

    /// Ends a name.
    mutating func endName() {
        if let name, !name.words.isEmpty { names.append(name) }
        name = nil
    }

    mutating func add(_ word: Span<UInt8>) {
        let index = words.intern(word)
        if index == counts.count { counts.append(AnalysedDocument.Counts()) }
        switch field {
        case .title:
            counts[index].title += 1
            lengths.title += 1
        case .headings:
            counts[index].headings += 1
            lengths.headings += 1
        case .body:
            counts[index].body += 1
            lengths.body += 1
        }
        name?.words.append(index)
    }

    /// What was counted.
    func document() -> AnalysedDocument {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.allBytes + words.count * 2 + 64)
        bytes.appendVarint(lengths.title)
        bytes.appendVarint(lengths.headings)
        bytes.appendVarint(lengths.body)
        AnalysedDocument.append(names, to: &bytes)
        bytes.appendVarint(words.count)
        for (index, counts) in counts.enumerated() {
            let word = words[index]
            bytes.appendVarint(word.count)
            AnalysedDocument.append(counts, to: &bytes)
            bytes.append(contentsOf: word)
        }
        return AnalysedDocument(bytes: bytes)
    }
}
