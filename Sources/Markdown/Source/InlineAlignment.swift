/// Walks the text of a block, as typed, in step with the inline nodes that libcmark made of it, so that the true place
/// of each node is known.
///
/// libcmark's own columns are wrong after stripped indentation, in quotes and lists and after link definitions, and
/// its text has lost what was escaped. Should the two ever get out of step, the walk finds its place again at the next
/// byte that fits: a column may then be off, and nothing else.
struct InlineAlignment {
    private let content: BlockContent
    private var syntax: LinkSyntax
    let bytes: [UInt8]
    private let end: Int
    private var cursor: Int
    /// The literal of the last text node, cut where the source says it in another way.
    var pieces: [Piece] = []

    /// A piece of a text node that stands in the source as it is, or one scalar that was written in another way.
    struct Piece {
        enum Spelling { case verbatim, backslash, entity, smartPunctuation }

        /// Where the piece begins in the node's text.
        let literal: Int
        /// Where it begins in the block's content.
        let content: Int
        let spelling: Spelling

        func contentOffset(of offset: Int) -> Int { content + offset - literal }
    }

    init(_ content: BlockContent) {
        self.content = content
        bytes = content.bytes
        end = content.range.upperBound
        cursor = content.range.lowerBound
        syntax = LinkSyntax(bytes, upTo: end)
        // The mark of a footnote has been taken out of the text.
        if byte(cursor) == MarkedLines.labelStart {
            cursor = (bytes[content.range].firstIndex(of: MarkedLines.labelEnd) ?? cursor) + 1
        }
        // libcmark takes definitions away from the front of a paragraph, but leaves its first line as it was.
        while content.mayDefine, byte(cursor) == UInt8(ascii: "["), let end = syntax.definition(at: cursor) {
            cursor = end
        }
        skipSpace()
    }

    // MARK: Steps

    /// Enters a node; gives the offset in the source where it begins.
    mutating func enter(_ node: Node, _ kind: NodeKind) -> Int {
        var start = cursor
        switch kind {
        case .text: node.withLiteral { alignText($0) }
        case .softBreak, .lineBreak:
            if byte(cursor) == UInt8(ascii: "\\") { cursor += 1 }
            skipSpace()
        case .code: skipCode()
        case .htmlInline: cursor += node.withLiteral { $0.count }
        case .emphasis: cursor += 1
        case .strong: cursor += 2
        case .link, .image: start = enterLink(isImage: kind == .image)
        default: break
        }
        return content.sourceOffset(of: start)
    }

    /// Leaves a node.
    mutating func leave(_ kind: NodeKind) {
        switch kind {
        case .emphasis: cursor += 1
        case .strong: cursor += 2
        case .link, .image: leaveLink()
        default: break
        }
    }

    // MARK: Inside the last text node

    /// The offset in the source of a byte of the last text node.
    func sourceOffset(ofText offset: Int) -> Int {
        content.sourceOffset(of: piece(at: offset).contentOffset(of: offset))
    }

    /// The runs of a part of the last text node, each with the offset in the source where it begins.
    func runs(in literal: Range<Int>) -> [(literal: Int, source: Int)] {
        var runs = [(literal.lowerBound, sourceOffset(ofText: literal.lowerBound))]
        var index = pieceIndex(at: literal.lowerBound) + 1
        while index < pieces.count, pieces[index].literal < literal.upperBound {
            runs.append((pieces[index].literal, content.sourceOffset(of: pieces[index].content)))
            index += 1
        }
        return runs
    }

    /// Whether a byte of the last text node was written with a backslash or as an entity, so that it begins no markup.
    func isEscaped(text offset: Int) -> Bool { piece(at: offset).spelling != .verbatim }

    /// Whether a byte of the last text node was written with a backslash.
    func isBackslashed(text offset: Int) -> Bool { piece(at: offset).spelling == .backslash }

    /// The scalar that stands in the source before a byte of the last text node; a line end where there is none.
    func scalar(beforeText offset: Int) -> Unicode.Scalar {
        let end = min(end, piece(at: offset).contentOffset(of: offset))
        var start = end - 1
        while start > content.range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start < content.range.lowerBound ? "\n" : scalar(at: start)
    }

    /// The scalar that stands in the source after a byte of the last text node; a line end where there is none.
    func scalar(afterText offset: Int) -> Unicode.Scalar {
        scalar(at: piece(at: offset).contentOffset(of: offset) + 1)
    }

    private func scalar(at start: Int) -> Unicode.Scalar {
        guard let first = byte(start) else { return "\n" }
        let scalar = bytes[start..<min(end, start + scalarLength(first))]
        return String(decoding: scalar, as: UTF8.self).unicodeScalars.first ?? "\n"
    }

    func piece(at offset: Int) -> Piece {
        let index = pieceIndex(at: offset)
        return index < pieces.count ? pieces[index] : Piece(literal: 0, content: cursor, spelling: .verbatim)
    }

    func pieceIndex(at offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].literal <= offset { low = middle } else { high = middle }
        }
        return low
    }

    // MARK: Text

    private mutating func alignText(_ literal: Span<UInt8>) {
        pieces.removeAll(keepingCapacity: true)
        pieces.append(Piece(literal: 0, content: cursor, spelling: .verbatim))
        var index = 0
        while index < literal.count, let raw = byte(cursor) {
            switch raw {
            case UInt8(ascii: "\\")
            where byte(cursor + 1) == literal[index] && isASCIIPunctuation(literal[index]):
                piece(.backslash, at: index, from: cursor + 1, length: 1, to: cursor + 2)
                index += 1
            case UInt8(ascii: "&"):
                index = alignAmpersand(literal, index)
            case literal[index]:
                index += 1
                cursor += 1
            default:
                index = alignDifference(literal, index)
            }
        }
    }

    /// Takes a scalar of `length` bytes that the source says in another way, up to `end`.
    private mutating func piece(
        _ spelling: Piece.Spelling,
        at index: Int,
        from start: Int,
        length: Int,
        to end: Int
    ) {
        pieces.append(Piece(literal: index, content: start, spelling: spelling))
        cursor = end
        pieces.append(Piece(literal: index + length, content: end, spelling: .verbatim))
    }

    /// An `&` is itself, or begins an entity that stands for one scalar or two.
    private mutating func alignAmpersand(_ literal: Span<UInt8>, _ index: Int) -> Int {
        guard let end = entityEnd(), literal[index] != UInt8(ascii: "&") || isAmpersandEntity(end) else {
            cursor += 1
            return index + 1
        }
        var length = scalarLength(literal[index])
        let second = index + length
        // A few named entities are two scalars.
        if second < literal.count, literal[second] >= 0xC0, byte(end) != literal[second] {
            length += scalarLength(literal[second])
        }
        piece(.entity, at: index, from: cursor, length: length, to: end)
        return index + length
    }

    private func entityEnd() -> Int? {
        var end = cursor + 1
        if byte(end) == UInt8(ascii: "#") { end += 1 }
        let nameStart = end
        while let byte = byte(end), isASCIILetterOrDigit(byte), end - nameStart < 32 { end += 1 }
        return end > nameStart && byte(end) == UInt8(ascii: ";") ? end + 1 : nil
    }

    private func isAmpersandEntity(_ end: Int) -> Bool {
        ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"].contains {
            $0.utf8.elementsEqual(bytes[cursor..<end])
        }
    }

    /// Smart punctuation; else the walk looks for the byte a little further on.
    private mutating func alignDifference(_ literal: Span<UInt8>, _ index: Int) -> Int {
        if literal[index] == 0xE2, index + 2 < literal.count,
            let length = smartLength(last: literal[index + 2])
        {
            piece(.smartPunctuation, at: index, from: cursor, length: 3, to: cursor + length)
            return index + 3
        }
        if let found = bytes[cursor..<end].prefix(64).firstIndex(of: literal[index]) {
            pieces.append(Piece(literal: index, content: found, spelling: .verbatim))
            cursor = found + 1
        }
        return index + 1
    }

    /// How many bytes of the source a piece of smart punctuation stands for, by its third byte.
    private func smartLength(last: UInt8) -> Int? {
        switch (byte(cursor), last) {
        case (UInt8(ascii: "'"), _), (UInt8(ascii: "\""), _): 1
        case (UInt8(ascii: "-"), 0x93): 2
        case (UInt8(ascii: "-"), 0x94), (UInt8(ascii: "."), 0xA6): 3
        default: nil
        }
    }

    // MARK: Links and code

    private mutating func enterLink(isImage: Bool) -> Int {
        let wanted: [UInt8] = isImage ? [UInt8(ascii: "!")] : [UInt8(ascii: "["), UInt8(ascii: "<")]
        while let byte = byte(cursor), !wanted.contains(byte) { cursor += 1 }
        let start = cursor
        cursor += isImage ? 2 : 1
        return start
    }

    private mutating func leaveLink() {
        while let byte = byte(cursor), byte != UInt8(ascii: "]"), byte != UInt8(ascii: ">") { cursor += 1 }
        let isAutolink = byte(cursor) == UInt8(ascii: ">")
        cursor += 1
        guard !isAutolink else { return }
        cursor = syntax.inlineTail(at: cursor) ?? syntax.label(at: cursor) ?? cursor
    }

    private mutating func skipCode() {
        let length = backticks()
        while cursor < end {
            cursor += 1
            if byte(cursor) == UInt8(ascii: "`"), backticks() == length { return }
        }
    }

    /// Steps over a run of backticks; gives its length.
    private mutating func backticks() -> Int {
        let start = cursor
        while byte(cursor) == UInt8(ascii: "`") { cursor += 1 }
        return cursor - start
    }

    // MARK: Bytes

    func byte(_ index: Int) -> UInt8? { index < end ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = byte(cursor), byte == 0x20 || byte == 0x09 || byte == 0x0A { cursor += 1 }
    }
}

/// The number of bytes of the UTF-8 scalar that begins with `byte`.
func scalarLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
}

/// Whether a byte is an ASCII letter or digit.
func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
}
