extension BodyParser {
    /// `[ ]` or `[x]` at the very beginning of a list item, with a space behind it (GFM, "Task list items").
    func task(in literal: [UInt8], at index: Int, _ node: Node, _ reading: InlineReading) -> TextMarkup? {
        guard index == 0, literal.count > 3, literal[2] == UInt8(ascii: "]"), literal[3] == 0x20,
            literal[1] == 0x20 || literal[1] | 0x20 == UInt8(ascii: "x"),
            node.previous == nil, let paragraph = node.parent, paragraph.kind == .paragraph,
            paragraph.previous == nil, paragraph.parent?.kind == .item, !reading.alignment.isEscaped(text: 0)
        else { return nil }
        return TextMarkup(
            range: 0..<3,
            offset: reading.alignment.sourceOffset(ofText: 0),
            kind: .task(isDone: literal[1] != 0x20)
        )
    }

    /// Puts a box that cannot be changed before `node`.
    mutating func placeTask(isDone: Bool, before node: Node) {
        var html = Array(
            "<input type=\"checkbox\" disabled=\"\"\(isDone ? " checked=\"\"" : "") aria-label=\"".utf8
        )
        HTMLEscaping.append(isDone ? options.wording.done : options.wording.toDo, to: &html)
        html += Array("\" />".utf8)
        if let box = Node.rawInline(html) { node.insertBefore(box) }
    }
}
