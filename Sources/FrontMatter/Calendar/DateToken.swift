/// One part of a date as written.
enum DateToken: Hashable {
    /// Figures, with or without the ending of `14th`.
    case number(String)
    /// Letters, as written.
    case word(String)
    /// A slash, a hyphen, a full stop or any other sign.
    case sign(Unicode.Scalar)

    /// `n`, `w` or the sign itself: the letters that a date's shape is spelt in.
    var shape: String {
        switch self {
        case .number: "n"
        case .word: "w"
        case .sign(let sign): String(sign)
        }
    }

    /// The parts of `text`; white space, commas and the word "of" only divide them.
    static func tokens(of text: String) -> [DateToken] {
        var tokens: [DateToken] = []
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first {
            if ("0"..."9").contains(first) {
                let digits = scalars.prefix { ("0"..."9").contains($0) }
                scalars = scalars.dropFirst(digits.count)
                let ending = scalars.prefix { $0.properties.isAlphabetic }
                if ordinalEndings.contains(String(ending).lowercased()) {
                    scalars = scalars.dropFirst(ending.count)
                }
                tokens.append(.number(String(digits)))
            } else if first.properties.isAlphabetic {
                let letters = scalars.prefix { $0.properties.isAlphabetic }
                scalars = scalars.dropFirst(letters.count)
                if letters.count != 2 || String(letters).lowercased() != "of" {
                    tokens.append(.word(String(letters)))
                }
                if scalars.first == "." { scalars.removeFirst() }
            } else {
                if !first.properties.isWhitespace, first != "," { tokens.append(.sign(first)) }
                scalars.removeFirst()
            }
        }
        return tokens
    }

    /// English endings, and the Welsh ones of 1 to 31: 1af, 2il, 3ydd, 4ydd, 5ed, 11eg, 18fed, 20fed.
    private static let ordinalEndings: Set<String> = [
        "st", "nd", "rd", "th", "af", "il", "ydd", "ed", "fed", "eg", "ain",
    ]
}
