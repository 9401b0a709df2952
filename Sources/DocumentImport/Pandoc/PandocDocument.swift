/// A document as pandoc gives it (pandoc-types 1.21 and later, Text.Pandoc.Definition).
struct PandocDocument: Decodable {
    let meta: [String: PandocMeta]
    let blocks: [PandocBlock]
}

/// What a document says about itself in its first lines: pandoc takes paragraphs styled Title, Author and Date for that.
enum PandocMeta: Decodable {
    case inlines([PandocInline])
    case blocks([PandocBlock])
    case list([PandocMeta])
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
        let node = try PandocNode(decoder)
        switch node.name {
        case "MetaInlines": self = .inlines(try node.content())
        case "MetaBlocks": self = .blocks(try node.content())
        case "MetaList": self = .list(try node.content())
        case "MetaString": self = .text(try node.content())
        default: self = .other
        }
    }

    /// Its paragraphs.
    var blocks: [PandocBlock] {
        switch self {
        case .inlines(let inlines): [.paragraph(inlines)]
        case .blocks(let blocks): blocks
        case .list(let values): values.flatMap(\.blocks)
        case .text(let text): [.paragraph([.text(text)])]
        case .other: []
        }
    }
}

/// A block of text.
indirect enum PandocBlock: Decodable, Sendable {
    case paragraph([PandocInline])
    case lines([[PandocInline]])
    case code(String)
    case raw(String)
    case quote([PandocBlock])
    /// The first number, the style and the delimiter as pandoc names them, and the items.
    case numbered(start: Int, style: String, delimiter: String, [[PandocBlock]])
    case bullets([[PandocBlock]])
    case definitions([(term: [PandocInline], definitions: [[PandocBlock]])])
    case heading(Int, [PandocInline])
    case rule
    case table(PandocTable)
    case group([PandocBlock])
    case nothing

    init(from decoder: any Decoder) throws {
        let node = try PandocNode(decoder)
        switch node.name {
        case "Plain", "Para": self = .paragraph(try node.content())
        case "LineBlock": self = .lines(try node.content())
        case "CodeBlock": self = .code(try node.part(1))
        case "RawBlock": self = .raw(try node.part(1))
        case "BlockQuote": self = .quote(try node.content())
        case "OrderedList":
            var parts = try node.parts()
            var attributes = try parts.nestedUnkeyedContainer()
            let start = try attributes.decode(Int.self)
            let style = try attributes.decode(PandocNode.self).name
            let delimiter = try attributes.decode(PandocNode.self).name
            self = .numbered(
                start: start, style: style, delimiter: delimiter, try parts.decode([[PandocBlock]].self))
        case "BulletList": self = .bullets(try node.content())
        case "DefinitionList": self = .definitions(try Self.definitions(in: node))
        case "Header":
            var parts = try node.parts()
            let level = try parts.decode(Int.self)
            _ = try parts.nestedUnkeyedContainer()
            self = .heading(level, try parts.decode([PandocInline].self))
        case "HorizontalRule": self = .rule
        case "Table": self = .table(try PandocTable(node))
        case "Div": self = .group(try node.part(1))
        case "Figure": self = .group(try node.part(2))
        default: self = .nothing
        }
    }

    private static func definitions(
        in node: PandocNode
    ) throws -> [(term: [PandocInline], definitions: [[PandocBlock]])] {
        var entries: [(term: [PandocInline], definitions: [[PandocBlock]])] = []
        var parts = try node.parts()
        while !parts.isAtEnd {
            var pair = try parts.nestedUnkeyedContainer()
            entries.append((try pair.decode([PandocInline].self), try pair.decode([[PandocBlock]].self)))
        }
        return entries
    }
}

/// A table.
struct PandocTable: Sendable {
    /// One cell.
    struct Cell: Sendable {
        let blocks: [PandocBlock]
        let rows: Int
        let columns: Int
    }

    let caption: [PandocBlock]
    /// How each column is aligned: `AlignLeft`, `AlignRight`, `AlignCenter` or `AlignDefault`.
    let alignments: [String]
    let head: [[Cell]]
    let body: [[Cell]]

    init(caption: [PandocBlock], alignments: [String], head: [[Cell]], body: [[Cell]]) {
        (self.caption, self.alignments, self.head, self.body) = (caption, alignments, head, body)
    }

    init(_ node: PandocNode) throws {
        var parts = try node.parts()
        _ = try parts.nestedUnkeyedContainer()
        var caption = try parts.nestedUnkeyedContainer()
        if try !caption.decodeNil() { _ = try caption.nestedUnkeyedContainer() }
        self.caption = try caption.decode([PandocBlock].self)
        var columns = try parts.nestedUnkeyedContainer()
        var alignments: [String] = []
        while !columns.isAtEnd {
            var column = try columns.nestedUnkeyedContainer()
            alignments.append(try column.decode(PandocNode.self).name)
        }
        self.alignments = alignments
        head = try Self.section(&parts)
        var bodies = try parts.nestedUnkeyedContainer()
        var body: [[Cell]] = []
        while !bodies.isAtEnd {
            var section = try bodies.nestedUnkeyedContainer()
            _ = try section.nestedUnkeyedContainer()
            _ = try section.decode(Int.self)
            var first = try section.nestedUnkeyedContainer()
            body += try Self.rows(&first)
            var rest = try section.nestedUnkeyedContainer()
            body += try Self.rows(&rest)
        }
        self.body = try body + Self.section(&parts)
    }

    /// The rows of a table's head or foot.
    private static func section(_ parts: inout any UnkeyedDecodingContainer) throws -> [[Cell]] {
        var section = try parts.nestedUnkeyedContainer()
        _ = try section.nestedUnkeyedContainer()
        var rows = try section.nestedUnkeyedContainer()
        return try Self.rows(&rows)
    }

    private static func rows(_ list: inout any UnkeyedDecodingContainer) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        while !list.isAtEnd {
            var row = try list.nestedUnkeyedContainer()
            _ = try row.nestedUnkeyedContainer()
            var cells = try row.nestedUnkeyedContainer()
            var found: [Cell] = []
            while !cells.isAtEnd {
                var cell = try cells.nestedUnkeyedContainer()
                _ = try cell.nestedUnkeyedContainer()
                _ = try cell.decode(PandocNode.self)
                let (rows, columns) = (try cell.decode(Int.self), try cell.decode(Int.self))
                found.append(Cell(blocks: try cell.decode([PandocBlock].self), rows: rows, columns: columns))
            }
            rows.append(found)
        }
        return rows
    }
}

/// A value of pandoc's: its constructor's name, and what it holds.
struct PandocNode: Decodable {
    let name: String
    private let container: KeyedDecodingContainer<Keys>

    private enum Keys: String, CodingKey {
        case name = "t"
        case content = "c"
    }

    init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: Keys.self)
        name = try container.decode(String.self, forKey: .name)
    }

    init(from decoder: any Decoder) throws { try self.init(decoder) }

    /// What it holds, where that is one thing.
    func content<Value: Decodable>() throws -> Value { try container.decode(Value.self, forKey: .content) }

    /// What it holds, one after the other.
    func parts() throws -> any UnkeyedDecodingContainer {
        try container.nestedUnkeyedContainer(forKey: .content)
    }

    /// One of several things that it holds.
    func part<Value: Decodable>(_ number: Int) throws -> Value {
        var parts = try parts()
        for _ in 0..<number { _ = try parts.decode(PandocAnything.self) }
        return try parts.decode(Value.self)
    }
}

/// A value that is passed over.
private struct PandocAnything: Decodable {
    init(from decoder: any Decoder) {}
}
