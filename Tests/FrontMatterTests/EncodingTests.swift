import Diagnostics
import FrontMatter
import Testing

struct EncodingTests {
    private static let remedy =
        "Save it again as UTF-8: in Notepad, choose File, Save as, and UTF-8 beside Encoding."
    private static let utf16 = "This file is saved as UTF-16, which cannot be read here. \(remedy)"

    private func diagnostic(_ rule: FrontMatterRule, line: Int, column: Int, _ message: String) -> Diagnostic
    {
        Diagnostic(rule, path: "a.md", position: SourcePosition(line: line, column: column), message: message)
    }

    private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    @Test(arguments: [
        utf16("\u{FEFF}---\ntitle: T\n---\n", isBigEndian: false),
        utf16("\u{FEFF}---\ntitle: T\n---\n", isBigEndian: true),
        utf16("---\ntitle: T\n---\n", isBigEndian: false),
        utf16("---\ntitle: T\n---\n", isBigEndian: true),
    ])
    func `a file in UTF-16 is one mistake`(source: [UInt8]) {
        let document = FrontMatterReader.read(source, path: "a.md")
        #expect(document.diagnostics == [diagnostic(.notUTF8, line: 1, column: 1, Self.utf16)])
        #expect(!document.isReadable)
        #expect(document.bodyOffset == source.count)
    }

    @Test func `the first byte that is not UTF-8 is shown, with the letter it was meant to be`() {
        let source =
            Array("---\ntitle: Café’s ".utf8) + [0x92] + Array("plan\nstatus: drft\n---\n".utf8) + [0xE9]
        let document = FrontMatterReader.read(source, path: "a.md")
        let message =
            "This file is not saved as UTF-8: what stands here was \"’\" in another encoding. \(Self.remedy)"
        #expect(document.diagnostics == [diagnostic(.notUTF8, line: 2, column: 15, message)])
        #expect(document["status"]?.scalar == "drft")
        #expect(document.isReadable)
    }

    @Test func `a byte that is not UTF-8 in the body is found as well`() {
        let source = Array("---\r\ntitle: T\r\n---\r\nCaf".utf8) + [0xE9, 0x0A]
        let document = FrontMatterReader.read(source, path: "a.md")
        #expect(document.diagnostics.map(\.position) == [SourcePosition(line: 4, column: 4)])
        #expect(document["title"]?.scalar == "T")
    }

    @Test(
        arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F], [0x81]]
            as [[UInt8]]
    )
    func `overlong, surrogate, too large, cut and unknown bytes are not UTF-8`(bytes: [UInt8]) {
        let document = FrontMatterReader.read(Array("---\ntitle: T\n---\n".utf8) + bytes, path: "a.md")
        #expect(document.diagnostics.map(\.rule) == ["not-utf-8"])
        #expect(document.diagnostics.first?.position == SourcePosition(line: 4, column: 1))
    }

    @Test func `a NUL byte is one mistake, wherever it is`() {
        let message =
            "There is a NUL byte here, which no text has. Copy the words of this file into a new one."
        let inBody = FrontMatterReader.read(Array("---\ntitle: T\n---\nA\0B\0C\n".utf8), path: "a.md")
        #expect(inBody.diagnostics == [diagnostic(.controlCharacter, line: 4, column: 2, message)])
        let inTitle = FrontMatterReader.read(Array("---\ntitle: T\0\n---\n".utf8), path: "a.md")
        #expect(inTitle.diagnostics == [diagnostic(.controlCharacter, line: 2, column: 9, message)])
        #expect(inTitle["title"]?.scalar == "T")
    }

    @Test(arguments: [
        ("\u{0B}", "U+000B"), ("\u{7F}", "U+007F"), ("\u{9F}", "U+009F"), ("\u{FEFF}", "U+FEFF"),
        ("\u{FFFF}", "U+FFFF"),
        ("\u{E000}", "U+E000"),
    ])
    func `an invisible character is one mistake, and the rest is read`(character: String, name: String) {
        let source = "---\ntitle: Our\(character)plan\(character)\nstatus: x\n---\n"
        let document = FrontMatterReader.read(Array(source.utf8), path: "a.md")
        let message =
            "There is an invisible character here (\(name)). Delete it, and type the words round it again."
        #expect(document.diagnostics == [diagnostic(.controlCharacter, line: 2, column: 11, message)])
        #expect(document["title"]?.scalar == "Our plan")
        #expect(document["status"]?.position == SourcePosition(line: 3, column: 9))
    }

    @Test func `a picture is one mistake`() {
        let document = FrontMatterReader.read(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D],
            path: "a.md"
        )
        #expect(document.diagnostics.map(\.rule) == ["not-utf-8"])
        #expect(!document.isReadable)
    }
}
