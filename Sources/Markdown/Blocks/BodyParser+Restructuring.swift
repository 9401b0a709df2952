extension BodyParser {
    /// Gives the tree the shape that its lines ask for where libcmark cannot know it: takes the definitions of
    /// footnotes out, and puts tables in. Most pages have neither.
    mutating func restructure(_ root: Node) {
        guard !source.lines.footnoteLabels.isEmpty || !source.lines.tableDelimiters.isEmpty else { return }
        var tables: [(block: Node, layout: TableLayout)] = []
        var definitions: [(item: Node, quoteDepth: Int)] = []
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
                    tables.append((node, layout))
                }
                walk.leave()
            default: break
            }
        }
        placeTables(tables)
        for (item, quoteDepth) in definitions { defineFootnote(item, quoteDepth: quoteDepth) }
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
