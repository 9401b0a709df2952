/// Finds what makes text hard to read: long sentences, and acronyms that are never spelt out.
enum PlainWords {
    /// A sentence of more words than this is long (the GOV.UK style guide's limit).
    static let longestSentence = 25

    /// A sentence that is too long.
    struct LongSentence {
        /// Where its first word begins.
        let start: Int
        let wordCount: Int
    }

    /// The sentences of more than 25 words in one block's text.
    static func longSentences(in text: ArraySlice<UInt8>) -> [LongSentence] {
        var found: [LongSentence] = []
        var start: Int?
        var count = 0
        forEachWord(in: text) { word in
            guard text[word].contains(where: { isASCIILetterOrDigit($0) || $0 >= 0x80 }) else { return }
            start = start ?? word.lowerBound
            count += 1
            guard endsSentence(text[word], in: text) else { return }
            if count > longestSentence, let start {
                found.append(LongSentence(start: start, wordCount: count))
            }
            start = nil
            count = 0
        }
        if count > longestSentence, let start { found.append(LongSentence(start: start, wordCount: count)) }
        return found
    }

    /// Calls `use` with each run of bytes between white space.
    private static func forEachWord(in text: ArraySlice<UInt8>, _ use: (Range<Int>) -> Void) {
        var start = text.startIndex
        while start < text.endIndex {
            guard text[start] > 0x20 else {
                start += 1
                continue
            }
            var end = start
            while end < text.endIndex, text[end] > 0x20 { end += 1 }
            use(start..<end)
            start = end
        }
    }

    /// Whether a word ends in `.`, `!` or `?`, perhaps inside a bracket or quote, and what follows begins with no small
    /// letter, as after "e.g.".
    private static func endsSentence(_ word: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
        let last = word.last { isASCIILetterOrDigit($0) || ".!?:;,".utf8.contains($0) }
        guard let last, ".!?".utf8.contains(last) else { return false }
        guard let next = text[word.endIndex...].first(where: { $0 > 0x20 }) else { return true }
        return !(0x61...0x7A).contains(next)
    }

    // MARK: Acronyms

    /// The runs of two to six capitals in one block's text, and whether each stands in brackets or before one, as
    /// in "National Health Service (NHS)" and "NHS (National Health Service)".
    static func acronyms(in text: ArraySlice<UInt8>) -> [(range: Range<Int>, isSpeltOut: Bool)] {
        var found: [(range: Range<Int>, isSpeltOut: Bool)] = []
        var index = text.startIndex
        while index < text.endIndex {
            var end = index
            while end < text.endIndex, isASCIILetterOrDigit(text[end]) || text[end] >= 0x80 { end += 1 }
            if end == index {
                index += 1
                continue
            }
            if isAcronym(text[index..<end]) { found.append((index..<end, isSpeltOut(index..<end, in: text))) }
            index = end
        }
        // Words among others in capitals are shouted, not shortened.
        return found.count > 3 && found.count * 2 > text.count / 8 ? [] : found
    }

    private static func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
        guard (2...6).contains(word.count), word.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return false
        }
        let name = String(decoding: word, as: UTF8.self)
        return !known.contains(name) && !word.allSatisfy { "IVXLC".utf8.contains($0) }
    }

    private static func isSpeltOut(_ range: Range<Int>, in text: ArraySlice<UInt8>) -> Bool {
        let isInside = range.lowerBound > text.startIndex && text[range.lowerBound - 1] == UInt8(ascii: "(")
        let rest = text[range.upperBound...]
        let closes = rest.first == UInt8(ascii: ")")
        return isInside && closes || rest.starts(with: " (".utf8)
    }

    /// What everybody knows better by its letters.
    private static let known: Set<String> = [
        "UK", "EU", "US", "USA", "GB", "BBC", "ITV", "TV", "PDF", "NHS", "VAT", "PO", "OK", "AM", "PM", "GMT",
        "BST", "ID",
        "IT", "DIY", "CCTV", "GP", "MP", "MPS", "HM", "DVD", "CD", "PC", "FAQ", "AGM", "BC", "AD", "DNA",
        "MOT", "PE", "RSVP",
    ]
}
