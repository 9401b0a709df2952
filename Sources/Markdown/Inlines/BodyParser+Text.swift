extension BodyParser {
    /// Reads a text node: finds the markup in it that CommonMark does not know, and puts nodes in its place.
    ///
    /// What comes before the last piece of markup goes into new nodes; the node itself keeps the rest.
    mutating func readText(_ node: Node, _ reading: inout InlineReading) {
        let isPlain = node.withLiteral { literal in
            guard !SourceFeatures.mayHoldMarkup(literal) else { return false }
            if tracesText { follow(0..<literal.count, reading.alignment) }
            text.append(literal)
            return true
        }
        guard !isPlain else { return }
        let literal = cleanText(of: node, &reading)
        guard reading.imageDepth == 0 else { return text.append(contentsOf: literal) }
        var done = 0
        var index = 0
        while index < literal.count {
            guard let found = markup(in: literal, at: index, from: done, node, reading) else {
                index = endOfRun(in: literal, at: index)
                continue
            }
            add(literal[done..<found.range.lowerBound], before: node, reading.alignment)
            place(found, literal, before: node, &reading)
            done = found.range.upperBound
            index = done
        }
        if tracesText { follow(done..<literal.count, reading.alignment) }
        text.append(contentsOf: literal[done...])
        if done > 0 { node.literal = Array(literal[done...]) }
    }

    /// The end of a run of tildes, which is looked at as a whole; else the next byte.
    private func endOfRun(in literal: [UInt8], at start: Int) -> Int {
        var end = start + 1
        while literal[start] == UInt8(ascii: "~"), end < literal.count, literal[end] == literal[start] {
            end += 1
        }
        return end
    }

    private mutating func add(_ literal: ArraySlice<UInt8>, before node: Node, _ alignment: InlineAlignment) {
        guard !literal.isEmpty, let words = Node.text(Array(literal)) else { return }
        if tracesText { follow(literal.indices, alignment) }
        text.append(contentsOf: literal)
        node.insertBefore(words)
    }

    /// The literal of a text node without control characters, with the alignment in step.
    private func cleanText(of node: Node, _ reading: inout InlineReading) -> [UInt8] {
        let literal = node.literal
        guard literal.contains(where: isControl) else { return literal }
        var clean: [UInt8] = []
        var origins: [Int] = []
        for (byte, origin) in source.lines.restoredWithOrigins(literal) {
            let bytes: [UInt8] = isControl(byte) ? [0xEF, 0xBF, 0xBD] : [byte]
            clean += bytes
            origins += bytes.map { _ in origin }
        }
        reading.alignment.moveText(origins)
        node.literal = clean
        return clean
    }

    /// The literal of a text or code node without control characters: footnotes' marks where they mean nothing, and
    /// what numeric entities have brought in.
    func cleanLiteral(of node: Node) -> [UInt8] {
        let literal = node.literal
        guard literal.contains(where: isControl) else { return literal }
        let clean = clean(literal)
        node.literal = clean
        return clean
    }

    /// Bytes with footnotes' marks as they were typed, and U+FFFD for each control character.
    func clean(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: isControl) else { return bytes }
        return source.lines.restored(bytes).flatMap { isControl($0) ? [0xEF, 0xBF, 0xBD] : [$0] }
    }
}
