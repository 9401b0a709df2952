extension BodyParser {
    /// The id of a heading whose words are `words`: the one that the author gave it with `{#who-pays}` behind its words,
    /// which are then taken away from there, or one made of the words.
    ///
    /// An id of the author's own outlasts the words that it was made of, and with it the links that end in it.
    mutating func takeID(of node: Node, words: inout [UInt8]) -> String {
        guard let suffix = Self.idSuffix(of: node), words.suffix(suffix.count).elementsEqual(suffix),
            isTyped(suffix.drop { $0 <= 0x20 }, in: node)
        else { return anchors.take(forHeading: words) }
        Self.drop(suffix.count, from: node)
        words.removeLast(suffix.count)
        let typed = Array(suffix.drop { $0 != UInt8(ascii: "#") }.dropFirst().dropLast())
        let id = AnchorIDs.slug(of: typed)
        guard !id.isEmpty, id.utf8.elementsEqual(typed) else {
            report(
                .headingID, at: source.position(of: node),
                "The id in {#…} has characters that it cannot have. Write it in small letters, digits and hyphens, such as {#who-pays}."
            )
            return anchors.take(forHeading: words)
        }
        guard anchors.isFree(id) else {
            report(
                .headingID, at: source.position(of: node),
                "The id \"\(id)\" is taken already, by something above or by the website itself. Write another in {#…}."
            )
            return anchors.take(forHeading: words)
        }
        return anchors.take(id)
    }

    /// The bytes of ` {#…}` at the end of a heading's text, the white space before it among them; nil where there is none.
    private static func idSuffix(of heading: Node) -> ArraySlice<UInt8>? {
        var text: [UInt8] = []
        var last = heading.lastChild
        while let node = last, node.kind == .text {
            text = node.literal + text
            last = node.previous
        }
        guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
            text[(open + 1)...].first == UInt8(ascii: "#")
        else { return nil }
        let start = text[..<open].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
        return text[start...]
    }

    /// Whether the author typed `mark` as it is: with backslashes it is meant as words.
    private func isTyped(_ mark: ArraySlice<UInt8>, in heading: Node) -> Bool {
        let lines = source.line(heading.startLine).lowerBound..<source.line(heading.endLine).upperBound
        guard let place = source.bytes[lines].ranges(of: mark).last else { return false }
        return place.lowerBound == lines.lowerBound
            || source.bytes[place.lowerBound - 1] != UInt8(ascii: "\\")
    }

    /// Takes the last `count` bytes of text away from a heading, which may stand in several nodes.
    private static func drop(_ count: Int, from heading: Node) {
        var left = count
        while left > 0, let last = heading.lastChild {
            let literal = last.literal
            if literal.count <= left { last.remove() } else { last.literal = Array(literal.dropLast(left)) }
            left -= literal.count
        }
    }
}
