/// White space as YAML and Markdown know it.
func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}

/// The text without white space at either end.
func trimmingWhiteSpace(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isWhiteSpace(first) || isWhiteSpace(last) else {
        return text
    }
    guard let start = bytes.firstIndex(where: { !isWhiteSpace($0) }),
        let end = bytes.lastIndex(where: { !isWhiteSpace($0) })
    else { return "" }
    return String(text[start...end])
}

/// Quotation marks as a word processor sets them.
enum TypographicQuotes {
    /// The text inside one pair of curly quotation marks that goes round all of `text`; nil where there is
    /// none.
    static func inside(of text: String) -> String? {
        let bytes = text.utf8
        guard bytes.first == 0xE2, bytes.count >= 6 else { return nil }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isQuote(first), isQuote(last) else {
            return nil
        }
        let inner = scalars.dropFirst().dropLast()
        let isDouble = isDoubleQuote(first)
        guard isDouble == isDoubleQuote(last), !inner.isEmpty,
            !inner.contains(where: { isDouble && isDoubleQuote($0) })
        else { return nil }
        return String(inner)
    }

    /// Whether a scalar is a curly quotation mark, single or double, high or low.
    static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        (0x2018...0x201F).contains(scalar.value)
    }

    private static func isDoubleQuote(_ scalar: Unicode.Scalar) -> Bool {
        (0x201C...0x201F).contains(scalar.value)
    }
}

/// A sign that starts the lines of a list elsewhere, typed where YAML wants a hyphen and a space.
struct ListBullet: Hashable {
    /// What was typed.
    let sign: Unicode.Scalar
    /// What follows it, up to the next.
    let text: String

    /// The bullet at the start of `text`; nil where there is none.
    init?(in text: String) {
        guard let first = text.unicodeScalars.first else { return nil }
        let rest = text.unicodeScalars.dropFirst()
        switch first {
        case "-":
            guard let next = rest.first, next.properties.isAlphabetic else { return nil }
        case "\u{2022}", "\u{2013}", "\u{2014}", "\u{00B7}", "\u{25CF}", "\u{25E6}", "\u{2043}", "\u{F0B7}":
            break
        default:
            return nil
        }
        sign = first
        // The lines of such a list come as one text, with the next bullets in it.
        let words = String(String.UnicodeScalarView(rest))
        self.text = trimmingWhiteSpace(
            words.split(separator: " \(first)", maxSplits: 1).first.map(String.init) ?? words
        )
    }
}

/// Text put in quotation marks, and values put back into the words an author may have meant.
enum FlowText {
    /// `text` in the quotation marks that need the fewest changes.
    static func quoted(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        if line.utf8.contains(UInt8(ascii: "\"")) || line.utf8.contains(UInt8(ascii: "\\")) {
            return singleQuoted(line)
        }
        return "\"" + line + "\""
    }

    /// `line` in single quotation marks, in which only they themselves need care.
    static func singleQuoted(_ line: String) -> String {
        "'" + line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// The words on one line that YAML read as a small list or group: `[Draft]`, `{Draft}`, `Note: this`.
    ///
    /// Nil where the value is more than an author would have meant as words.
    static func text(of value: YAMLValue) -> String? {
        switch value.content {
        case .empty:
            return ""
        case .scalar(let text):
            return text
        case .list(let elements):
            let words = elements.compactMap(text(of:))
            return elements.count <= 1 && words.count == elements.count
                ? "[" + words.joined(separator: ", ") + "]" : nil
        case .mapping(let entries):
            guard let entry = entries.first else { return "{}" }
            guard entries.count == 1 else { return nil }
            if entry.value.isEmpty { return "{" + entry.key + "}" }
            return entry.value.scalar.map { entry.key + ": " + $0 }
        }
    }
}
