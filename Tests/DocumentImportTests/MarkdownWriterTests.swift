import TestSupport
import Diagnostics
import Markdown
import Testing

@testable import DocumentImport

struct MarkdownWriterTests {
    private func written(_ blocks: [PandocBlock]) -> String {
        var writer = MarkdownWriter { $0.hasSuffix(".png") ? "page-1.png" : nil }
        let text = writer.markdown(blocks)
        let notes = writer.footnotes()
        return notes.isEmpty ? text : text + "\n\n" + notes
    }

    private func paragraph(_ text: String) -> PandocBlock { .paragraph([.text(text)]) }

    @Test(arguments: [
        ("a*b_c", "a\\*b\\_c"), ("[[x]]", "\\[\\[x\\]\\]"), ("# x", "\\# x"), ("1. x", "1\\. x"),
        ("1.1 x", "1.1 x"),
        ("2) x", "2\\) x"), ("- x", "\\- x"), (": x", "\\: x"), ("Table: x", "Table\\: x"),
        ("&amp; & b", "\\&amp; & b"),
        ("{#id}", "\\{#id\\}"), ("<b>", "\\<b>"), ("=======", "\\======="), ("a|b", "a\\|b"),
        ("(a) x", "(a) x"),
    ])
    func `words stay words`(text: String, markdown: String) {
        #expect(written([paragraph(text)]) == markdown)
    }

    @Test func `headings never skip a level, and stand below the title`() {
        let blocks: [PandocBlock] = [
            .heading(1, [.text("A")]), .heading(4, [.text("B")]), .heading(2, [.text("C")]), .heading(1, []),
        ]
        #expect(written(blocks) == "## A\n\n### B\n\n### C")
    }

    @Test func `lists keep their numbers; letters become words`() {
        let items = [[paragraph("x")], [paragraph("y")]]
        #expect(written([.numbered(start: 4, style: "Decimal", delimiter: "Period", items)]) == "4. x\n5. y")
        #expect(
            written([.numbered(start: 1, style: "Decimal", delimiter: "OneParen", items)]) == "1) x\n2) y")
        #expect(
            written([.numbered(start: 1, style: "LowerAlpha", delimiter: "OneParen", items)])
                == "- a) x\n- b) y")
        #expect(
            written([.numbered(start: 3, style: "LowerRoman", delimiter: "TwoParens", items)])
                == "- (iii) x\n- (iv) y")
        #expect(written([.bullets(items), .bullets(items)]) == "- x\n- y\n\n<!-- -->\n\n- x\n- y")
    }

    @Test func `a list within a list is indented by its item's mark`() {
        let inner = PandocBlock.bullets([[paragraph("b")], [paragraph("c")]])
        let list = PandocBlock.numbered(
            start: 1, style: "Decimal", delimiter: "Period", [[paragraph("a"), inner], [paragraph("d")]])
        #expect(written([list]) == "1. a\n   - b\n   - c\n2. d")
        #expect(
            written([.bullets([[paragraph("a"), paragraph("b")], [.quote([paragraph("c")])]])])
                == "- a\n\n  b\n\n- > c")
    }

    @Test func `emphasis is written only where it is read as such`() {
        func text(_ inlines: [PandocInline]) -> String { written([.paragraph(inlines)]) }
        #expect(text([.styled(.strong, [.text("a")]), .text("b")]) == "**a**b")
        #expect(text([.text("a"), .styled(.emphasis, [.text("(b)")]), .text("c")]) == "a(b)c")
        #expect(text([.styled(.strong, [.text("a "), .space]), .text("b")]) == "**a** b")
        #expect(text([.styled(.strong, [.text("a")]), .styled(.strong, [.text("b")])]) == "**ab**")
        #expect(text([.styled(.strong, [.space])]) == "")
        #expect(text([.styled(.emphasis, [.text("a")]), .styled(.strong, [.text("b")])]) == "*a*b")
        let nested = PandocInline.styled(.strong, [.text("a"), .space, .styled(.emphasis, [.text("b")])])
        #expect(text([nested]) == "**a** ***b***")
    }

    @Test func `links lead to websites, and are words where they lead nowhere`() {
        func text(_ address: String) -> String {
            written([.paragraph([.link([.text("a")], address: address)])])
        }
        #expect(text("https://example.org/a_b(c)") == "[a](<https://example.org/a_b(c)>)")
        #expect(text("#bookmark") == "a")
        #expect(text("javascript:alert(1)") == "a")
        #expect(text("file:///etc/passwd") == "a")
        #expect(text("https://example.org/a b") == "a")
    }

    @Test func `a table keeps its header, alignment, caption, and joined cells`() {
        func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> PandocTable.Cell {
            .init(blocks: text.isEmpty ? [] : [paragraph(text)], rows: rows, columns: columns)
        }
        let table = PandocTable(
            caption: [paragraph("Costs")], alignments: ["AlignLeft", "AlignRight"],
            head: [[cell("A"), cell("B|C")]],
            body: [[cell("joined", columns: 2)], [cell("down", rows: 2), cell("1")], [cell("2")]])
        #expect(
            written([.table(table)])
                == "| A | B\\|C |\n| :-- | --: |\n| joined |  |\n| down | 1 |\n|  | 2 |\nTable: Costs")
        let box = PandocTable(
            caption: [], alignments: ["AlignDefault"], head: [], body: [[cell("a")], [cell("b")]])
        #expect(written([.table(box)]) == "a\n\nb")
    }

    @Test func `footnotes come at the end, with all their paragraphs`() {
        let note = PandocInline.note([paragraph("one"), paragraph("two")])
        #expect(
            written([.paragraph([.text("x"), note]), paragraph("y")]) == "x[^1]\n\ny\n\n[^1]: one\n\n    two")
    }

    @Test func `a picture without a description is written so that the check tells of it`() {
        #expect(written([.paragraph([.picture([], path: "m/a.png", title: "")])]) == "![](page-1.png)")
        #expect(
            written([.paragraph([.picture([.text("A [hall]")], path: "m/a.png", title: "The \"hall\"")])])
                == "![A \\[hall\\]](page-1.png \"The \\\"hall\\\"\")")
        var writer = MarkdownWriter { _ in nil }
        #expect(
            writer.markdown([.paragraph([.picture([], path: "https://example.org/x.png", title: "")])]) == "")
        #expect(
            writer.losses == [
                "A picture on another website was not fetched: https://example.org/x.png. Save it beside the page if you may use it."
            ])
    }

    // MARK: Properties

    /// Whatever words a document has, readers of the page see these words, in this order.
    @Test(arguments: Array(1...8) as [UInt64])
    func `the words of any document come out of Waymark's own reader as they were`(seed: UInt64) {
        var random = RandomBlocks(seed: seed)
        for _ in 0..<150 {
            let blocks = random.blocks(depth: 2)
            let markdown = written(blocks)
            let document = MarkdownParser.parse(
                Array(markdown.utf8)[...], path: "page.md", firstLine: 1, options: MarkdownOptions())
            let errors = document.diagnostics.filter { $0.severity == .error }
            #expect(errors == [], "\(markdown)")
            #expect(Self.seen(document) == Self.words(blocks.words), "\(markdown)")
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// What a reader sees, heading by heading.
    private static func seen(_ document: MarkdownDocument) -> [String] {
        func text(_ heading: Int?) -> String {
            document.sections.filter { $0.heading == heading }.map {
                String(decoding: $0.text, as: UTF8.self)
            }
            .joined(separator: " ")
        }
        let parts =
            [text(nil)] + document.headings.indices.flatMap { [document.headings[$0].text, text($0)] }
        return words(parts.joined(separator: " "))
    }
}

/// Documents of nasty words, the same for the same seed.
struct RandomBlocks {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let words = [
        "a", "Word", "1.", "2)", "1.1", "(a)", "a)", "#", "##", "-", "+", "*", "**", "_", "__x__", "*y*", ">",
        "|", "||",
        "`", "``", "[", "]", "[[id]]", "[x](y)", "![", "{#id}", "<b>", "</p>", "<!--", "-->", "&amp;", "&",
        "&#65;", "\\",
        "\\*", "~", "~~", "=", "===", "---", "***", "___", ":", ": x", "Table:", "[^1]", "[^1]:", "[ ]",
        "[!NOTE]", "\"q\"",
        "'s", "“q”", "é", "ŵ", "漢字", "£1,500", "50%", "$x$", "^2", "@", "http", "https:", "end.", "!", "?",
        "x|y", "<<<<<<<",
        ">>>>>>>", "a_b_c", "f*g*h", "e.g.", "…", "–", "\u{A0}x", "(", ")", "+1", "10.", "1234567890.", ";",
        "/", "C:\\x", "#1",
    ]

    mutating func blocks(depth: Int) -> [PandocBlock] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in block(depth: depth) }
    }

    private mutating func block(depth: Int) -> PandocBlock {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 4), using: &random) {
        case 0...2: .paragraph(inlines(depth: 2))
        case 3: .code((0..<Int.random(in: 1...2, using: &random)).map { _ in word() }.joined(separator: "\n"))
        case 4: .heading(Int.random(in: 1...4, using: &random), heading())
        case 5: .bullets(items(depth))
        case 6:
            .numbered(
                start: Int.random(in: 0...12, using: &random), style: "Decimal",
                delimiter: Bool.random(using: &random) ? "Period" : "OneParen", items(depth))
        case 7: .quote(blocks(depth: depth - 1).withoutHeadings)
        case 8: .table(table())
        default: .group(blocks(depth: depth - 1).withoutHeadings)
        }
    }

    private mutating func items(_ depth: Int) -> [[PandocBlock]] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            [.paragraph(inlines(depth: 1))]
                + (Bool.random(using: &random) ? blocks(depth: depth - 1).withoutHeadings : [])
        }
    }

    private mutating func table() -> PandocTable {
        func row() -> [PandocTable.Cell] {
            (0..<3).map { _ in .init(blocks: [.paragraph(inlines(depth: 1))], rows: 1, columns: 1) }
        }
        return PandocTable(
            caption: [], alignments: ["AlignLeft", "AlignDefault", "AlignCenter"], head: [row()],
            body: [row(), row()])
    }

    private mutating func heading() -> [PandocInline] {
        [.text("H"), .space] + inlines(depth: 1).withoutBreaks
    }

    private mutating func inlines(depth: Int) -> [PandocInline] {
        var inlines: [PandocInline] = [.text(word())]
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            if Int.random(in: 0..<4, using: &random) > 0 { inlines.append(.space) }
            switch Int.random(in: 0..<9, using: &random) {
            case 0 where depth > 0: inlines.append(.styled(style(), self.inlines(depth: depth - 1)))
            case 1 where depth > 0:
                inlines.append(
                    .link(
                        [.text(word())],
                        address: "https://example.org/\(Int.random(in: 0...9, using: &random))_x"))
            case 2: inlines.append(.lineBreak)
            case 3: inlines.append(.code("code"))
            default: inlines.append(.text(word()))
            }
        }
        return inlines
    }

    private mutating func style() -> PandocInline.Style {
        [.emphasis, .strong, .struckOut, .plain, .raised].randomElement(using: &random) ?? .plain
    }

    private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }
}

extension [PandocBlock] {
    /// The same without headings, which do not stand in lists or quotations.
    var withoutHeadings: [PandocBlock] {
        map { block in
            if case .heading(_, let inlines) = block { return .paragraph(inlines) }
            return block
        }
    }
}

extension [PandocInline] {
    var withoutBreaks: [PandocInline] {
        map { inline in
            if case .lineBreak = inline { return .space }
            if case .styled(let style, let inner) = inline { return .styled(style, inner.withoutBreaks) }
            return inline
        }
    }
}
