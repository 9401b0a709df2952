/// Parses pieces of text as paragraphs of their own that know the link definitions of the whole page.
///
/// The pieces go through libcmark as one document: each is a paragraph that begins with a mark, so that nothing in it
/// can begin another kind of block, and the page's own source follows, for its definitions, where they may matter.
struct PieceParser {
    /// A control character, which neither ends emphasis nor begins a block.
    private static let mark: UInt8 = 0x06

    /// Calls `use` with a paragraph for each piece, in order.
    static func parse(
        _ pieces: [BlockContent.Origin],
        on page: SourceText,
        smartPunctuation: Bool,
        _ use: (Int, Node) -> Void
    ) {
        var document: [UInt8] = []
        for piece in pieces { append(piece, of: page, to: &document) }
        if page.features.contains(.definition), document.contains(UInt8(ascii: "[")) {
            document += page.bytes
        }
        guard let root = CommonMarkTree.document(parsing: document, smartPunctuation: smartPunctuation) else {
            return
        }
        var next = root.firstChild
        for index in pieces.indices {
            guard let paragraph = next else { return }
            next = paragraph.next
            if let text = paragraph.firstChild, text.kind == .text, text.literal.first == mark {
                text.literal = Array(text.literal.dropFirst(text.literal.dropFirst().first == 0x20 ? 2 : 1))
            }
            use(index, paragraph)
        }
    }

    private static func append(_ piece: BlockContent.Origin, of page: SourceText, to document: inout [UInt8])
    {
        document += [mark, 0x20]
        switch piece {
        case .cell(let range):
            var start = range.lowerBound
            for pipe in page.escapedPipes(in: range) {
                document += page.bytes[start..<pipe - 1]
                start = pipe
            }
            document += page.bytes[start..<range.upperBound]
        case .ranges(let lines):
            for (index, line) in lines.enumerated() {
                // Four spaces keep a later line from being anything but a line of the paragraph.
                if index > 0 { document += [0x0A, 0x20, 0x20, 0x20, 0x20] }
                document += page.bytes[line]
            }
        case .lines, .laterLines: break
        }
        document += [0x0A, 0x0A]
    }
}
