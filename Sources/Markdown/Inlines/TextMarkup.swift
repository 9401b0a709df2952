/// A piece of markup inside a text node.
struct TextMarkup {
    /// What it is.
    enum Kind {
        /// `[[id]]` or `[[id|words]]`
        case reference(id: [UInt8], words: [UInt8])
    }

    /// Where it stands in the text node.
    let range: Range<Int>
    /// Where it begins in the source.
    let offset: Int
    let kind: Kind
}

extension BodyParser {
    /// The markup that begins at a byte of a text node, if any.
    func markup(in literal: [UInt8], at index: Int, _ reading: InlineReading) -> TextMarkup? {
        switch literal[index] {
        case UInt8(ascii: "["): reference(in: literal, at: index, reading)
        default: nil
        }
    }

    /// Puts nodes for a piece of markup before `node`, and its words into the text.
    mutating func place(_ markup: TextMarkup, before node: Node) {
        switch markup.kind {
        case .reference(let id, let words):
            placeReference(id: id, words: words, at: markup.offset, before: node)
        }
    }
}
