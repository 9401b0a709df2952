extension BodyParser {
    /// The number of a paragraph of a report.
    struct ParagraphNumber {
        /// The id made from it, not yet known to be unique.
        let id: String
        /// Whether the author typed it as part of the text; the browser writes the number of a list item.
        let isTyped: Bool

        /// How many letters and numerals stand below its number: 0 for 1.1, 1 for (a), 2 for (ii) under (a).
        var depth: Int {
            id.split(separator: "-").dropFirst().count { ("a"..."z").contains($0.prefix(1)) }
        }
    }

    /// The number that a paragraph begins with, or that of the list item which it begins.
    mutating func number(of paragraph: Node) -> ParagraphNumber? {
        if let item = paragraph.parent, item.kind == .item, paragraph.previous == nil, let list = item.parent,
            list.isOrderedList
        {
            return ParagraphNumber(id: numbering.id(of: item, in: list), isTyped: false)
        }
        guard let word = firstText(in: paragraph)?.withLiteral(ParagraphNumbering.firstWord), !word.isEmpty,
            let id = numbering.id(beginningWith: word)
        else { return nil }
        return ParagraphNumber(id: id, isTyped: true)
    }

    /// Gives a paragraph its id, and makes the number that it begins with a link to itself, for people to copy.
    mutating func mark(_ paragraph: Node, with number: ParagraphNumber) {
        let id = anchors.take(number.id)
        if number.isTyped { linkNumber(in: paragraph, to: id) }
        if let marker = node(for: .numberID(id, depth: number.depth)) { paragraph.prepend(marker) }
    }

    private mutating func linkNumber(in paragraph: Node, to id: String) {
        guard let text = firstText(in: paragraph) else { return }
        let literal = text.literal
        let word = Array(literal.prefix { $0 > 0x20 })
        guard !word.isEmpty, let link = Node.link(to: Array("#\(id)".utf8)), let child = Node.text(word),
            let marker = node(for: .numberLink)
        else { return }
        link.append(child)
        text.insertBefore(marker)
        text.insertBefore(link)
        text.literal = Array(literal.dropFirst(word.count))
    }

    /// The text that a paragraph begins with, if need be in bold or italics.
    private func firstText(in paragraph: Node) -> Node? {
        var first = paragraph.firstChild
        while let node = first, node.kind == .strong || node.kind == .emphasis { first = node.firstChild }
        return first?.kind == .text ? first : nil
    }
}
