/// Walks over the lines of a text, which end with LF, CR LF or CR.
struct LineScanner {
    private let text: ArraySlice<UInt8>
    /// Where the next line starts.
    private(set) var offset: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        offset = text.startIndex
    }

    /// The place of the next line without its ending; nil at the end of the text.
    mutating func next() -> Range<Int>? {
        guard offset < text.endIndex else { return nil }
        let start = offset
        var stop = start
        while stop < text.endIndex, text[stop] != UInt8(ascii: "\n"), text[stop] != UInt8(ascii: "\r") {
            stop += 1
        }
        offset = stop
        if offset < text.endIndex {
            offset +=
                text[stop] == UInt8(ascii: "\r") && text[(stop + 1)...].first == UInt8(ascii: "\n") ? 2 : 1
        }
        return start..<stop
    }

    /// All lines of a text, without their endings.
    static func lines(of text: ArraySlice<UInt8>) -> [[UInt8]] {
        var scanner = LineScanner(text)
        var lines: [[UInt8]] = []
        while let line = scanner.next() { lines.append(Array(text[line])) }
        return lines
    }
}
