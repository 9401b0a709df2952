extension BodyParser {
    /// Reads every block under `root` once, in order; `quoteDepth` is the number of quotes that `root` stands in.
    mutating func readBlocks(under root: Node, quoteDepth: Int = 0) {
        var walk = NodeWalk(under: root)
        var quoteDepth = quoteDepth
        var notes: [NoteKind?] = []
        while walk.advance() {
            let node = walk.node
            switch node.kind {
            case .blockQuote where walk.isEntering:
                quoteDepth += 1
                notes.append(takeNoteMark(from: node))
            case .blockQuote:
                quoteDepth -= 1
                if let kind = notes.popLast() ?? nil { walk.replace(by: replace(node, byNote: kind)) }
            case .paragraph: walk.replace(by: readParagraph(node, quoteDepth: quoteDepth))
            case .heading:
                readHeading(node, quoteDepth: quoteDepth)
                walk.leave()
            case .codeBlock:
                readCodeBlock(node)
                walk.leave()
            case .htmlBlock: walk.replace(by: readHTMLBlock(node))
            case .customBlock:
                readTable(node)
                walk.leave()
            default: break
            }
        }
    }

    /// Reads a paragraph; gives the node that stands for it now.
    private mutating func readParagraph(_ node: Node, quoteDepth: Int) -> Node {
        let isFigure = isLoneImage(node)
        let isInNote = node == noteParagraph
        readInlines(
            of: node,
            from: isInNote ? .laterLines(quoteDepth: quoteDepth) : .lines(quoteDepth: quoteDepth)
        )
        endTextBlock()
        if isFigure { return replaceByFigure(node) }
        guard source.features.contains(.colonLine) else { return node }
        return replaceByDefinitions(node, quoteDepth: quoteDepth, isReadFromSecondLine: isInNote)
    }

    private mutating func readCodeBlock(_ node: Node) {
        text.append(contentsOf: cleanLiteral(of: node))
        endTextBlock()
        if source.features.contains(.numericEntity) { node.fenceInfo = withoutControls(node.fenceInfo) }
    }

    /// Ends a block's text, so that its last word and the next block's first stay apart.
    mutating func endTextBlock() {
        if let last = text.last, last != 0x0A { text.append(0x0A) }
    }
}
