internal import Diagnostics

extension BodyParser {
    /// `[[id]]`, `[[kind/id]]` or `[[id|words]]`, not inside another link.
    ///
    /// Three brackets in a row are no reference, as `[[[` and `]]]` are used in templates and code.
    func reference(in literal: [UInt8], at index: Int, _ reading: InlineReading) -> TextMarkup? {
        let open = UInt8(ascii: "[")
        let close = UInt8(ascii: "]")
        guard reading.link == nil, index + 4 < literal.count, literal[index + 1] == open,
            literal[index + 2] != open,
            index == 0 || literal[index - 1] != open,
            let end = literal[(index + 2)...].prefix(300).firstIndex(of: close),
            end + 1 < literal.count, literal[end + 1] == close,
            end + 2 == literal.count || literal[end + 2] != close,
            !reading.alignment.isEscaped(text: index), !reading.alignment.isEscaped(text: index + 1)
        else { return nil }
        let parts = literal[(index + 2)..<end].split(separator: UInt8(ascii: "|"), maxSplits: 1)
        guard let id = parts.first.map(trimmed), !id.isEmpty, !id.contains(open) else { return nil }
        let words = parts.count > 1 ? trimmed(parts[1]) : []
        return TextMarkup(
            range: index..<end + 2,
            offset: reading.alignment.sourceOffset(ofText: index),
            kind: .reference(id: id, words: words)
        )
    }

    /// Puts the link that a reference stands for before `node`.
    mutating func placeReference(id: [UInt8], words: [UInt8], at offset: Int, before node: Node) {
        let index = links.count
        links.append(
            Link(
                kind: .reference,
                destination: String(decoding: id, as: UTF8.self),
                position: source.position(of: offset),
                text: String(decoding: words, as: UTF8.self)
            )
        )
        follow(offset)
        text.append(contentsOf: words)

        guard let link = Node.link(to: options.leavesHoles ? [] : relativeAddress(id)) else { return }
        if options.leavesHoles, let marker = self.node(for: .address(link: index)) {
            node.insertBefore(marker)
        }
        let title = options.leavesHoles ? self.node(for: .title(link: index)) : Node.text(id)
        if let child = words.isEmpty ? title : Node.text(words) { link.append(child) }
        node.insertBefore(link)
    }

    /// An id as an address without a site around it. After `./` a colon makes no scheme (RFC 3986, section 4.2).
    private func relativeAddress(_ id: [UInt8]) -> [UInt8] {
        id.contains(UInt8(ascii: ":")) ? Array("./".utf8) + id : id
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.endIndex
        let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
        return Array(bytes[start..<end])
    }
}
