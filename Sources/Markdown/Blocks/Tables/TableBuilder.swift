/// Builds the nodes of one table: a block that the renderer writes, with a holder for each cell's inlines.
struct TableBuilder {
    /// The texts that are to be parsed and where they go: the paragraph before the table, its cells, its caption.
    private(set) var cells: [TableCell] = []

    private let layout: TableLayout
    /// The id of the caption's element.
    private let captionID: String?
    private let wording: MarkdownWording

    init(_ layout: TableLayout, captionID: String?, wording: MarkdownWording) {
        self.layout = layout
        self.captionID = captionID
        self.wording = wording
    }

    /// The block, and in `cells` what is to go in it.
    mutating func build() -> Node? {
        guard let table = Node.rawBlock(enter: start, exit: Array("</table>\n</div>".utf8)) else {
            return nil
        }
        let caption = addCaption(to: table)
        let hasHeader = !layout.hasEmptyHeader
        if hasHeader {
            let roles = layout.header.cells.map { $0.isEmpty ? Role.data : .columnHeader }
            add(layout.header, roles, to: table, opening: "<thead>\n", closing: "</thead>\n")
        }
        var roles = layout.alignments.map { _ in Role.data }
        if hasHeader && layout.namesRows { roles[0] = .rowHeader }
        for (index, row) in layout.rows.enumerated() {
            let opening = index == 0 ? "<tbody>\n" : ""
            let closing = index == layout.rows.count - 1 ? "</tbody>\n" : ""
            add(row, roles, to: table, opening: opening, closing: closing)
        }
        if let caption { cells.append(caption) }
        return table
    }

    private var start: [UInt8] {
        var html = Array("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label".utf8)
        html += Array((captionID == nil ? "=\"" : "ledby=\"").utf8)
        HTMLEscaping.append(captionID ?? wording.table, to: &html)
        return html + Array("\">\n<table>\n".utf8)
    }

    private mutating func addCaption(to table: Node) -> TableCell? {
        guard let lines = layout.caption, let captionID else { return nil }
        var start = Array("<caption id=\"".utf8)
        HTMLEscaping.append(captionID, to: &start)
        start += Array("\">".utf8)
        guard let holder = Node.rawInline(enter: start, exit: Array("</caption>\n".utf8)) else { return nil }
        table.append(holder)
        return TableCell(holder: holder, origin: .ranges(lines))
    }

    private enum Role { case columnHeader, rowHeader, data }

    private mutating func add(
        _ row: TableRow,
        _ roles: [Role],
        to table: Node,
        opening: String,
        closing: String
    ) {
        let columns = layout.alignments.indices
        for (column, role) in zip(columns, roles) {
            let start = (column == 0 ? opening + "<tr>\n" : "") + tag(role, layout.alignments[column])
            let end =
                (role == .data ? "</td>\n" : "</th>\n") + (column == columns.last ? "</tr>\n" + closing : "")
            guard let holder = Node.rawInline(enter: Array(start.utf8), exit: Array(end.utf8)) else {
                continue
            }
            table.append(holder)
            if column < row.cells.count, !row.cells[column].isEmpty {
                cells.append(TableCell(holder: holder, origin: .cell(row.cells[column])))
            }
        }
    }

    private func tag(_ role: Role, _ alignment: TableLayout.Alignment) -> String {
        let alignment = alignment == .none ? "" : " class=\"align-\(alignment.rawValue)\""
        switch role {
        case .columnHeader: return "<th scope=\"col\"\(alignment)>"
        case .rowHeader: return "<th scope=\"row\"\(alignment)>"
        case .data: return "<td\(alignment)>"
        }
    }
}
