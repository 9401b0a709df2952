import TestSupport
@testable import Search

/// A site of random pages, from a vocabulary with common and rare words, inflections and accents.
struct RandomSite {
    struct Page {
        let document: SearchDocument
        let words: [String]
        let titleWords: [String]

        func analysed(_ analyzer: SearchAnalyzer) -> AnalysedDocument {
            analyzer.analyse(title: document.title, body: Array(words.joined(separator: " ").utf8))
        }
    }

    var pages: [Page] = []

    init(pageCount: Int, wordsPerPage: Int = 60, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let vocabulary = Self.vocabulary(&random)
        func word() -> String {
            // Squaring makes the first words far commoner than the last.
            let place = Double.random(in: 0..<1, using: &random)
            return vocabulary[Int(place * place * Double(vocabulary.count))]
        }
        pages = (0..<pageCount).map { number in
            let title = (0..<3).map { _ in word() }
            let kinds = ["plan", "example", "guide"]
            let document = SearchDocument(
                url: "pages/\(number)/",
                title: title.joined(separator: " "),
                summary: "Summary \(number)",
                kind: .init(id: kinds[number % 3], label: kinds[number % 3].uppercased()),
                parish: number % 4 == 0 ? nil : .init(id: "p\(number % 7)", label: "Parish \(number % 7)"),
                facets: ["principle": (0..<number % 3).map { .init(id: "r\($0)", label: "Principle \($0)") }]
            )
            return Page(
                document: document,
                words: (0..<wordsPerPage).map { _ in word() },
                titleWords: title
            )
        }
    }

    private static func vocabulary(_ random: inout SeededGenerator) -> [String] {
        let irregular = [
            "dying", "skies", "sky", "party", "particular", "easy", "easier", "tŷ", "dŵr", "café", "2026",
        ]
        let letters = Array("abcdefghilmnoprstuwy")
        let endings = ["", "s", "ing", "ed", "ly", "ation"]
        let stems = (0..<700).map { _ in
            String(
                (0..<Int.random(in: 2...7, using: &random)).map { _ in
                    letters.randomElement(using: &random) ?? "a"
                }
            )
        }
        return irregular
            + stems.flatMap { stem in endings.prefix(Int.random(in: 1...6, using: &random)).map { stem + $0 }
            }
    }

    func documents(_ language: String = "en-GB") -> [(SearchDocument, AnalysedDocument)] {
        let analyzer = SearchAnalyzer(language: language)
        return pages.map { ($0.document, $0.analysed(analyzer)) }
    }
}
