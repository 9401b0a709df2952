extension BodyParser {
    /// Makes a definition list of a paragraph that has lines which begin with a colon and a space:
    ///
    ///     Term
    ///     : What it means.
    ///
    /// Lines before the first colon are terms; they may also be the paragraph before. Gives the node that stands where
    /// the paragraph stood, or the paragraph where it is none.
    mutating func replaceByDefinitions(_ paragraph: Node, quoteDepth: Int, isReadFromSecondLine: Bool) -> Node
    {
        let marks = definitionMarks(in: paragraph)
        guard !marks.isEmpty else { return paragraph }
        let colonLines = source.contentLines(of: paragraph, quoteDepth: quoteDepth).count { line in
            line.count > 2 && isColon(source.bytes[line.lowerBound], source.bytes[line.lowerBound + 1])
        }
        guard colonLines == marks.count, !isReadFromSecondLine else { return paragraph }
        let before = paragraph.previous
        let beginsWithMark = marks.first == paragraph.firstChild
        var list = before.flatMap { $0 == definitionList ? $0 : nil }
        if beginsWithMark, list == nil {
            guard let before, before.kind == .paragraph else { return paragraph }
            let last = before.previous.flatMap { $0 == definitionList ? $0 : nil }
            list = last ?? newDefinitionList(before: before)
            if let list { addTerms(of: before, upTo: nil, to: list) }
            before.remove()
        }
        if list == nil { list = newDefinitionList(before: paragraph) }
        guard let list else { return paragraph }
        if !beginsWithMark { addTerms(of: paragraph, upTo: marks.first, to: list) }
        addDefinitions(of: paragraph, marks, to: list)
        paragraph.remove()
        definitionList = list
        return list
    }

    /// The text nodes that begin a line with a colon and a space.
    private func definitionMarks(in paragraph: Node) -> [Node] {
        var marks: [Node] = []
        var child = paragraph.firstChild
        while let node = child {
            let beginsLine = node.previous.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true
            if beginsLine, node.kind == .text, node.withLiteral({ $0.count > 1 && isColon($0[0], $0[1]) }) {
                marks.append(node)
            }
            child = node.next
        }
        return marks
    }

    private func isColon(_ first: UInt8, _ second: UInt8) -> Bool {
        first == UInt8(ascii: ":") && (second == 0x20 || second == 0x09)
    }

    private func newDefinitionList(before node: Node) -> Node? {
        guard let list = Node.rawBlock(enter: Array("<dl>".utf8), exit: Array("</dl>".utf8)) else {
            return nil
        }
        node.insertBefore(list)
        return list
    }

    /// Moves the lines of a paragraph before `mark` into the list, each a term.
    private func addTerms(of paragraph: Node, upTo mark: Node?, to list: Node) {
        var term: Node?
        while let node = paragraph.firstChild, node != mark {
            if node.kind == .softBreak || node.kind == .lineBreak {
                node.remove()
                term = nil
                continue
            }
            if term == nil {
                term = Node.rawInline(enter: Array("<dt>".utf8), exit: Array("</dt>\n".utf8))
                if let term { list.append(term) }
            }
            guard let term else { return }
            term.append(node)
        }
    }

    /// Moves what is left of a paragraph into the list: each mark begins a definition.
    private func addDefinitions(of paragraph: Node, _ marks: [Node], to list: Node) {
        var rest = marks[...]
        var definition: Node?
        while let node = paragraph.firstChild {
            let nextMark = rest.first
            if node == nextMark {
                rest.removeFirst()
                node.literal = Array(node.literal.dropFirst().drop { $0 == 0x20 || $0 == 0x09 })
                definition = Node.rawInline(enter: Array("<dd>".utf8), exit: Array("</dd>\n".utf8))
                if let definition { list.append(definition) }
            }
            guard let definition else { return }
            // The line end before a mark belongs to neither definition.
            if node.next == nextMark, nextMark != nil, node != nextMark {
                node.remove()
            } else {
                definition.append(node)
            }
        }
    }
}
