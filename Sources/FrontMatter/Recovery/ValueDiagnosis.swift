/// Finds, in a line that libyaml could not read, a value that had to be in quotation marks or is not well
/// inside them.
struct ValueDiagnosis {
    let line: YAMLLine
    /// Whether the value ends on this line, as far as one can tell.
    let endsHere: Bool

    private var start: Int { line.value.lowerBound }
    private var text: String { line.text(line.value) }

    /// The mistake in the line's value; nil where it looks sound.
    func finding() -> LineFinding? {
        guard let first = line.firstOfValue else { return nil }
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return quoted(by: first)
        case UInt8(ascii: "["):
            return bracketed(closing: UInt8(ascii: "]"))
        case UInt8(ascii: "{"):
            return bracketed(closing: UInt8(ascii: "}"))
        case UInt8(ascii: "-") where line.key != nil && YAMLLine.isBlank(line.bytes, at: start + 1):
            let item = trimmingWhiteSpace(String(text.dropFirst()))
            return LineFinding(LineMistake.listAfterColon(item: item), at: start, mended: quotingValue())
        case UInt8(ascii: "*") where line.key == nil && YAMLLine.isBlank(line.bytes, at: start + 1):
            return bullet()
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            return line.opensBlockOfText ? nil : signAtStart()
        case _ where "*&!@`%,]}?".utf8.contains(first):
            return signAtStart()
        default:
            return plain()
        }
    }

    // MARK: Plain words

    private func plain() -> LineFinding? {
        let bytes = line.bytes
        let isCurly = TypographicQuotes.isQuote(text.unicodeScalars.first ?? " ")
        guard line.key != nil || !line.hyphens.isEmpty,
            let colon = line.value.first(where: {
                bytes[$0] == UInt8(ascii: ":") && YAMLLine.isBlank(bytes, at: $0 + 1)
            })
        else { return nil }
        if isCurly {
            let inner = TypographicQuotes.inside(of: text) ?? String(text.unicodeScalars.dropFirst())
            let quoted = Suggestion.quoted(inner)
            return LineFinding(
                QuotingMistake.curlyQuotes(typed: line.typed(quoted, from: start)),
                at: start,
                mended: line.mended(quoted, from: start)
            )
        }
        let start = wordsStart
        let quoted = Suggestion.quoted(line.text(start..<line.value.upperBound))
        return LineFinding(
            QuotingMistake.colonInText(typed: line.typed(quoted, from: start)),
            at: colon,
            mended: line.mended(quoted, from: start)
        )
    }

    /// Where the words begin: at the value; but `- Note to all: bring: tools` is a list's entry that is words
    /// throughout.
    private var wordsStart: Int {
        guard let key = line.key, !line.hyphens.isEmpty, !YAMLLine.isName(line.bytes[key]) else {
            return start
        }
        return key.lowerBound
    }

    private func signAtStart() -> LineFinding {
        let sign = String(text.unicodeScalars.prefix(1))
        return LineFinding(
            QuotingMistake.signAtStart(sign, typed: line.typed(Suggestion.quoted(text), from: start)),
            at: start,
            mended: quotingValue()
        )
    }

    private func bullet() -> LineFinding {
        let typed = "- " + trimmingWhiteSpace(String(text.dropFirst()))
        return LineFinding(
            LineMistake.bullet(typed: typed),
            at: start,
            mended: line.mended(typed, from: start)
        )
    }

    private func quotingValue() -> [UInt8] {
        line.mended(Suggestion.quoted(text), from: start)
    }

    // MARK: Quotation marks and brackets

    private func quoted(by quote: UInt8) -> LineFinding? {
        let quoted = QuotedText(line.bytes, from: start, to: line.value.upperBound)
        if let escape = quoted.badEscape {
            let inner = line.text((start + 1)..<(quoted.close ?? line.value.upperBound))
            let single = Suggestion.singleQuoted(inner)
            return LineFinding(
                QuotingMistake.backslashInQuotes(typed: line.typed(single, from: start)),
                at: escape,
                mended: line.mended(single, from: start)
            )
        }
        guard let close = quoted.close else {
            guard endsHere else { return nil }
            let words = Suggestion.quoted(String(text.dropFirst()))
            return LineFinding(
                QuotingMistake.unclosedQuote(typed: line.typed(words, from: start)),
                at: start,
                mended: line.mended(words, from: start)
            )
        }
        guard hasWords(after: close) else { return nil }
        // 'Parish's plan': the marks are round all the words, but one inside ends them early.
        let isAround = line.bytes[line.value.upperBound - 1] == quote
        let words = Suggestion.quoted(isAround ? String(text.dropFirst().dropLast()) : text)
        return LineFinding(
            QuotingMistake.textAfterQuote(typed: line.typed(words, from: start)),
            at: close + 1,
            mended: line.mended(words, from: start)
        )
    }

    private func bracketed(closing: UInt8) -> LineFinding? {
        let (closingBracket, openQuote) = closingBracket()
        guard let close = closingBracket else {
            guard endsHere else { return nil }
            if let openQuote { return unclosedQuote(at: openQuote, before: closing) }
            let sign = String(Unicode.Scalar(closing))
            return LineFinding(
                LineMistake.unclosedBracket(closing: sign, typed: line.typed(text + sign, from: start)),
                at: start,
                mended: line.mended(text + sign, from: start)
            )
        }
        guard hasWords(after: close) else { return nil }
        return LineFinding(
            QuotingMistake.bracketAtStart(typed: line.typed(Suggestion.quoted(text), from: start)),
            at: start,
            mended: quotingValue()
        )
    }

    /// Whether the bracket that the value begins with is closed on the same line.
    var closesBracket: Bool {
        guard let first = line.firstOfValue, "[{".utf8.contains(first) else { return false }
        return closingBracket().bracket != nil
    }

    /// `[Homes, "Roads]`: a mark that opens inside brackets and is closed before their end, at the latest.
    private func unclosedQuote(at quote: Int, before closing: UInt8) -> LineFinding {
        let end = line.value.upperBound - (line.bytes[line.value.upperBound - 1] == closing ? 1 : 0)
        let words = Suggestion.quoted(line.text((quote + 1)..<end)) + String(Unicode.Scalar(closing))
        return LineFinding(
            QuotingMistake.unclosedQuote(typed: line.typed(words, from: quote)),
            at: quote,
            mended: line.mended(words, from: quote)
        )
    }

    /// The bracket that closes the one at the start of the value, or else the quotation mark that hides it.
    private func closingBracket() -> (bracket: Int?, openQuote: Int?) {
        var depth = 0
        var offset = start
        while offset < line.value.upperBound {
            switch line.bytes[offset] {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return (offset, nil) }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard "[{,: ".utf8.contains(line.bytes[offset - 1]) else { break }
                let quoted = QuotedText(line.bytes, from: offset, to: line.value.upperBound)
                guard let close = quoted.close else { return (nil, offset) }
                offset = close
            default:
                break
            }
            offset += 1
        }
        return (nil, nil)
    }

    /// Whether anything but a comment follows.
    private func hasWords(after offset: Int) -> Bool {
        let rest = line.bytes[(offset + 1)..<line.value.upperBound]
        guard let first = rest.firstIndex(where: { !isWhiteSpace($0) }) else { return false }
        return line.bytes[first] != UInt8(ascii: "#") || first == rest.startIndex
    }
}

/// A text in quotation marks, on one line.
struct QuotedText {
    /// The quotation mark that ends it; nil where there is none on the line.
    private(set) var close: Int?
    /// The first backslash that, in double quotation marks, means nothing to YAML.
    private(set) var badEscape: Int?

    /// Reads on from the opening mark at `start`.
    init(_ bytes: [UInt8], from start: Int, to end: Int) {
        let quote = bytes[start]
        var offset = start + 1
        while offset < end {
            if quote == UInt8(ascii: "\""), bytes[offset] == UInt8(ascii: "\\") {
                if badEscape == nil, !Self.isEscape(bytes[(offset + 1)..<end]) { badEscape = offset }
                offset += 1
            } else if bytes[offset] == quote {
                let isDoubled = quote == UInt8(ascii: "'") && offset + 1 < end && bytes[offset + 1] == quote
                guard isDoubled else {
                    close = offset
                    return
                }
                offset += 1
            }
            offset += 1
        }
    }

    /// Whether what follows a backslash is one of the escapes of YAML 1.1, section 5.6.
    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digitCount: Int
        switch bytes.first {
        case UInt8(ascii: "x"): digitCount = 2
        case UInt8(ascii: "u"): digitCount = 4
        case UInt8(ascii: "U"): digitCount = 8
        case let letter?: return "0abt\tnvfre \"/\\N_LP".utf8.contains(letter)
        case nil: return true
        }
        let digits = bytes.dropFirst().prefix(digitCount)
        return digits.count == digitCount && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
