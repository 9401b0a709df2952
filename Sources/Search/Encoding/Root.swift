/// Writes the file that a reader's first question needs of a language's index: what leads to every other file.
///
/// Text: one line of JSON with the numbers and short lists, then the boundaries of the three rows of shards in
/// ``SortedText``, each row with its end. Bits: the hashes in the shards' names, 24 bits each, row by row, then those of
/// the page blocks' groups.
struct Root {
    let language: SearchLanguage
    let pageCount: Int
    let terms: [Shard]
    let words: [Shard]
    let endings: [Shard]
    let pageGroups: [UInt64]
    let facets: String
    /// What words of the site add to their stems, the commonest first, with spaces between.
    let suffixes: String

    /// The version of the format, in the root and in the entry file. A client reads its own version only.
    static let format = 1

    func packed(_ deflater: inout Deflater) -> [UInt8] {
        let fields: [(String, String)] = [
            ("format", "\(Self.format)"),
            ("language", JSONText.quoted(language.tag)),
            ("pages", "\(pageCount)"),
            ("terms", "\(terms.count)"),
            ("words", "\(words.count)"),
            ("endings", "\(endings.count)"),
            ("groups", "\(pageGroups.count)"),
            ("facets", JSONText.quoted(facets)),
            ("apostrophes", language.splitsAtApostrophes ? "true" : "false"),
            ("stop", JSONText.quoted(language.stopWords)),
            ("suffixes", JSONText.quoted(suffixes)),
        ]
        var text = Array(("{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n").utf8)
        for row in [terms, words, endings] {
            var boundaries = SortedText()
            for shard in row { boundaries.append(word: shard.boundary) }
            text += boundaries.finished
        }
        var hashes = BitWriter()
        for hash in [terms, words, endings].flatMap({ $0.map(\.hash) }) + pageGroups {
            hashes.write(Int(hash), bits: Shard.hashBits)
        }
        return deflater.pack(text: text, bits: hashes.finished())
    }
}

/// Text as JSON.
enum JSONText {
    /// A string in quotes.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..<" ", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
