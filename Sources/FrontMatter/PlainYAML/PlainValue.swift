import Diagnostics

/// Reads a value that ends on its line, for `PlainYAML`.
struct PlainValue {
    private let bytes: ArraySlice<UInt8>
    private let line: PlainYAML.Line

    init(_ bytes: ArraySlice<UInt8>, _ line: PlainYAML.Line) {
        self.bytes = bytes
        self.line = line
    }

    /// The value from `start`, spaces aside, to the end of the line; nil where it is not plain.
    func value(from start: Int) -> YAMLValue? {
        var offset = start
        while offset < line.end, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
        guard offset < line.end else { return nil }
        let value: YAMLValue?
        switch bytes[offset] {
        case UInt8(ascii: "["):
            value = list(&offset)
        case UInt8(ascii: "{"):
            value = group(&offset)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            value = quoted(&offset)
        default:
            value = words(&offset)
        }
        return offset == line.end ? value : nil
    }

    private func position(_ offset: Int) -> SourcePosition {
        SourcePosition(
            line: line.number,
            column: SourcePosition.column(of: offset, in: bytes[line.start...])
        )
    }

    private func skipSpaces(_ offset: inout Int) {
        while offset < line.end, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    }

    // MARK: Words

    /// Words to the end of the line.
    private func words(_ offset: inout Int) -> YAMLValue? {
        let start = offset
        guard isStart(start) else { return nil }
        while offset < line.end {
            if bytes[offset] == UInt8(ascii: ":"),
                offset + 1 == line.end || bytes[offset + 1] == UInt8(ascii: " ")
            {
                return nil
            }
            offset += 1
        }
        return scalar(start..<line.end)
    }

    /// Words inside brackets, to a comma or a closing bracket.
    private func wordsInBrackets(_ offset: inout Int) -> YAMLValue? {
        let start = offset
        guard offset < line.end, isStart(start) else { return nil }
        var end = offset
        scan: while offset < line.end {
            switch bytes[offset] {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
                break scan
            case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"):
                return nil
            case UInt8(ascii: " "):
                offset += 1
            default:
                offset += 1
                end = offset
            }
        }
        return scalar(start..<end)
    }

    /// Whether a byte may begin words: none of the signs that mean something there.
    private func isStart(_ offset: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "."):
            true
        default:
            false
        }
    }

    private func scalar(_ range: Range<Int>, isQuoted: Bool = false, at start: Int? = nil) -> YAMLValue {
        YAMLValue(
            position: position(start ?? range.lowerBound),
            content: .scalar(String(decoding: bytes[range], as: UTF8.self)),
            isQuoted: isQuoted
        )
    }

    // MARK: Quotation marks and brackets

    /// Text in quotation marks that has neither these nor backslashes in it.
    private func quoted(_ offset: inout Int) -> YAMLValue? {
        let start = offset
        let quote = bytes[start]
        offset += 1
        while offset < line.end, bytes[offset] != quote {
            if bytes[offset] == UInt8(ascii: "\\") { return nil }
            offset += 1
        }
        guard offset < line.end else { return nil }
        let text = (start + 1)..<offset
        offset += 1
        guard offset == line.end || bytes[offset] != quote else { return nil }
        return scalar(text, isQuoted: true, at: start)
    }

    private func inBrackets(_ offset: inout Int) -> YAMLValue? {
        guard offset < line.end else { return nil }
        let isQuoted = bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
        let value = isQuoted ? quoted(&offset) : wordsInBrackets(&offset)
        skipSpaces(&offset)
        return value
    }

    /// `[Homes, "Roads"]`
    private func list(_ offset: inout Int) -> YAMLValue? {
        let position = position(offset)
        var elements: [YAMLValue] = []
        let isRead = entries(&offset, closing: UInt8(ascii: "]")) { offset in
            guard let element = inBrackets(&offset) else { return false }
            elements.append(element)
            return true
        }
        return isRead ? YAMLValue(position: position, content: .list(elements)) : nil
    }

    /// `{id: try-small, how: One bench first.}`
    private func group(_ offset: inout Int) -> YAMLValue? {
        let position = position(offset)
        var entries: [YAMLEntry] = []
        let isRead = self.entries(&offset, closing: UInt8(ascii: "}")) { offset in
            let start = offset
            while offset < line.end, YAMLLine.isNameByte(bytes[offset]) { offset += 1 }
            let name = start..<offset
            guard YAMLLine.isName(bytes[name]), offset + 1 < line.end, bytes[offset] == UInt8(ascii: ":"),
                bytes[offset + 1] == UInt8(ascii: " ")
            else { return false }
            offset += 1
            skipSpaces(&offset)
            let key = String(decoding: bytes[name], as: UTF8.self)
            guard entries.count < 64, !entries.contains(where: { $0.key == key }),
                let value = inBrackets(&offset)
            else { return false }
            entries.append(YAMLEntry(key: key, keyPosition: self.position(start), value: value))
            return true
        }
        return isRead ? YAMLValue(position: position, content: .mapping(entries)) : nil
    }

    /// Reads what stands between brackets, each entry by `read`, and goes past the closing one.
    private func entries(_ offset: inout Int, closing: UInt8, read: (inout Int) -> Bool) -> Bool {
        offset += 1
        skipSpaces(&offset)
        while offset < line.end, bytes[offset] != closing {
            guard read(&offset), offset < line.end else { return false }
            guard bytes[offset] != closing else { break }
            guard bytes[offset] == UInt8(ascii: ",") else { return false }
            offset += 1
            skipSpaces(&offset)
            // A comma before the closing bracket is left to libyaml.
            guard offset < line.end, bytes[offset] != closing else { return false }
        }
        guard offset < line.end else { return false }
        offset += 1
        return true
    }
}
