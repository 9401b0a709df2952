/// Tables of labels and what they say, and of risks.
extension ReportParts {
    /// Reads a table of labels and what they say, or of risks; what is left of it stays.
    mutating func read(_ table: PandocTable) {
        if let risks = RiskTable(table), set("risks", risks.value) {
            labels += risks.labels
            return
        }
        let isOfLabels = table.alignments.count == 2
        guard isOfLabels else { return body.append(.table(table)) }
        var left: [[PandocTable.Cell]] = []
        for row in table.head + table.body where !readRow(row) { left.append(row) }
        guard !left.isEmpty else { return }
        if left.count == (table.head + table.body).count { return body.append(.table(table)) }
        body.append(
            .table(PandocTable(caption: table.caption, alignments: table.alignments, head: [], body: left)))
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
