internal import Diagnostics

extension BodyParser {
    /// Reads a block of raw HTML: as it is in a trusted folder, else as text. Gives the node that stands for it now.
    mutating func readHTMLBlock(_ node: Node) -> Node {
        let html = cleanLiteral(of: node)
        guard !options.rawHTML else {
            readTrusted(html, isBlock: true)
            return node
        }
        if isComment(html) { return replace(node, by: Node.rawBlock(enter: [], exit: [])) }
        if let paragraph = readTextBehindComment(html, of: node) { return replace(node, by: paragraph) }
        reportRawHTML(html, at: source.position(of: node))
        let paragraph = Node.paragraph()
        if let paragraph, let words = Node.text(Array(html.reversed().drop { $0 <= 0x20 }.reversed())) {
            paragraph.append(words)
        }
        let start = text.count
        addLines(html, of: node)
        checkText(from: start)
        return replace(node, by: paragraph)
    }

    /// Reads raw HTML inside a paragraph; gives the node that stands for it now.
    mutating func readInlineHTML(_ node: Node, at offset: Int) -> Node {
        let html = cleanLiteral(of: node)
        guard !options.rawHTML else {
            readTrusted(html, isBlock: false)
            return node
        }
        if isComment(html) { return replace(node, by: Node.text([])) }
        reportRawHTML(html, at: source.position(of: offset))
        follow(offset)
        text.append(contentsOf: html)
        return replace(node, by: Node.text(html))
    }

    private func replace(_ node: Node, by replacement: Node?) -> Node {
        guard let replacement else { return node }
        node.insertBefore(replacement)
        node.remove()
        return replacement
    }

    /// Whether this is a complete comment and nothing else: a note to other authors, which is left out.
    private func isComment(_ html: [UInt8]) -> Bool {
        commentEnd(html).map { html[$0...].allSatisfy { $0 <= 0x20 } } ?? false
    }

    /// Where the comment ends that HTML begins with.
    private func commentEnd(_ html: [UInt8]) -> Int? {
        guard html.starts(with: "<!--".utf8) else { return nil }
        let end = Array("-->".utf8)
        guard let close = html.indices.dropFirst(4).first(where: { html[$0...].starts(with: end) }) else {
            return html.elementsEqual("<!-->".utf8) ? html.count : nil
        }
        return close + end.count
    }

    /// Reads what follows a comment on its last line, with which libcmark ends the block; gives the paragraph that
    /// holds it, nil where the HTML begins with no comment.
    private mutating func readTextBehindComment(_ html: [UInt8], of block: Node) -> Node? {
        guard let end = commentEnd(html), let paragraph = Node.paragraph() else { return nil }
        let line = source.line(block.startLine + html[..<end].count { $0 == 0x0A })
        let length = html[end...].prefix { $0 != 0x0A && $0 != 0x0D }.count
        let start = source.skipBlanks(
            from: max(line.lowerBound, line.upperBound - length), to: line.upperBound)
        let origin = BlockContent.Origin.ranges([start..<line.upperBound])
        PieceParser.parse([origin], on: source, smartPunctuation: options.smartPunctuation) {
            paragraph.takeChildren(of: $1)
        }
        readTextBlock(paragraph, from: origin)
        return paragraph
    }

    private mutating func reportRawHTML(_ html: [UInt8], at position: SourcePosition) {
        let shown = String(decoding: html.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(40), as: UTF8.self)
        report(
            .rawHTML,
            at: position,
            "HTML is shown as text here: \(shown). Write Markdown instead, or put a backslash before the \"<\"."
        )
    }

    /// Takes the words and the ids from HTML that goes through as it is.
    private mutating func readTrusted(_ html: [UInt8], isBlock: Bool) {
        var index = 0
        while index < html.count {
            if html[index] == UInt8(ascii: "<") {
                let tag = HTMLTag(in: html, at: index)
                index = tag.end
                if let id = tag.id { anchors.note(id) }
                if !tag.isInline { endTextBlock() }
                if tag.hidesText { index = tag.endOfElement(in: html) }
            } else {
                text.append(html[index])
                index += 1
            }
        }
        if isBlock { endTextBlock() }
    }
}
