/// Which tables of an OpenDocument text have rows that head their columns: pandoc passes over such rows, so they are made rows like
/// others before it reads them, and heads again after.
enum TableHeads {
    /// For each table, in the order in which they begin, how many of its rows are heads.
    static func counts(_ content: [UInt8]) -> [Int] {
        var counts: [Int] = []
        var open: [Int] = []
        var isHead = false
        var scanner = XMLScanner(content)
        while let token = scanner.next() {
            switch token {
            case .open("table", _, false):
                open.append(counts.count)
                counts.append(0)
            case .close("table"): _ = open.popLast()
            case .open("table-header-rows", _, false): isHead = true
            case .close("table-header-rows"): isHead = false
            case .open("table-row", _, _): if isHead, let table = open.last { counts[table] += 1 }
            default: continue
            }
        }
        return counts
    }

    /// `blocks` with the heads of their tables, which `counts` lists in order.
    static func restored(_ blocks: [PandocBlock], _ counts: inout ArraySlice<Int>) -> [PandocBlock] {
        var result: [PandocBlock] = []
        for block in blocks {
            switch block {
            case .table(let table): result.append(.table(restored(table, &counts)))
            case .quote(let inner): result.append(.quote(restored(inner, &counts)))
            case .group(let inner): result.append(.group(restored(inner, &counts)))
            case .bullets(let items):
                var restoredItems: [[PandocBlock]] = []
                for item in items { restoredItems.append(restored(item, &counts)) }
                result.append(.bullets(restoredItems))
            case .numbered(let start, let style, let delimiter, let items):
                var restoredItems: [[PandocBlock]] = []
                for item in items { restoredItems.append(restored(item, &counts)) }
                result.append(.numbered(start: start, style: style, delimiter: delimiter, restoredItems))
            default: result.append(block)
            }
        }
        return result
    }

    /// A table with its heads; tables within its cells are counted, and left as they are.
    private static func restored(_ table: PandocTable, _ counts: inout ArraySlice<Int>) -> PandocTable {
        let count = counts.popFirst() ?? 0
        for cell in (table.head + table.body).joined() { _ = restored(cell.blocks, &counts) }
        guard count > 0, count < table.body.count else { return table }
        return PandocTable(
            caption: table.caption, alignments: table.alignments, head: Array(table.body.prefix(count)),
            body: Array(table.body.dropFirst(count)))
    }
}
