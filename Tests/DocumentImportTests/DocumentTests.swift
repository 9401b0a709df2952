import TestSupport
import Files
import Testing

@testable import DocumentImport

struct DocumentTests {
    private static let everything = """
        # First

        A paragraph with *emphasis*, **strong words**, ~~gone~~, a [link](https://example.org/) and a note.[^1]

        1.  one
        2.  two
            -   nested

        ## Second

        | Place | Time |
        |:------|-----:|
        | Hall  | 7 pm |

        > Quoted words.

        [^1]: The note.
        """

    @Test(arguments: [DocumentFormat.word, .openDocument, .html])
    func `headings, lists, tables and footnotes are kept`(format: DocumentFormat) throws {
        let (document, page) = try Documents.page(
            Documents.made(Self.everything, format, "--metadata", "pagetitle=First"),
            name: "x.\(format.rawValue)")
        #expect(document.title == "First")
        let body = Documents.body(page)
        for part in [
            "*emphasis*", "**strong words**", "[link](<https://example.org/>)", "1. one\n2. two\n   - nested",
            "# Second",
            "\n\n| Place | Time |\n", "| Hall | 7 pm |", "Quoted words.",
        ] {
            #expect(body.contains(part), "\(part): \(body)")
        }
        #expect(format == .html || body.contains("note.[^1]") && body.contains("[^1]: The note."), "\(body)")
        #expect(page.losses.filter { $0.contains("not on the page") } == [])
    }

    @Test func `the document's properties fill in what the page needs, and nothing is invented`() throws {
        let file = try Documents.made(
            "Words.", .word, "--metadata", "title=Village walk", "--metadata", "author=A. Clerk",
            "--metadata",
            "description=A walk in spring.", "--metadata", "date=May 2026")
        let (document, page) = try Documents.page(file)
        #expect(document.title == "Village walk")
        #expect(
            page.text.hasPrefix("---\ntitle: \"Village walk\"\nsummary: \"A walk in spring.\"\ndate: "),
            "\(page.text)")
        #expect(page.text.contains("# owner: \"A. Clerk\"\n---\n"))
        #expect(Documents.body(page) == "A. Clerk\n\nMay 2026\n\nWords.\n")
        let bare = try Documents.page(Documents.word(Documents.paragraph("Words.")))
        #expect(bare.document.title == "")
        #expect(bare.page.text.hasSuffix("summary:\n---\n\nWords.\n"))
        #expect(bare.page.gaps == ["The summary. Type one or two sentences after summary:"])
    }

    // MARK: Numbers

    private static let numbering = """
        <w:numbering NAMESPACES><w:abstractNum w:abstractNumId="7">\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>\
        </w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
        """
    private static let styles = """
        <w:styles NAMESPACES><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>\
        <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/>\
        <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>
        """

    @Test func `numbers that Word makes are kept as words, as readers saw them`() throws {
        let own = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>"
        let body = [
            Documents.paragraph("Summary", properties: "<w:pStyle w:val=\"Heading1\"/>"),
            Documents.paragraph("We met.", properties: "<w:pStyle w:val=\"Numbered\"/>"),
            Documents.paragraph("We agreed.", properties: own), Documents.paragraph("A line between."),
            Documents.paragraph("Background", properties: "<w:pStyle w:val=\"Heading1\"/>"),
            Documents.paragraph("It rained.", properties: own),
        ].joined()
        let file = Documents.word(
            body, ["word/numbering.xml": Self.numbering, "word/styles.xml": Self.styles])
        let (_, page) = try Documents.page(file, for: .page)
        #expect(
            page.text.contains(
                "## 1. Summary\n\n1.1 We met.\n\n1.2 We agreed.\n\nA line between.\n\n## 2. Background\n\n2.1 It rained.\n"
            )
                || Documents.body(page).hasPrefix("1.1 We met."), "\(page.text)")
        #expect(
            page.text.contains("1.2 We agreed.\n\nA line between.\n\n## 2. Background\n\n2.1 It rained.\n"),
            "\(page.text)")
        #expect(page.losses == [])
    }

    @Test(arguments: [
        (1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1999, "mcmxcix"), (0, "0"), (5000, "5000"),
    ])
    func `Roman numerals`(count: Int, text: String) {
        #expect(ListNumber.roman(count) == text)
    }

    @Test(arguments: [(1, "a"), (26, "z"), (27, "aa"), (52, "zz"), (53, "aaa"), (0, "0")])
    func `letters`(count: Int, text: String) {
        #expect(ListNumber.letters(count) == text)
    }

    // MARK: What is lost

    @Test func `headers and footers are told of, and so are words that are nowhere on the page`() throws {
        let header = "<w:hdr NAMESPACES>" + Documents.paragraph("Draft 3, not for circulation") + "</w:hdr>"
        let unseen = "<w:p><w:pict><w:t>Unseen words</w:t></w:pict></w:p>"
        let file = Documents.word(
            Documents.paragraph("Seen words.") + unseen,
            [
                "word/header1.xml": header, "word/footer1.xml": header,
                "word/footer2.xml": "<w:ftr NAMESPACES>\(Documents.paragraph("7"))</w:ftr>",
            ])
        #expect(
            try Documents.page(file).page.losses == [
                "These words are not on the page: “Unseen words”",
                "The header or footer was left out: “Draft 3, not for circulation”",
            ])
    }

    @Test func `a box of text follows the paragraph that it is fastened to, once`() throws {
        let box =
            "<w:txbxContent>\(Documents.paragraph("In the box."))\(Documents.paragraph("Still there."))</w:txbxContent>"
        let fastened =
            "<w:p><w:r><w:t>Beside it.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\">\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        let (_, page) = try Documents.page(Documents.word(fastened + Documents.paragraph("After.")))
        #expect(Documents.body(page) == "Beside it.\n\nIn the box.\n\nStill there.\n\nAfter.\n")
        #expect(page.losses == [])
    }

    @Test func `files within the document are told of`() throws {
        let file = Documents.word(Documents.paragraph("Words."), ["word/embeddings/costs.xlsx": "x"])
        #expect(
            try Documents.page(file).page.losses == [
                "A file within the document was left out, such as a spreadsheet or a chart: costs.xlsx"
            ])
    }

    @Test func `pictures are taken out, named after the page, and marked where nobody has described them`()
        throws
    {
        let folder = try TemporaryFolder()
        try FileWriting.create(Self.picture, at: folder.path + "/a.png")
        let file = try Documents.made(
            "Before.\n\n![](\(folder.path)/a.png)\n\n![A red dot](\(folder.path)/a.png)\n", .word)
        let (_, page) = try Documents.page(file)
        #expect(page.pictures.map(\.name) == ["page-1.png"])
        #expect(page.pictures.first?.content == Self.picture)
        #expect(
            page.text.contains(
                "<!-- Alt text needed: say between the square brackets what the picture shows. -->\n\n![](page-1.png)"
            ), "\(page.text)")
        #expect(page.text.contains("![A red dot](page-1.png"))
        #expect(
            page.gaps.contains("A picture has no description. Say between its square brackets what it shows.")
        )
    }

    /// A PNG of one red dot.
    private static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
        0, 1, 8, 2, 0,
        0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0,
        0, 0, 3, 1, 1,
        0, 0xC9, 0xFE, 0x92, 0xEF, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    @Test func `pictures of a web page are not fetched from anywhere, nor read from the disk`() throws {
        let page = try Documents.page(
            Array(
                "<!DOCTYPE html><p>Words <img src=\"https://example.org/a.png\" alt=\"A hall\"><img src=\"/etc/hostname\"></p>"
                    .utf8),
            name: "x.html"
        ).page
        #expect(page.pictures.isEmpty)
        #expect(
            page.losses.contains {
                $0.hasPrefix(
                    "A picture (A hall) on another website was not fetched: https://example.org/a.png")
            })
        #expect(page.losses.contains { $0.hasPrefix("The picture hostname was left out") }, "\(page.losses)")
        #expect(Documents.body(page) == "Words A hall\n")
    }

    // MARK: Properties

    /// Whatever a document holds, each of its words is on its page, and nothing is told that is not so.
    @Test(arguments: [DocumentFormat.word, .openDocument], [1, 2, 3] as [UInt64])
    func `every word of a generated document is on its page`(format: DocumentFormat, seed: UInt64) throws {
        var random = RandomMarkdown(seed: seed)
        for _ in 0..<4 {
            let source = random.document()
            let (document, page) = try Documents.page(
                Documents.made(source, format), name: "x.\(format.rawValue)")
            #expect(page.losses.filter { $0.contains("not on the page") } == [], "\(source)")
            var words = WordCount(
                page.text.replacing("\\", with: "") + document.replacedWords.joined(separator: " "))
            #expect(words.take(random.plainWords) == [], "\(source)\n\(page.text)")
        }
    }
}

/// Documents in pandoc's own Markdown, with the words in them, the same for the same seed.
private struct RandomMarkdown {
    private var random: SeededGenerator
    private var count = 0
    private(set) var plainWords = ""

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func document() -> String {
        plainWords = ""
        return (0..<Int.random(in: 3...12, using: &random)).map { _ in block() }.joined(separator: "\n\n")
            + "\n"
    }

    /// Words that are each there once, so that none can stand in for another.
    private mutating func words() -> String {
        let words = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            count += 1
            return "word\(count)"
        }
        plainWords += " " + words.joined(separator: " ")
        return words.joined(separator: " ")
    }

    private mutating func block() -> String {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return String(repeating: "#", count: Int.random(in: 1...3, using: &random)) + " " + words()
        case 1: return "-   \(words())\n-   \(words())\n    1.  \(words())\n    2.  \(words())"
        case 2: return "a)  \(words())\n\nb)  \(words())"
        case 3: return "| \(words()) | \(words()) |\n|---|---|\n| \(words()) | \(words()) |"
        case 4: return "> \(words())\n>\n> \(words())"
        case 5: return "\(words()): **\(words())**, *\(words())*[^n\(count)]\n\n[^n\(count)]: \(words())"
        case 6: return "1.1 \(words())\\\n\(words())"
        case 7: return "[\(words())](https://example.org/) and `\(words())`"
        default: return "\(words()). \(words())"
        }
    }
}
