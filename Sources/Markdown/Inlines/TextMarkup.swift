/// A piece of markup inside a text node.
struct TextMarkup {
    /// What it is.
    enum Kind {
        /// `[[id]]` or `[[id|words]]`
        case reference(id: [UInt8], words: [UInt8])
        /// `[^label]`
        case footnote(label: [UInt8])
        /// `[ ]` or `[x]` at the beginning of a list item.
        case task(isDone: Bool)
        /// A run of one or two tildes.
        case tildes(TildeRun)
        /// `https://…`, `www.…` or an e-mail address; what comes before the text in the address.
        case bareLink(prefix: String)
    }

    /// Where it stands in the text node.
    let range: Range<Int>
    /// Where it begins in the source.
    let offset: Int
    let kind: Kind
}

extension BodyParser {
    /// The markup that begins at a byte of a text node, if any.
    ///
    /// A bare link may begin before the byte that gives it away; it is never sought before `start`.
    func markup(in literal: [UInt8], at index: Int, from start: Int, _ node: Node, _ reading: InlineReading)
        -> TextMarkup?
    {
        switch literal[index] {
        case UInt8(ascii: "["):
            task(in: literal, at: index, node, reading) ?? reference(in: literal, at: index, reading)
                ?? footnoteReference(in: literal, at: index, reading)
        case UInt8(ascii: "~"): tildes(in: literal, at: index, reading)
        case UInt8(ascii: "h"), UInt8(ascii: "H"): webAddress(in: literal, at: index, reading)
        case UInt8(ascii: "w"), UInt8(ascii: "W"): wwwAddress(in: literal, at: index, reading)
        case UInt8(ascii: "@"): mailAddress(in: literal, at: index, from: start, reading)
        default: nil
        }
    }

    /// Puts nodes for a piece of markup before `node`, and its words into the text.
    mutating func place(
        _ markup: TextMarkup,
        _ literal: [UInt8],
        before node: Node,
        _ reading: inout InlineReading
    ) {
        switch markup.kind {
        case .reference(let id, let words):
            placeReference(id: id, words: words, at: markup.offset, before: node)
        case .footnote(let label): placeFootnoteReference(label, at: markup.offset, before: node)
        case .task(let isDone): placeTask(isDone: isDone, before: node)
        case .tildes(let run): placeTildes(run, before: node, &reading)
        case .bareLink(let prefix):
            let address = reading.alignment.typed(literal, markup.range)
            placeBareLink(prefix: prefix, address, at: markup.offset, before: node)
        }
    }
}
