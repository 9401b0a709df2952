/// Tables of labels and what they say, and of risks.
extension ReportParts {
    /// Reads a table of labels and what they say, or of risks; what is left of it stays.
    mutating func read(_ table: PandocTable) {
        if let risks = RiskTable(table), set("risks", risks.value) {
            labels += risks.labels
            changes += risks.changes
            return
        }
        guard Self.isOfLabels(table) else { return body.append(.table(table)) }
        var (head, rows): ([[PandocTable.Cell]], [[PandocTable.Cell]]) = ([], [])
        for row in table.head where !readRow(row) { head.append(row) }
        for row in table.body where !readRow(row) { rows.append(row) }
        guard !head.isEmpty || !rows.isEmpty else { return }
        body.append(
            .table(PandocTable(caption: table.caption, alignments: table.alignments, head: head, body: rows)))
    }

    /// Whether a table has two columns, of which the first names parts of a report, in some rows at least.
    static func isOfLabels(_ table: PandocTable) -> Bool {
        table.alignments.count == 2
            && (table.head + table.body).contains { row in
                guard let first = row.first, row.count == 2 else { return false }
                let name = first.blocks.words
                return name.isEmpty || ReportLabel(name) != nil
            }
    }

    mutating func readRow(_ row: [PandocTable.Cell]) -> Bool {
        guard row.count == 2 else { return false }
        var (name, content) = (row[0].blocks.words, row[1].blocks.flattened)
        if name.isEmpty {
            guard let first = content.first, content.count > 1 else { return content.isEmpty }
            (name, content) = ([first].words, Array(content.dropFirst()))
        }
        guard let label = ReportLabel(name), !content.words.isEmpty, content.allSatisfy(\.isSimple) else {
            return false
        }
        if takeLine(content.words, as: label, named: name) { return true }
        guard take(content, as: label) else { return false }
        labels.append(name)
        return true
    }
}
