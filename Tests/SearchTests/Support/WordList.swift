@testable import Search

/// Keeps the words of a text in order, folded.
struct WordList: WordSink {
    var words: [String] = []

    mutating func add(_ word: Span<UInt8>) {
        let bytes = word.indices.map { word[$0] }
        words.append(String(decoding: LetterFolding.folded(bytes), as: UTF8.self))
    }

    static func words(in text: [UInt8], splitsAtApostrophes: Bool = false) -> [String] {
        var scanner = WordScanner(splitsAtApostrophes: splitsAtApostrophes)
        var list = WordList()
        scanner.scan(text.span, into: &list)
        return list.words
    }
}
