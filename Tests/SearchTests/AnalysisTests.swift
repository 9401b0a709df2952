import TestSupport
import Foundation
import Testing

@testable import Search

struct AnalysisTests {
    private static let document = SearchAnalyzer(language: "en-GB").analyse(
        title: "Seed swap",
        summary: "Swap seeds.",
        headings: ["How to swap"],
        places: ["Ash"],
        alsoKnownAs: ["Seed exchange"],
        body: Array((String(repeating: "seed ", count: 300) + "café").utf8)
    )

    @Test func `an analysed page tells its words, counts and names`() {
        let stored = Self.document.bytes
        let bytes = stored.span
        var position = 0
        let lengths = AnalysedDocument.lengths(bytes, at: &position)
        #expect(lengths == .init(title: 4, headings: 4, body: 303))
        let names = AnalysedDocument.names(bytes, at: &position)
        #expect(
            names == [
                .init(handicap: 0, words: [0, 1]), .init(handicap: 0, words: [0, 2]),
                .init(handicap: 1, words: [5]),
            ]
        )
        var words: [String: AnalysedDocument.Counts] = [:]
        for _ in 0..<bytes.varint(at: &position) {
            let length = bytes.varint(at: &position)
            let counts = AnalysedDocument.counts(bytes, at: &position)
            let word = Array(stored[position..<position + length])
            words[String(decoding: word, as: UTF8.self)] = counts
            position += length
        }
        #expect(position == stored.count)
        #expect(
            words == [
                "seed": .init(title: 2, body: 300), "swap": .init(title: 1, headings: 1, body: 1),
                "exchange": .init(title: 1), "how": .init(headings: 1), "to": .init(headings: 1),
                "ash": .init(headings: 1), "seeds": .init(body: 1), "café": .init(body: 1),
            ]
        )
    }

    @Test func `an analysed page comes back from a cache`() {
        #expect(AnalysedDocument(cached: Self.document.bytes) == Self.document)
    }

    @Test func `a cached page that was cut or altered is refused or harmless`() {
        let bytes = Self.document.bytes
        for length in 0..<bytes.count {
            #expect(AnalysedDocument(cached: Array(bytes.prefix(length))) == nil)
        }
        #expect(AnalysedDocument(cached: bytes + [0]) == nil)
        var random = SeededGenerator(seed: 21)
        let page = SearchDocument(url: "a/", title: "a", summary: "", kind: .init(id: "k", label: "K"))
        for _ in 0..<2000 {
            var altered = bytes
            altered[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                in: 0...255,
                using: &random
            )
            guard let document = AnalysedDocument(cached: altered) else { continue }
            #expect(SearchIndexer.index([(page, document)], language: "en-GB").pageCount == 1)
        }
    }

    /// Some pairs that the Porter2 stemmer's authors give; `Tests/oracles/stems.py` has the rest.
    @Test(arguments: [
        ("en", "volunteers", "volunt"), ("en", "volunteering", "volunt"), ("en", "dying", "die"),
        ("en", "happy", "happi"),
        ("en", "communities", "communiti"), ("en", "generously", "generous"),
        ("fr", "continuellement", "continuel"),
    ])
    func `a word has the stem that Snowball gives it`(language: String, word: String, stem: String) throws {
        #expect(try Self.stem(word, language) == stem)
    }

    /// Compares with the stems in the file that `WAYMARK_STEMS` names: a line for each of language, word, stem, with
    /// tabs between, as `Tests/oracles/stems.py` prints them.
    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["WAYMARK_STEMS"] != nil,
            "WAYMARK_STEMS names no file"
        )
    )
    func `stems are those of the oracle`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["WAYMARK_STEMS"])
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        try #require(lines.count > 10_000)
        for line in lines {
            let fields = line.split(separator: "\t").map(String.init)
            try #require(fields.count == 3)
            let stem = try Self.stem(fields[1], fields[0])
            if stem != fields[2] { Issue.record("\(line): \(stem)") }
        }
    }

    @Test func `a language without a stemmer has none`() {
        let stemmer = Stemmer(language: "cy")
        let hasStemmer = stemmer != nil
        #expect(!hasStemmer)
    }

    private static func stem(_ word: String, _ language: String) throws -> String {
        guard let stemmer = Stemmer(language: language) else { throw IndexReader.Failure(what: language) }
        var stem: [UInt8] = []
        stemmer.stem(Array(word.utf8), into: &stem)
        return String(decoding: stem, as: UTF8.self)
    }
}
