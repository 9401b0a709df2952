internal import Diagnostics

/// Finds the tags of a template.
///
/// The syntax is that of the Mustache specification 1.3 (github.com/mustache/spec). Everything is one pass over
/// bytes; nothing recurses.
struct TemplateScanner {
    /// What comes next in a template.
    enum Piece {
        case text(Range<Int>)
        case tag(TemplateTag)
        /// A tag that nothing closes.
        case unclosed(SourcePosition, expected: String)
    }

    private let source: [UInt8]
    private var index = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    /// A tag found behind a text that was given first.
    private var waiting: Piece?
    /// Where the position was last counted.
    private var counted = 0
    private var position = SourcePosition(line: 1, column: 1)

    init(_ source: [UInt8]) {
        self.source = source
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { (index, counted) = (3, 3) }
    }

    /// Sets other delimiters than `{{` and `}}`.
    mutating func setDelimiters(opening: [UInt8], closing: [UInt8]) {
        (self.opening, self.closing) = (opening, closing)
    }

    /// The next piece, or nil at the end.
    mutating func next() -> Piece? {
        if let piece = waiting {
            waiting = nil
            return piece
        }
        guard index < source.count else { return nil }
        guard let start = find(opening, from: index) else {
            defer { index = source.count }
            return .text(index..<source.count)
        }
        let text = index
        let piece = tag(at: start)
        var end = start
        if case .tag(let tag) = piece, tag.kind.standsAlone, let line = wholeLine(of: tag.range) {
            (end, index) = (max(text, line.lowerBound), line.upperBound)
        }
        guard end > text else { return piece }
        waiting = piece
        return .text(text..<end)
    }

    /// Reads the tag at `start` and moves behind it; behind its opening, where nothing closes it.
    private mutating func tag(at start: Int) -> Piece {
        let position = position(at: start)
        var content = skipWhiteSpace(from: start + opening.count)
        let sigil = content < source.count ? TemplateTag.Kind(sigil: source[content]) : nil
        var expected = closing
        if let sigil {
            switch (sigil, source[content]) {
            case (.delimiters, _): expected = [UInt8(ascii: "=")] + closing
            case (.unescapedVariable, UInt8(ascii: "{")): expected = [UInt8(ascii: "}")] + closing
            default: break
            }
            content += 1
        }
        guard let end = end(expected, from: content, isComment: sigil == .comment) else {
            // The rest of the template is a comment; any other tag may be followed by one that can be read.
            index = sigil == .comment ? source.count : min(start + opening.count, source.count)
            return .unclosed(position, expected: String(decoding: expected, as: UTF8.self))
        }
        index = end + expected.count
        return .tag(
            TemplateTag(
                kind: sigil ?? .variable, content: trimmed(content..<end), range: start..<index,
                position: position))
    }

    /// Where `closing` stands; nil where another tag begins before it, to which it will belong.
    private func end(_ closing: [UInt8], from start: Int, isComment: Bool) -> Int? {
        if isComment { return find(closing, from: start) }
        var index = start
        while index < source.count {
            if stands(closing, at: index) { return index }
            if stands(opening, at: index) { return nil }
            index += 1
        }
        return nil
    }

    /// The line that `tag` is alone on, with its end; nil where anything but white space stands beside it.
    private func wholeLine(of tag: Range<Int>) -> Range<Int>? {
        var start = tag.lowerBound
        while start > 0, isBlank(source[start - 1]) { start -= 1 }
        let isAtStart = start == 0 || source[start - 1] == UInt8(ascii: "\n") || start == textStart
        var end = tag.upperBound
        while end < source.count, isBlank(source[end]) { end += 1 }
        if end < source.count, source[end] == UInt8(ascii: "\r") { end += 1 }
        let isAtEnd = end == source.count || source[end] == UInt8(ascii: "\n")
        return isAtStart && isAtEnd ? start..<min(end + 1, source.count) : nil
    }

    /// Where the text begins: behind a byte order mark.
    private var textStart: Int { source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private func isWhiteSpace(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func skipWhiteSpace(from start: Int) -> Int {
        var index = start
        while index < source.count, isWhiteSpace(source[index]) { index += 1 }
        return index
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isWhiteSpace(source[start]) { start += 1 }
        while end > start, isWhiteSpace(source[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Where `bytes` first stand at or after `start`.
    private func find(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < source.count {
            if stands(bytes, at: index) { return index }
            index += 1
        }
        return nil
    }

    private func stands(_ bytes: [UInt8], at index: Int) -> Bool {
        guard source[index] == bytes[0], index + bytes.count <= source.count else { return false }
        return source[index..<index + bytes.count].elementsEqual(bytes)
    }

    /// The position of the byte at `offset`, which must not lie before one asked for already.
    private mutating func position(at offset: Int) -> SourcePosition {
        var (line, column) = (position.line, position.column)
        for byte in source[counted..<offset] {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                column += 1
            }
        }
        counted = offset
        position = SourcePosition(line: line, column: column)
        return position
    }
}
