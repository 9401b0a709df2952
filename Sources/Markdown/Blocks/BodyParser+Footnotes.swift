internal import Diagnostics

extension BodyParser {
    // MARK: Definitions

    /// Takes the list item that stands for a footnote's definition out of the tree.
    mutating func defineFootnote(_ item: Node, quoteDepth: Int) {
        guard let label = source.lines.footnoteLabels[item.startLine], removeMark(from: item),
            let blocks = Node.rawBlock(enter: [], exit: [])
        else { return }
        let position = source.position(of: item)
        let list = item.parent
        blocks.takeChildren(of: item)
        item.remove()
        if let list, list.firstChild == nil { list.remove() }

        let name = String(decoding: label, as: UTF8.self)
        let note = Footnotes.Note(
            label: label,
            id: anchors.take("fn-" + AnchorIDs.slug(of: label)),
            position: position,
            blocks: blocks,
            quoteDepth: quoteDepth
        )
        guard !footnotes.define(note) else { return }
        report(
            .duplicateFootnote,
            at: position,
            "There is a footnote [^\(name)] already. Give this one another name, here and where it is referred to."
        )
    }

    /// Takes the mark of a footnote from the beginning of an item's text; false where there is none.
    private func removeMark(from item: Node) -> Bool {
        guard let block = item.firstChild, let text = block.firstChild, text.kind == .text else {
            return false
        }
        let literal = text.literal
        guard literal.first == MarkedLines.labelStart, let end = literal.firstIndex(of: MarkedLines.labelEnd)
        else {
            return false
        }
        text.literal = Array(literal[(end + 1)...].drop { $0 == 0x20 || $0 == 0x09 })
        if text.withLiteral({ $0.isEmpty }), let next = text.next {
            if next.kind == .softBreak { next.remove() }
        }
        return true
    }

    // MARK: References

    /// `[^label]`, but not in a link, which can hold no other.
    func footnoteReference(in literal: [UInt8], at index: Int, _ reading: InlineReading) -> TextMarkup? {
        guard reading.link == nil, index + 3 < literal.count, literal[index + 1] == UInt8(ascii: "^") else {
            return nil
        }
        var end = index + 2
        while end < literal.count, isFootnoteLabel(literal[end]), end - index < 200 { end += 1 }
        guard end > index + 2, end < literal.count, literal[end] == UInt8(ascii: "]"),
            !reading.alignment.isEscaped(text: index), !reading.alignment.isEscaped(text: index + 1)
        else { return nil }
        return TextMarkup(
            range: index..<end + 1,
            offset: reading.alignment.sourceOffset(ofText: index),
            kind: .footnote(label: Array(literal[index + 2..<end]))
        )
    }

    /// Puts the number of a footnote before `node`, as a link; the text itself where there is no such footnote.
    mutating func placeFootnoteReference(_ label: [UInt8], at offset: Int, before node: Node) {
        let name = String(decoding: label, as: UTF8.self)
        guard let index = footnotes.index(of: label) else {
            report(
                .missingFootnote,
                at: source.position(of: offset),
                "There is no footnote [^\(name)]. Add a line that begins with [^\(name)]: and then its text."
            )
            let words = Array("[^\(name)]".utf8)
            follow(offset)
            text.append(contentsOf: words)
            if let words = Node.text(words) { node.insertBefore(words) }
            return
        }
        let noteID = footnotes.notes[index].id
        let id = referenceID(label, to: index)
        let number = footnotes.refer(to: index, id: id, under: headings.indices.last)
        var html = Array("<sup class=\"footnote-ref\"><a href=\"#".utf8)
        HTMLEscaping.append(noteID, to: &html)
        if let id {
            html += Array("\" id=\"".utf8)
            HTMLEscaping.append(id, to: &html)
        }
        html += Array("\" role=\"doc-noteref\">\(number)</a></sup>".utf8)
        if let reference = Node.rawInline(html) { node.insertBefore(reference) }
    }

    /// The id by which the way back from a footnote leads to a reference; nil for one of so many that no list of ways
    /// back is of use.
    private mutating func referenceID(_ label: [UInt8], to index: Int) -> String? {
        let count = footnotes.notes[index].references.count + 1
        guard count <= Footnotes.mostWaysBack else { return nil }
        return anchors.take("fnref-" + AnchorIDs.slug(of: label) + (count == 1 ? "" : "-\(count)"))
    }

    // MARK: The list at the end

    /// Reads the footnotes in the order of their numbers and puts them at the end of the page.
    mutating func readFootnotes(into root: Node) {
        guard !footnotes.notes.isEmpty, let section = footnoteSection() else { return }
        var read = 0
        while true {
            while read < footnotes.order.count {
                let note = footnotes.notes[footnotes.order[read]]
                sectionStarts.append((note.heading, text.count))
                readBlocks(under: note.blocks, quoteDepth: note.quoteDepth)
                read += 1
            }
            let unused = footnotes.numberRest()
            guard !unused.isEmpty else { break }
            for note in unused where !note.isDuplicate {
                report(
                    .unusedFootnote,
                    at: note.position,
                    "Nothing refers to this footnote. Write [^\(String(decoding: note.label, as: UTF8.self))] in the text where it belongs."
                )
            }
        }
        for index in footnotes.order { append(footnotes.notes[index], to: section) }
        root.append(section)
    }

    private func footnoteSection() -> Node? {
        var start = Array("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"".utf8)
        HTMLEscaping.append(options.wording.footnotes, to: &start)
        start += Array("\">\n<ol>".utf8)
        return Node.rawBlock(enter: start, exit: Array("</ol>\n</section>".utf8))
    }

    private func append(_ note: Footnotes.Note, to section: Node) {
        var start = Array("<li id=\"".utf8)
        HTMLEscaping.append(note.id, to: &start)
        start += Array("\">".utf8)
        guard let item = Node.rawBlock(enter: start, exit: Array("</li>".utf8)) else { return }
        item.takeChildren(of: note.blocks)
        note.blocks.remove()
        section.append(item)
        guard !note.references.isEmpty else { return }
        let links = backLinks(of: note)
        if let last = item.lastChild, last.kind == .paragraph {
            if let links = Node.rawInline([0x20] + links) { last.append(links) }
        } else if let paragraph = Node.paragraph(), let links = Node.rawInline(links) {
            paragraph.append(links)
            item.append(paragraph)
        }
    }

    private func backLinks(of note: Footnotes.Note) -> [UInt8] {
        var html: [UInt8] = []
        for (index, id) in note.references.enumerated() {
            html += Array((index == 0 ? "" : " ").utf8)
            html += Array("<a href=\"#".utf8)
            HTMLEscaping.append(id, to: &html)
            html += Array("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"".utf8)
            HTMLEscaping.append(options.wording.backToText + (index == 0 ? "" : " \(index + 1)"), to: &html)
            html += Array("\">↩</a>".utf8)
        }
        return html
    }
}
