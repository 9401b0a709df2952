internal import Diagnostics

extension BodyParser {
    /// Gives the tree the shape that its lines ask for where libcmark cannot know it: takes the definitions of
    /// footnotes out, and puts tables in. Most pages have neither.
    mutating func restructure(_ root: Node) {
        guard !source.lines.footnoteLabels.isEmpty || !source.lines.tableDelimiters.isEmpty else { return }
        var tables: [(block: Node, quoteDepth: Int, layout: TableLayout)] = []
        var definitions: [(item: Node, quoteDepth: Int)] = []
        var cellCount = 0
        var quoteDepth = 0
        var walk = NodeWalk(under: root)
        while walk.advance() {
            let node = walk.node
            switch node.kind {
            case .blockQuote: quoteDepth += walk.isEntering ? 1 : -1
            case .item where walk.isEntering && source.lines.footnoteLabels[node.startLine] != nil:
                definitions.append((node, quoteDepth))
            case .paragraph, .heading:
                if let layout = tableLayout(in: node, quoteDepth: quoteDepth) {
                    let mayFit = cellCount <= ComplexityScan.maximumCells
                    cellCount += layout.cellCount
                    if cellCount <= ComplexityScan.maximumCells {
                        tables.append((node, quoteDepth, layout))
                    } else if mayFit {
                        reportCells(at: source.position(of: layout.offset))
                    }
                }
                walk.leave()
            default: break
            }
        }
        placeTables(tables)
        for (item, quoteDepth) in definitions { defineFootnote(item, quoteDepth: quoteDepth) }
    }

    private mutating func reportCells(at position: SourcePosition) {
        report(
            .tooComplex,
            at: position,
            "With this table, the tables of the page have more than \(ComplexityScan.maximumCells) cells. Put the figures into a file beside the page, and link to it."
        )
    }
}

extension [Int] {
    /// The index of the first element for which `isSecond` holds, in an array where it holds for none before it.
    func partitioningIndex(where isSecond: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
