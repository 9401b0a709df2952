/// The cells of one line of a table.
struct TableRow {
    /// Where each cell stands in the source, without the white space around it.
    private(set) var cells: [Range<Int>] = []

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
                cells.append(Self.trimmed(start..<index, bytes))
                index += 1
                start = index
            default: index += 1
            }
        }
        if start < row.upperBound { cells.append(Self.trimmed(start..<row.upperBound, bytes)) }
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
