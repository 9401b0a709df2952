extension BodyParser {
    /// Reads a text node: finds the markup in it that CommonMark does not know, and puts nodes in its place.
    ///
    /// What comes before the last piece of markup goes into new nodes; the node itself keeps the rest.
    mutating func readText(_ node: Node, _ reading: inout InlineReading) {
        var literal = node.literal
        if literal.contains(where: isControl) {
            literal = withoutControls(literal)
            node.literal = literal
        }
        guard reading.imageDepth == 0 else { return text.append(contentsOf: literal) }
        var done = 0
        var index = 0
        while index < literal.count {
            guard let found = markup(in: literal, at: index, reading) else {
                index += 1
                continue
            }
            add(literal[done..<found.range.lowerBound], before: node)
            place(found, before: node)
            done = found.range.upperBound
            index = done
        }
        text.append(contentsOf: literal[done...])
        if done > 0 { node.literal = Array(literal[done...]) }
    }

    private mutating func add(_ literal: ArraySlice<UInt8>, before node: Node) {
        guard !literal.isEmpty, let words = Node.text(Array(literal)) else { return }
        text.append(contentsOf: literal)
        node.insertBefore(words)
    }

    /// The bytes with U+FFFD for each control character, which only a numeric entity can have brought in.
    func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: isControl) else { return bytes }
        return bytes.flatMap { isControl($0) ? [0xEF, 0xBF, 0xBD] : [$0] }
    }
}
