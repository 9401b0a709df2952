import Diagnostics

extension SourcePosition {
    /// The place of the byte at `offset` of a text whose first line is `firstLine` of its file.
    ///
    /// Lines end with LF, CR LF or CR.
    init(of offset: Int, in text: ArraySlice<UInt8>, firstLine: Int = 1) {
        var scanner = LineScanner(text)
        var lineStart = scanner.offset
        var line = firstLine - 1
        while scanner.offset <= offset {
            lineStart = scanner.offset
            line += 1
            guard scanner.next() != nil else { break }
        }
        self.init(
            line: max(firstLine, line),
            column: SourcePosition.column(of: offset, in: text[lineStart...])
        )
    }

    /// The column of the byte at `offset` of a line, from 1, counted in Unicode scalars.
    static func column(of offset: Int, in line: ArraySlice<UInt8>) -> Int {
        1 + line[line.startIndex..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
    }
}
