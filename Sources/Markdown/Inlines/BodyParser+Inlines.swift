extension BodyParser {
    /// Reads the inlines of a block: collects the text, and turns markup that CommonMark does not know into nodes.
    ///
    /// Most blocks hold nothing but text and emphasis. Only where there is more is the source of the block
    /// looked up and walked in step.
    mutating func readInlines(of block: Node, from origin: BlockContent.Origin) {
        let start = text.count
        if !options.checksPlainWords, readPlainInlines(of: block), !mayHoldDetails(from: start) { return }
        text.removeSubrange(start...)
        readMarkup(of: block, BlockContent(of: block, from: origin, source: source))
    }

    /// Collects the text of a block; false where it holds more than text and emphasis.
    private mutating func readPlainInlines(of block: Node) -> Bool {
        let looksForCandidates = !source.features.isDisjoint(with: .inline)
        var walk = NodeWalk(under: block)
        while walk.advance() {
            guard walk.isEntering else { continue }
            switch walk.node.kind {
            case .text:
                let isPlain = walk.node.withLiteral { literal in
                    text.append(literal)
                    return !(looksForCandidates && SourceFeatures.mayHoldMarkup(literal))
                }
                if !isPlain { return false }
            case .softBreak, .lineBreak: text.append(0x20)
            case .code: text.append(contentsOf: cleanLiteral(of: walk.node))
            case .link, .image, .htmlInline, .customInline: return false
            default: break
            }
        }
        return true
    }

    private mutating func readMarkup(of block: Node, _ content: BlockContent) {
        var reading = InlineReading(content)
        var walk = NodeWalk(under: block)
        while walk.advance() {
            let node = walk.node
            let kind = node.kind
            guard walk.isEntering else {
                reading.alignment.leave(kind)
                if kind == .link { leaveLink(node, &reading) }
                if kind == .image { leaveImage(node, &reading) }
                continue
            }
            reading.depth = walk.depth
            if walk.depth > ComplexityScan.maximumDepth { return giveUp(block, content) }
            let offset = reading.alignment.enter(node, kind)
            switch kind {
            case .text: readText(node, &reading)
            case .softBreak, .lineBreak: text.append(0x20)
            case .code:
                follow(offset + 1)
                text.append(contentsOf: cleanLiteral(of: node))
            case .link: enterLink(node, at: offset, &reading)
            case .image: enterImage(node, at: offset, &reading)
            case .htmlInline: walk.replace(by: readInlineHTML(node, at: offset))
            default: break
            }
        }
        for node in reading.emptied { node.remove() }
    }

    /// Gives up a block whose emphasis is nested too deeply: each change would look at all that lies around it.
    ///
    /// What has not been read may hold HTML and addresses that nothing has checked, so the block becomes text, as typed.
    private mutating func giveUp(_ block: Node, _ content: BlockContent) {
        report(
            .tooComplex,
            at: source.position(of: block),
            "Marks such as * and _ are nested too deeply in this paragraph. Take out those that are not needed."
        )
        while let child = block.firstChild { child.remove() }
        let typed = content.bytes[content.range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        text.append(contentsOf: typed)
        if let child = Node.text(typed) { block.append(child) }
    }
}

extension [UInt8] {
    /// Appends the bytes of a span.
    mutating func append(_ span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
