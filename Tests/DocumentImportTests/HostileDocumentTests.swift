import TestSupport
import Testing

@testable import DocumentImport

struct HostileDocumentTests {
    private func refusal(_ file: [UInt8], name: String = "document.docx") -> String {
        do {
            _ = try ImportedDocument(file, name: name, for: .any)
            return "no refusal"
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        ([] as [UInt8], "The file is empty."), (Array("%PDF-1.7\n".utf8), "This is a PDF,"),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
            "This is an older Word document (.doc), or one that is protected by a password."
        ),
        (Array("{\\rtf1 Hello}".utf8), "This is an RTF document."),
        (Array("Only words.".utf8), "\"document.docx\" is no document"),
        ([0x50, 0x4B, 0x03, 0x04, 0, 1, 2], "The file is damaged"),
        ([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), "is no document"),
        ([0, 1, 2, 3, 255], "is no document"),
    ])
    func `what is no document is told by what it is`(file: [UInt8], sentence: String) {
        #expect(refusal(file).contains(sentence), "\(refusal(file))")
    }

    @Test func `other archives are told apart`() {
        func archive(_ name: String, _ content: String) -> [UInt8] {
            ZipArchive(entries: [(name, Array(content.utf8))]).file()
        }
        #expect(refusal(archive("xl/workbook.xml", "<x/>")).contains("a spreadsheet or a presentation"))
        #expect(
            refusal(archive("readme.txt", "Hello")).contains(
                "no Word document (.docx) and no OpenDocument text"))
        #expect(refusal(archive("mimetype", "application/epub+zip")).contains("no Word document"))
    }

    @Test(arguments: [
        (
            "<w:ins w:id=\"1\"><w:r><w:t>new</w:t></w:r></w:ins>",
            "tracked changes that nobody has accepted yet (1 of them)"
        ),
        ("<w:del w:id=\"1\"><w:r><w:delText>old</w:delText></w:r></w:del>", "tracked changes"),
        ("<w:moveFrom w:id=\"1\"/><w:moveTo w:id=\"2\"/>", "(2 of them)"),
    ])
    func `tracked changes are refused, with what to do`(markup: String, sentence: String) {
        let words = refusal(Documents.word("<w:p>\(markup)</w:p>"))
        #expect(words.contains(sentence))
        #expect(
            words.contains("In Word choose Review, then Accept All Changes, save it, and import it again."))
    }

    @Test func `comments are refused; a document that only could have some is not`() throws {
        let comments =
            "<w:comments NAMESPACES><w:comment w:id=\"0\">\(Documents.paragraph("Really?"))</w:comment></w:comments>"
        let words = refusal(Documents.word(Documents.paragraph("Text"), ["word/comments.xml": comments]))
        #expect(
            words.contains(
                "The document has comments (1 of them), which readers must not see. In Word choose Review"))
        let none = Documents.word(
            Documents.paragraph("Text"), ["word/comments.xml": "<w:comments NAMESPACES/>"])
        #expect(try Documents.page(none).page.losses == [])
    }

    @Test func `tracked changes and comments of an OpenDocument text are refused too`() throws {
        let archive = try ZipArchive(Documents.made("Words.", .openDocument))
        let content = String(decoding: try #require(archive.content("content.xml")), as: UTF8.self)
        func changed(_ markup: String) -> String {
            refusal(
                archive.replacing(
                    "content.xml",
                    by: Array(content.replacing("</office:text>", with: markup + "</office:text>").utf8)
                ).file(), name: "x.odt")
        }
        #expect(
            changed("<text:tracked-changes><text:changed-region/></text:tracked-changes>").contains(
                "In LibreOffice choose Edit, Track Changes"))
        #expect(
            changed("<text:p><office:annotation><text:p>Hm</text:p></office:annotation></text:p>").contains(
                "The document has comments"))
    }

    @Test func `macros, document types and foreign entities are refused`() {
        let text = Documents.paragraph("Text")
        #expect(
            refusal(Documents.word(text, ["word/vbaProject.bin": "x"])).contains("macros, which are programs")
        )
        let entity =
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:styles NAMESPACES>&e;</w:styles>"
        #expect(refusal(Documents.word(text, ["word/styles.xml": entity])).contains("ask for other files"))
        #expect(refusal(Documents.word(text, ["word/styles.xml": "\u{0}\u{0}"])).contains("damaged"))
    }

    @Test func `an archive that unpacks to more than it may is stopped, whatever size it says it has`() {
        // 300 MB of zeros, deflated: a block of zlib's, repeated.
        #expect(refusal(Self.bomb(megabytes: 300)).contains("too large to be a page"))
    }

    /// A Word document with an entry of so many million zeros, made of stored deflate blocks that refer back.
    private static func bomb(megabytes: Int) -> [UInt8] {
        // A fixed-Huffman block: one zero, then copies of 258 bytes from distance 1, then the end.
        var bits: [UInt8] = []
        var packed: [UInt8] = []
        func flush() {
            while bits.count >= 8 {
                packed.append(bits.prefix(8).enumerated().reduce(0) { $0 | $1.element << UInt8($1.offset) })
                bits.removeFirst(8)
            }
        }
        bits += [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
        // Eight copies take 13 bytes: a byte-aligned pattern that can be repeated at once.
        let copy: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0]
        for _ in 0..<8 { bits += copy }
        flush()
        let period = 13
        let pattern = Array(packed.suffix(period))
        for _ in 0..<(megabytes * 1_000_000 / (258 * 8)) { packed += pattern }
        let name = Array("word/document.xml".utf8)
        func numbers(_ values: [(Int, Int)]) -> [UInt8] {
            values.flatMap { value, width in (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            }
        }
        let common = [
            (20, 2), (0, 2), (8, 2), (0, 2), (0, 2), (0, 4), (packed.count, 4), (10, 4), (name.count, 2),
            (0, 2),
        ]
        let local = numbers([(0x0403_4B50, 4)] + common) + name + packed
        let directory =
            numbers([(0x0201_4B50, 4), (20, 2)] + common + [(0, 2), (0, 2), (0, 2), (0, 4), (0, 4)]) + name
        return local + directory
            + numbers([
                (0x0605_4B50, 4), (0, 2), (0, 2), (1, 2), (1, 2), (directory.count, 4), (local.count, 4),
                (0, 2),
            ])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a document that is cut short or altered anywhere never crashes`(seed: UInt64) throws {
        let file = try Documents.made("# A\n\n1. b\n2. c\n\n| d | e |\n|---|---|\n| f | g |\n", .word)
        var random = SeededGenerator(seed: seed)
        for turn in 0..<60 {
            var damaged = file
            let place = Int.random(in: 4..<file.count, using: &random)
            if turn % 3 == 0 {
                damaged.removeSubrange(place...)
            } else {
                damaged[place] ^= UInt8.random(in: 1...255, using: &random)
            }
            // Only what comes before pandoc, which would take too long so often.
            let archive = try? ZipArchive(damaged)
            if let archive {
                _ = OfficeText.paragraphs(archive, .word)
                _ = OfficeRepair.repaired(archive, .word)
                _ = DocumentProperties(archive, .word)
            }
        }
    }

    @Test func `XML that ends anywhere, or nests without end, is walked through`() {
        let source =
            "<?xml version=\"1.0\"?><!-- c --><a x='1' y=\"<>&amp;\"><![CDATA[<b>]]>t&#65;&bogus;</a><b/>"
        for end in 0...source.utf8.count {
            var scanner = XMLScanner(Array(source.utf8.prefix(end)))
            var count = 0
            while scanner.next() != nil { count += 1 }
            #expect(count < 10)
        }
        let deep = String(repeating: "<w:p>", count: 100_000)
        #expect(
            OfficeText.paragraphs(ZipArchive(entries: [("word/document.xml", Array(deep.utf8))]), .word).text
                == [])
    }
}
