/// The cells of one line of a table.
struct TableRow {
    /// Each cell as typed, without the white space around it and without the backslashes before pipes.
    private(set) var cells: [BlockContent] = []
    /// Where each cell begins in the source.
    private(set) var starts: [Int] = []

    /// Cuts a line at its pipes, but not at `\|` and not inside `[[id|words]]`.
    init(_ line: Range<Int>, of source: SourceText) {
        let bytes = source.bytes
        let row = Self.trimmed(line, bytes)
        var start = row.lowerBound
        if start < row.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
        var index = start
        while index < row.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "["): index = Self.referenceEnd(bytes, index, row.upperBound) ?? index + 1
            case UInt8(ascii: "|"):
                add(start..<index, of: source)
                index += 1
                start = index
            default: index += 1
            }
        }
        if start < row.upperBound { add(start..<row.upperBound, of: source) }
    }

    private mutating func add(_ range: Range<Int>, of source: SourceText) {
        let cell = Self.trimmed(range, source.bytes)
        var content = BlockContent()
        var start = cell.lowerBound
        var index = start
        while index < cell.upperBound {
            guard source.bytes[index] == UInt8(ascii: "\\"), index + 1 < cell.upperBound else {
                index += 1
                continue
            }
            if source.bytes[index + 1] == UInt8(ascii: "|") {
                content.append(start..<index, of: source)
                start = index + 1
            }
            index += 2
        }
        content.append(start..<cell.upperBound, of: source)
        cells.append(content)
        starts.append(cell.lowerBound)
    }

    private static func referenceEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard start + 1 < end, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        let reference = bytes[start + 2..<min(end, start + 300)]
        guard let close = reference.firstIndex(of: UInt8(ascii: "]")), close + 1 < end,
            bytes[close + 1] == UInt8(ascii: "]")
        else { return nil }
        return close + 2
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
