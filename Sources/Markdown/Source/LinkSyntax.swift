/// The parts of links as CommonMark spells them (sections 4.7 and 6.3 of the specification 0.30).
///
/// Needed only to step over what libcmark has read already: each function takes the offset where the part should
/// begin and gives the offset behind it, or nil where there is no such part.
struct LinkSyntax {
    private let bytes: [UInt8]
    private let end: Int
    /// The closing marks of titles that are known not to come any more, so that no text is searched twice for them.
    private var missingTitleEnds: [UInt8] = []

    /// For the bytes before `end`.
    init(_ bytes: [UInt8], upTo end: Int) {
        self.bytes = bytes
        self.end = end
    }

    /// `[label]`
    func label(at start: Int) -> Int? {
        guard byte(start) == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while let byte = byte(index), index - start <= 1001 {
            switch byte {
            case UInt8(ascii: "]"): return index + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\"): index += isPunctuation(index + 1) ? 2 : 1
            default: index += 1
            }
        }
        return nil
    }

    /// `(destination "title")`
    mutating func inlineTail(at start: Int) -> Int? {
        guard byte(start) == UInt8(ascii: "("),
            let end = destination(at: skipSpace(from: start + 1))
        else { return nil }
        var index = skipSpace(from: end)
        if index > end, let titleEnd = title(at: index) { index = skipSpace(from: titleEnd) }
        return byte(index) == UInt8(ascii: ")") ? index + 1 : nil
    }

    /// A link definition with the end of its last line.
    mutating func definition(at start: Int) -> Int? {
        guard let labelEnd = label(at: start), labelEnd > start + 2, byte(labelEnd) == UInt8(ascii: ":"),
            let destinationEnd = destination(at: skipSpaceAndLineEnd(from: labelEnd + 1))
        else { return nil }
        let titleStart = skipSpaceAndLineEnd(from: destinationEnd)
        if titleStart > destinationEnd, let titleEnd = title(at: titleStart),
            let end = lineEnd(from: titleEnd)
        {
            return end
        }
        return lineEnd(from: destinationEnd)
    }

    /// `<destination>` or `destination`
    private func destination(at start: Int) -> Int? {
        guard byte(start) == UInt8(ascii: "<") else { return bareDestination(at: start) }
        var index = start + 1
        while let byte = byte(index) {
            switch byte {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "<"), 0x0A: return nil
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    /// A destination without `<` and `>`: parentheses balance, and libcmark allows 32 levels.
    private func bareDestination(at start: Int) -> Int? {
        var depth = 0
        var index = start
        scan: while let byte = byte(index) {
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth > 32 { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { break scan }
                depth -= 1
            case UInt8(ascii: "\\") where isPunctuation(index + 1): index += 1
            case 0x20, 0x09, 0x0A, 0x0D: break scan
            default: break
            }
            index += 1
        }
        return depth == 0 && (index > start || byte(index) == UInt8(ascii: ")")) ? index : nil
    }

    /// `"title"`, `'title'` or `(title)`
    private mutating func title(at start: Int) -> Int? {
        let end: UInt8
        switch byte(start) {
        case UInt8(ascii: "\""): end = UInt8(ascii: "\"")
        case UInt8(ascii: "'"): end = UInt8(ascii: "'")
        case UInt8(ascii: "("): end = UInt8(ascii: ")")
        default: return nil
        }
        guard !missingTitleEnds.contains(end) else { return nil }
        var index = start + 1
        while let byte = byte(index) {
            if byte == end { return index + 1 }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        missingTitleEnds.append(end)
        return nil
    }

    // MARK: Bytes

    private func byte(_ index: Int) -> UInt8? { index < end ? bytes[index] : nil }

    private func isPunctuation(_ index: Int) -> Bool { byte(index).map(isASCIIPunctuation) ?? false }

    private func skipSpace(from start: Int) -> Int {
        var index = start
        while let byte = byte(index), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            index += 1
        }
        return index
    }

    private func skipBlanks(from start: Int) -> Int {
        var index = start
        while let byte = byte(index), byte == 0x20 || byte == 0x09 { index += 1 }
        return index
    }

    private func skipSpaceAndLineEnd(from start: Int) -> Int {
        let index = skipBlanks(from: start)
        return byte(index) == 0x0A ? skipBlanks(from: index + 1) : index
    }

    private func lineEnd(from start: Int) -> Int? {
        let index = skipBlanks(from: start)
        guard let byte = byte(index) else { return index }
        return byte == 0x0A ? index + 1 : nil
    }
}

/// Whether a byte is ASCII punctuation, which a backslash may escape.
func isASCIIPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
}
