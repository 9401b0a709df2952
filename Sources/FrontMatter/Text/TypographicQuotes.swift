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
