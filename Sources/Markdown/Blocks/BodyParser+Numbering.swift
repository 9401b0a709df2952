extension BodyParser {
    /// The id of a paragraph that begins with a number, or that begins a numbered list item.
    mutating func numberID(of paragraph: Node) -> String? {
        if let item = paragraph.parent, item.kind == .item, paragraph.previous == nil, let list = item.parent,
            list.isOrderedList
        {
            return numbering.id(of: item, in: list)
        }
        var first = paragraph.firstChild
        while let node = first, node.kind == .strong || node.kind == .emphasis { first = node.firstChild }
        guard let text = first, text.kind == .text else { return nil }
        return numbering.id(beginningWith: text.literal)
    }
}
