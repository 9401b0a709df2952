import TestSupport
import Foundation
import Testing

@testable import Search

struct WordScannerTests {
    /// The cases that the client's scanner is tested with too.
    struct Case: Decodable, CustomTestStringConvertible {
        let text: String
        let words: [String]
        let splits: Bool?

        var testDescription: String { text }

        static func all() throws -> [Case] {
            let folder = URL(filePath: #filePath).deletingLastPathComponent()
            let data = try Data(contentsOf: folder.appending(path: "Fixtures/words.json"))
            return try JSONDecoder().decode([Case].self, from: data)
        }
    }

    @Test(arguments: try Case.all())
    func `text is cut into the words that readers ask for`(example: Case) {
        let words = WordList.words(in: Array(example.text.utf8), splitsAtApostrophes: example.splits ?? false)
        #expect(words == example.words)
    }

    @Test func `bytes that are not UTF-8 part words and do no harm`() {
        let bytes: [UInt8] = [
            0x61, 0xFF, 0x62, 0xC3, 0x28, 0x63, 0xE2, 0x80, 0x64, 0xF0, 0x9F, 0xED, 0xA0, 0x80,
        ]
        #expect(WordList.words(in: bytes) == ["a", "b", "c", "d"])
    }

    @Test func `random bytes give words of letters and digits only`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
            for word in WordList.words(in: bytes) {
                #expect(word.utf8.allSatisfy { $0 >= UInt8(ascii: "0") }, "\(word)")
                #expect(!word.isEmpty)
            }
        }
    }

    @Test func `every folded letter has lost its marks`() {
        for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isLowercase else { continue }
            let folded = String(decoding: LetterFolding.folded(Array(String(scalar).utf8)), as: UTF8.self)
            #expect(folded == Self.foldedByFoundation(scalar), "U+\(String(value, radix: 16))")
        }
    }

    /// The same by Foundation's canonical decomposition, as the client does it.
    private static func foldedByFoundation(_ scalar: Unicode.Scalar) -> String {
        let special = [
            "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h",
            "ı": "i",
        ]
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.prefix(1)
        return special[String(base)] ?? String(base)
    }
}
