extension MarkdownWriter {
    /// A table. One of a single column was only a box: its cells follow each other. Columns with nothing in them are left out.
    mutating func table(_ table: PandocTable) -> String {
        let table = table.withoutEmptyColumns
        let rows = table.head + table.body
        let columns = max(table.alignments.count, rows.map { $0.map(\.columns).reduce(0, +) }.max() ?? 0)
        guard columns > 1 else {
            let parts = rows.flatMap { $0.map { markdown($0.blocks) } } + [markdown(table.caption)]
            return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
        isInTable = true
        defer { isInTable = false }
        // A first row without words says the same as none.
        let hasHead = table.head.contains { $0.contains { !$0.blocks.words.isEmpty } }
        var grid = Self.spread(
            rows.filter { row in
                !row.allSatisfy { $0.blocks.words.isEmpty && !$0.blocks.hasPicture } || row.isEmpty
            }, columns)
        if rows.contains(where: { $0.contains { $0.rows > 1 || $0.columns > 1 } }) {
            lose("Cells of a table that were joined are now one cell with the words, and empty ones.")
        }
        let head = hasHead && !grid.isEmpty ? grid.removeFirst() : []
        let header = (0..<columns).map { cell($0 < head.count ? head[$0] : nil) }
        let marks = (0..<columns).map { Self.mark($0 < table.alignments.count ? table.alignments[$0] : "") }
        var lines = [Self.row(header), Self.row(marks)]
        for row in grid { lines.append(Self.row((0..<columns).map { cell($0 < row.count ? row[$0] : nil) })) }
        let caption = table.caption.words
        if !caption.isEmpty { lines.append("Table: " + MarkdownEscaping.escaped(caption)) }
        return lines.joined(separator: "\n")
    }

    /// Each cell in its column: one that was joined to its neighbours stands in the first place, the others are empty.
    private static func spread(_ rows: [[PandocTable.Cell]], _ columns: Int) -> [[PandocTable.Cell?]] {
        var taken = [Int](repeating: 0, count: columns)
        return rows.map { row in
            var result: [PandocTable.Cell?] = []
            var rest = row[...]
            while result.count < columns {
                let column = result.count
                if taken[column] > 0 {
                    taken[column] -= 1
                    result.append(nil)
                } else if let cell = rest.popFirst() {
                    result.append(cell)
                    for offset in 0..<max(1, min(cell.columns, columns - column)) {
                        taken[column + offset] = max(0, cell.rows - 1)
                        if offset > 0 { result.append(nil) }
                    }
                } else {
                    result.append(nil)
                }
            }
            // What has no place left in its row must not be lost.
            let left = rest.flatMap(\.blocks)
            guard !left.isEmpty else { return result }
            result[columns - 1] = PandocTable.Cell(
                blocks: (result[columns - 1]?.blocks ?? []) + left, rows: 1, columns: 1)
            return result
        }
    }

    private mutating func cell(_ cell: PandocTable.Cell?) -> String {
        let parts = Self.lines(of: cell?.blocks ?? [], &self)
        if parts.count > 1 { lose("Paragraphs and lists within a cell of a table now stand on one line.") }
        return parts.joined(separator: " ")
    }

    /// The blocks of a cell, each on a line.
    private static func lines(of blocks: [PandocBlock], _ writer: inout MarkdownWriter) -> [String] {
        blocks.flattened.flatMap { block -> [String] in
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): [writer.line(inlines)]
            case .lines(let lines): lines.map { writer.line($0) }
            case .quote(let blocks): lines(of: blocks, &writer)
            case .bullets(let items): items.flatMap { lines(of: $0, &writer) }.map { "• " + $0 }
            case .numbered(let start, _, _, let items):
                items.enumerated().flatMap { number, item in
                    let texts = lines(of: item, &writer)
                    return texts.enumerated().map { $0 == 0 ? "\(start + number). \($1)" : $1 }
                }
            default: [MarkdownEscaping.escaped([block].words)]
            }
        }.filter { !$0.isEmpty }
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private static func mark(_ alignment: String) -> String {
        switch alignment {
        case "AlignLeft": ":--"
        case "AlignRight": "--:"
        case "AlignCenter": ":-:"
        default: "---"
        }
    }
}

extension [PandocBlock] {
    /// Whether a picture stands among the blocks, which has no words of its own.
    fileprivate var hasPicture: Bool {
        contains { block in
            guard case .paragraph(let inlines) = block else { return false }
            return inlines.contains { if case .picture = $0 { true } else { false } }
        }
    }
}

extension PandocTable {
    /// The same without columns that hold nothing; where cells are joined, all are kept.
    fileprivate var withoutEmptyColumns: PandocTable {
        let rows = head + body
        guard
            rows.allSatisfy({
                $0.count == alignments.count && $0.allSatisfy { $0.rows == 1 && $0.columns == 1 }
            })
        else { return self }
        let kept = alignments.indices.filter { column in
            rows.contains { !$0[column].blocks.words.isEmpty || $0[column].blocks.hasPicture }
        }
        func shown(_ rows: [[Cell]]) -> [[Cell]] { rows.map { row in kept.map { row[$0] } } }
        return PandocTable(
            caption: caption, alignments: kept.map { alignments[$0] }, head: shown(head), body: shown(body))
    }
}
