extension BodyParser {
    /// Reads every block once, in order.
    mutating func readBlocks(under root: Node) {
        var walk = NodeWalk(under: root)
        var quoteDepth = 0
        while walk.advance() {
            let node = walk.node
            switch node.kind {
            case .blockQuote: quoteDepth += walk.isEntering ? 1 : -1
            case .paragraph:
                readInlines(of: node, from: .lines(quoteDepth: quoteDepth))
                endTextBlock()
                walk.leave()
            case .heading:
                readHeading(node, quoteDepth: quoteDepth)
                walk.leave()
            case .codeBlock where walk.isEntering: readCodeBlock(node)
            case .htmlBlock where walk.isEntering: walk.replace(by: readHTMLBlock(node))
            default: break
            }
        }
    }

    private mutating func readCodeBlock(_ node: Node) {
        node.withLiteral { text.append($0) }
        endTextBlock()
        if source.features.contains(.numericEntity) { node.fenceInfo = withoutControls(node.fenceInfo) }
    }

    /// Ends a block's text, so that its last word and the next block's first stay apart.
    mutating func endTextBlock() {
        if let last = text.last, last != 0x0A { text.append(0x0A) }
    }
}
