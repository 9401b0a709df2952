import Diagnostics

/// From which byte to which each value goes. YAML's own marks tell only where one begins.
extension FrontMatterLayout {
    /// The bytes of `value`, quotation marks and brackets included; nil where they cannot be told.
    func extent(of value: YAMLValue) -> Range<Int>? {
        guard let start = offset(value.position), start < bytes.count else { return nil }
        switch value.content {
        case .empty:
            return nil
        case .scalar(let text):
            return scalarEnd(of: text, isQuoted: value.isQuoted, at: value.position, start).map { start..<$0 }
        case .list(let elements):
            guard bytes[start] != UInt8(ascii: "[") else {
                return closing(
                    UInt8(ascii: "]"), after: elements.last.map { extent(of: $0)?.upperBound }, start)
            }
            return elements.last.flatMap { extent(of: $0) }.map { start..<$0.upperBound }
        case .mapping(let entries):
            guard bytes[start] != UInt8(ascii: "{") else {
                return closing(
                    UInt8(ascii: "}"), after: entries.last.map { extent(of: $0)?.upperBound }, start)
            }
            return entries.last.flatMap { extent(of: $0) }.map { start..<$0.upperBound }
        }
    }

    /// The bytes of an entry, from its name to the end of its value, or to its colon where it has none.
    func extent(of entry: YAMLEntry) -> Range<Int>? {
        guard let start = offset(entry.keyPosition), let colon = colonEnd(of: entry) else { return nil }
        guard !entry.value.isEmpty else { return start..<colon }
        return extent(of: entry.value).map { start..<$0.upperBound }
    }

    /// The byte after the colon of an entry.
    func colonEnd(of entry: YAMLEntry) -> Int? {
        guard let start = offset(entry.keyPosition), start < bytes.count else { return nil }
        let isQuoted = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")
        guard
            var end = scalarEnd(of: entry.key, isQuoted: isQuoted, at: entry.keyPosition, start)
        else { return nil }
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: ":") ? end + 1 : nil
    }

    /// Whether a list or a group is written in brackets.
    func isFlow(_ value: YAMLValue) -> Bool {
        guard let start = offset(value.position), start < bytes.count else { return false }
        switch value.content {
        case .list: return bytes[start] == UInt8(ascii: "[")
        case .mapping: return bytes[start] == UInt8(ascii: "{")
        case .empty, .scalar: return false
        }
    }

    // MARK: Brackets

    /// The bytes from `start` to a closing bracket behind the last value; `last` is nil where there is none, and holds nil where
    /// its end cannot be told.
    private func closing(_ bracket: UInt8, after last: Int??, _ start: Int) -> Range<Int>? {
        var end: Int
        switch last {
        case .some(.some(let offset)): end = offset
        case .some(.none): return nil
        case .none: end = start + 1
        }
        while end < bytes.count, isWhiteSpace(bytes[end]) || bytes[end] == UInt8(ascii: ",") { end += 1 }
        return end < bytes.count && bytes[end] == bracket ? start..<(end + 1) : nil
    }

    // MARK: Scalars

    private func scalarEnd(of text: String, isQuoted: Bool, at position: SourcePosition, _ start: Int) -> Int?
    {
        guard isQuoted else { return plainEnd(of: text, start) }
        switch bytes[start] {
        case UInt8(ascii: "\""): return doubleQuotedEnd(start)
        case UInt8(ascii: "'"): return singleQuotedEnd(start)
        case UInt8(ascii: "|"), UInt8(ascii: ">"): return blockEnd(start)
        default: return nil
        }
    }

    /// Words without quotation marks are in the file as they are, but for white space where lines meet.
    private func plainEnd(of text: String, _ start: Int) -> Int? {
        var offset = start
        for byte in text.utf8 where !isWhiteSpace(byte) {
            while offset < bytes.count, isWhiteSpace(bytes[offset]) { offset += 1 }
            guard offset < bytes.count, bytes[offset] == byte else { return nil }
            offset += 1
        }
        return offset
    }

    private func doubleQuotedEnd(_ start: Int) -> Int? {
        var offset = start + 1
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""): return offset + 1
            case UInt8(ascii: "\\"): offset += 2
            default: offset += 1
            }
        }
        return nil
    }

    private func singleQuotedEnd(_ start: Int) -> Int? {
        let quote = UInt8(ascii: "'")
        var offset = start + 1
        while offset < bytes.count {
            guard bytes[offset] == quote else {
                offset += 1
                continue
            }
            guard bytes[(offset + 1)...].first == quote else { return offset + 1 }
            offset += 2
        }
        return nil
    }

    /// The end of a block of text (`|` or `>`): of its last line that is not empty, without the line's ending.
    private func blockEnd(_ start: Int) -> Int? {
        guard let content else { return nil }
        let parent = bytes[lineStart(start)...].prefix { $0 == UInt8(ascii: " ") }.count
        var scanner = LineScanner(bytes[start..<content.upperBound])
        guard let heading = scanner.next() else { return nil }
        var end = heading.upperBound
        var indentation: Int?
        while let line = scanner.next() {
            let spaces = bytes[line].prefix { $0 == UInt8(ascii: " ") }.count
            guard spaces < line.count else { continue }
            if indentation == nil {
                indentation = spaces > parent ? min(spaces, explicit(heading, parent) ?? spaces) : nil
            }
            guard let indentation, spaces >= indentation else { break }
            end = line.upperBound
        }
        return end
    }

    /// The indentation that the first line of a block names with a figure, such as `|2`.
    private func explicit(_ heading: Range<Int>, _ parent: Int) -> Int? {
        let digit = bytes[heading].dropFirst().prefix(2).first { (0x31...0x39).contains($0) }
        return digit.map { _ in parent + 1 }
    }
}
