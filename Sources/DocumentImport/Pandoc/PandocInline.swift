/// A piece of text in a paragraph.
indirect enum PandocInline: Decodable, Sendable {
    /// How text is set.
    enum Style: Equatable, Sendable {
        case emphasis
        case strong
        case struckOut
        case raised
        case lowered
        /// Of no consequence here: underlined, small capitals, a span.
        case plain
    }

    case text(String)
    case space
    case lineBreak
    case styled(Style, [PandocInline])
    case code(String)
    case math(String)
    case raw(String)
    case link([PandocInline], address: String)
    case picture([PandocInline], path: String, title: String)
    case note([PandocBlock])

    init(from decoder: any Decoder) throws {
        let node = try PandocNode(decoder)
        switch node.name {
        case "Str": self = .text(try node.content())
        case "Space", "SoftBreak": self = .space
        case "LineBreak": self = .lineBreak
        case "Emph": self = .styled(.emphasis, try node.content())
        case "Strong": self = .styled(.strong, try node.content())
        case "Strikeout": self = .styled(.struckOut, try node.content())
        case "Superscript": self = .styled(.raised, try node.content())
        case "Subscript": self = .styled(.lowered, try node.content())
        case "Underline", "SmallCaps": self = .styled(.plain, try node.content())
        case "Quoted": self = try Self.quoted(node)
        case "Cite", "Span": self = .styled(.plain, try node.part(1))
        case "Code": self = .code(try node.part(1))
        case "Math": self = .math(try node.part(1))
        case "RawInline": self = .raw(try node.part(1))
        case "Link":
            let target: [String] = try node.part(2)
            self = .link(try node.part(1), address: target.first ?? "")
        case "Image":
            let target: [String] = try node.part(2)
            self = .picture(try node.part(1), path: target.first ?? "", title: target.last ?? "")
        case "Note": self = .note(try node.content())
        default: self = .text("")
        }
    }

    private static func quoted(_ node: PandocNode) throws -> PandocInline {
        let sort: PandocNode = try node.part(0)
        let marks = sort.name == "SingleQuote" ? ("\u{2018}", "\u{2019}") : ("\u{201C}", "\u{201D}")
        return .styled(.plain, [.text(marks.0)] + (try node.part(1)) + [.text(marks.1)])
    }
}

extension [PandocInline] {
    /// The words alone, in one line.
    var words: String {
        map(\.words).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PandocInline {
    fileprivate var words: String {
        switch self {
        case .text(let text), .code(let text), .math(let text): text
        case .space, .lineBreak: " "
        case .styled(_, let inlines), .link(let inlines, _): inlines.map(\.words).joined()
        case .raw, .picture, .note: ""
        }
    }
}

extension [PandocBlock] {
    /// The words alone, in one line.
    var words: String { map(\.words).joined(separator: " ").split(separator: " ").joined(separator: " ") }
}

extension PandocBlock {
    /// The words alone, in one line.
    var words: String {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.words
        case .lines(let lines): lines.map(\.words).joined(separator: " ")
        case .code(let text): text
        case .quote(let blocks), .group(let blocks): blocks.words
        case .numbered(_, _, _, let items), .bullets(let items): items.map(\.words).joined(separator: " ")
        case .definitions(let entries):
            entries.map { $0.term.words + " " + $0.definitions.map(\.words).joined(separator: " ") }
                .joined(separator: " ")
        case .table(let table):
            (table.head + table.body).flatMap { $0.map(\.blocks.words) }.joined(separator: " ")
        case .raw, .rule, .nothing: ""
        }
    }
}
