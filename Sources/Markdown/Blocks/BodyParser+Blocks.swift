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
        let number = options.numbersParagraphs ? number(of: node) : nil
        readTextBlock(
            node,
            from: isInNote ? .laterLines(quoteDepth: quoteDepth) : .lines(quoteDepth: quoteDepth)
        )
        if isFigure { return replaceByFigure(node) }
        if source.features.contains(.colonLine) {
            let list = replaceByDefinitions(node, quoteDepth: quoteDepth, isReadFromSecondLine: isInNote)
            guard list == node else { return list }
        }
        if let number { mark(node, with: number) }
        return node
    }

    /// Reads the inlines of a paragraph or cell, and checks its text.
    mutating func readTextBlock(_ node: Node, from origin: BlockContent.Origin) {
        let start = text.count
        readInlines(of: node, from: origin)
        checkText(from: start)
        endTextBlock()
    }

    private mutating func readCodeBlock(_ node: Node) {
        let start = text.count
        addLines(cleanLiteral(of: node), of: node)
        checkText(from: start)
        if source.features.contains(.numericEntity) { node.fenceInfo = clean(node.fenceInfo) }
    }

    /// Adds the text of a code or HTML block, each line of which ends where a line of the source does.
    mutating func addLines(_ literal: [UInt8], of block: Node) {
        guard tracesText else {
            text.append(contentsOf: literal)
            return endTextBlock()
        }
        let first = source.line(block.startLine)
        let fences = "`~".utf8
        let isFenced =
            block.kind == .codeBlock && source.offset(of: block) < first.upperBound
            && fences.contains(source.bytes[source.offset(of: block)])
        var number = block.startLine + (isFenced ? 1 : 0)
        for line in literal.split(separator: 0x0A, omittingEmptySubsequences: false) {
            follow(max(source.line(number).lowerBound, source.line(number).upperBound - line.count))
            text.append(contentsOf: line)
            text.append(0x0A)
            number += 1
        }
    }

    /// Ends a block's text, so that its last word and the next block's first stay apart.
    mutating func endTextBlock() {
        if let last = text.last, last != 0x0A { text.append(0x0A) }
    }
}
