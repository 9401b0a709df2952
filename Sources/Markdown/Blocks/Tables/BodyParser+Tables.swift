internal import Diagnostics

extension BodyParser {
    /// The table that the lines of a paragraph (or of a heading, where a rule follows) hold, if any.
    func tableLayout(in block: Node, quoteDepth: Int) -> TableLayout? {
        let candidates = source.lines.tableDelimiters
        let first = block.startLine
        let last = source.lastLine(of: block)
        var index = candidates.partitioningIndex { $0 > first }
        guard index < candidates.count, candidates[index] <= last else { return nil }
        var lines = source.contentLines(of: block, quoteDepth: quoteDepth)
        // Under a table, a line of "=" is no heading's underline, but a row.
        if block.kind == .heading, last > first, !isUnderlinedByDashes(block) {
            lines.append(source.underline(of: block, quoteDepth: quoteDepth))
        }
        while index < candidates.count, candidates[index] <= last {
            if let table = TableLayout(lines, delimiter: candidates[index] - first, of: source) {
                return table
            }
            index += 1
        }
        return nil
    }

    /// Puts tables where the paragraphs stand that hold them, and parses all their cells at once.
    mutating func placeTables(_ found: [(block: Node, quoteDepth: Int, layout: TableLayout)]) {
        guard !found.isEmpty else { return }
        var cells: [TableCell] = []
        for (paragraph, quoteDepth, layout) in found {
            var layout = layout
            if layout.caption == nil {
                layout.caption = takeCaption(behind: paragraph, quoteDepth: quoteDepth)
            }
            cells += place(layout, insteadOf: paragraph)
            reportTable(layout)
        }
        PieceParser.parse(cells.map(\.origin), on: source, smartPunctuation: options.smartPunctuation) {
            cells[$0].holder.takeChildren(of: $1)
        }
    }

    /// Reads the cells of the table that a block stands for.
    mutating func readTable(_ block: Node) {
        for cell in tables[block] ?? [] {
            readTextBlock(cell.holder, from: cell.origin)
        }
    }

    /// Gives all texts in the table that are still to be parsed and read, in the order of the source.
    private mutating func place(_ layout: TableLayout, insteadOf paragraph: Node) -> [TableCell] {
        let captionID = layout.caption == nil ? nil : anchors.take("table-caption-\(tables.count + 1)")
        var builder = TableBuilder(layout, captionID: captionID, wording: options.wording)
        guard let table = builder.build(), let block = Node.rawBlock(enter: [], exit: []) else { return [] }
        var cells = builder.cells
        let lead = takeNoteMark(from: leadLines(of: layout), before: paragraph)
        if !lead.isEmpty, let holder = Node.paragraph() {
            block.append(holder)
            cells.insert(TableCell(holder: holder, origin: .ranges(lead)), at: 0)
        }
        block.append(table)
        if paragraph.kind == .heading, isUnderlinedByDashes(paragraph), let rule = Node.thematicBreak() {
            block.append(rule)
        }
        paragraph.insertBefore(block)
        paragraph.remove()
        tables[block] = cells
        return cells
    }

    /// The paragraph before a table without the link definitions at its front, which libcmark has read.
    private func leadLines(of layout: TableLayout) -> [Range<Int>] {
        var lines = layout.lead
        guard let first = lines.first, source.bytes[first].first == UInt8(ascii: "[") else { return lines }
        let content = BlockContent(lines: lines, of: source)
        var syntax = LinkSyntax(content.bytes, upTo: content.range.upperBound)
        var start = content.range.lowerBound
        while !lines.isEmpty, let end = syntax.definition(at: start) {
            let lineEnds = content.bytes[start..<end].count { $0 == 0x0A }
            lines.removeFirst(min(max(1, lineEnds), lines.count))
            start = end
        }
        return lines
    }

    /// The caption in the paragraph behind a table, which is taken out of the tree.
    private func takeCaption(behind block: Node, quoteDepth: Int) -> [Range<Int>]? {
        guard let paragraph = block.next, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text,
            text.withLiteral({ $0.count > 6 && $0[5] == UInt8(ascii: ":") && $0[0] == UInt8(ascii: "T") }),
            tableLayout(in: paragraph, quoteDepth: quoteDepth) == nil,
            let caption = TableLayout.caption(
                source.contentLines(of: paragraph, quoteDepth: quoteDepth),
                of: source
            )
        else { return nil }
        paragraph.remove()
        return caption
    }

    private func isUnderlinedByDashes(_ heading: Node) -> Bool {
        let underline = source.bytes[source.line(source.lastLine(of: heading))]
        return underline.last { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "-")
    }

    private mutating func reportTable(_ layout: TableLayout) {
        let columns = layout.alignments.count
        if layout.hasEmptyHeader {
            report(
                .tableWithoutHeader,
                at: source.position(of: layout.offset),
                "The first row of this table is empty. Say in it what each column holds, so that people who hear the table can follow it."
            )
        }
        for row in layout.rows where row.cells.count > columns {
            report(
                .tableRowTooLong,
                at: source.position(of: row.cells[columns].lowerBound),
                "This row of the table has more cells than the first row, and what is here is left out. Write \\| for a | that belongs to the text."
            )
        }
    }
}
