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
