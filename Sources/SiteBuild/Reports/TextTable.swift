/// A table of words and numbers for a terminal: columns two spaces apart, no lines.
struct TextTable {
    /// How the entries of a column stand.
    enum Alignment {
        case left
        case right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// A table with a column for each alignment.
    init(_ alignments: [Alignment]) {
        self.alignments = alignments
    }

    /// Adds a row; what holds line breaks is put on one line, and what a terminal would obey is left out.
    mutating func row(_ entries: [String]) {
        rows.append(
            entries.map { entry in
                let line = entry.split(whereSeparator: \.isNewline).joined(separator: " ").unicodeScalars
                return String(
                    String.UnicodeScalarView(line.filter { $0.properties.generalCategory != .control }))
            })
    }

    /// The rows, each after `indent` spaces and with a line break at its end.
    func text(indent: Int = 0) -> String {
        let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { pad(row[$0], to: widths[$0], alignments[$0]) }
            let line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
            return line.reversed().drop { $0 == " " }.reversed() + "\n"
        }.joined()
    }

    private func pad(_ text: String, to width: Int, _ alignment: Alignment) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return alignment == .left ? text + space : space + text
    }
}
