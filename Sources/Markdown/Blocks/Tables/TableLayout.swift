/// A table as its lines lay it out (GFM, "Tables").
struct TableLayout {
    enum Alignment: String { case none, left, center, right }

    let alignments: [Alignment]
    let header: TableRow
    let rows: [TableRow]
    /// What stands behind `Table:` after the last row.
    var caption: [Range<Int>]?
    /// The lines of the paragraph before the table.
    let lead: [Range<Int>]
    /// Where the table begins in the source.
    let offset: Int

    /// How many cells the table has, with those that its rows leave out.
    var cellCount: Int { alignments.count * (rows.count + 1) }

    /// Whether every cell of the first row is empty.
    var hasEmptyHeader: Bool { header.cells.allSatisfy(\.isEmpty) }

    /// Whether the first cell of each row names the row: where the first row names every column but that one.
    var namesRows: Bool { header.cells.first?.isEmpty ?? false }

    /// Reads the lines of a paragraph; nil where they hold no table. `delimiter` is the index of the line that may be
    /// the second of a table.
    init?(_ lines: [Range<Int>], delimiter: Int, of source: SourceText) {
        guard delimiter > 0, delimiter < lines.count else { return nil }
        let header = TableRow(lines[delimiter - 1], of: source)
        let alignments = TableRow(lines[delimiter], of: source).cells.map { Self.alignment(source.bytes[$0]) }
        guard !alignments.contains(nil), alignments.count == header.cells.count else { return nil }
        self.alignments = alignments.compactMap(\.self)
        self.header = header
        var body = lines[(delimiter + 1)...]
        if let start = body.firstIndex(where: { Self.captionStart($0, of: source) != nil }) {
            caption = Self.caption(Array(body[start...]), of: source)
            body = body[..<start]
        }
        rows = body.map { TableRow($0, of: source) }
        lead = Array(lines[..<(delimiter - 1)])
        offset = lines[delimiter - 1].lowerBound
    }

    /// The caption that lines hold which begin with `Table:`.
    static func caption(_ lines: [Range<Int>], of source: SourceText) -> [Range<Int>]? {
        guard let first = lines.first, let start = captionStart(first, of: source) else { return nil }
        return [start..<first.upperBound] + lines.dropFirst()
    }

    /// Where the words of a caption begin in a line.
    private static func captionStart(_ line: Range<Int>, of source: SourceText) -> Int? {
        let mark = Array("Table:".utf8)
        guard source.bytes[line].starts(with: mark) else { return nil }
        let start = source.skipBlanks(from: line.lowerBound + mark.count, to: line.upperBound)
        return start > line.lowerBound + mark.count && start < line.upperBound ? start : nil
    }

    /// The alignment that `---`, `:--`, `:-:` or `--:` asks for; nil where the cell is none of these.
    private static func alignment(_ cell: ArraySlice<UInt8>) -> Alignment? {
        let dashes = cell.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
        let isLeft = cell.first == UInt8(ascii: ":")
        let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
        guard !dashes.isEmpty, dashes.count + (isLeft ? 1 : 0) + (isRight ? 1 : 0) == cell.count else {
            return nil
        }
        switch (isLeft, isRight) {
        case (false, false): return Alignment.none
        case (true, false): return .left
        case (true, true): return .center
        case (false, true): return .right
        }
    }
}
