import Diagnostics
import FrontMatter
import Testing

struct FrontMatterReaderTests {
    private func read(_ source: String) -> FrontMatterDocument {
        FrontMatterReader.read(Array(source.utf8), path: "a.md")
    }

    @Test(arguments: [
        ("---\ntitle: T\n---\nBody\n", 17, 4),
        ("\u{FEFF}---\ntitle: T\n---\nBody\n", 20, 4),
        ("---\r\ntitle: T\r\n---\r\nBody\r\n", 20, 4),
        ("---\rtitle: T\r---\rBody\r", 17, 4),
        ("---  \ntitle: T\n---\t\nBody\n", 20, 4),
        ("---\ntitle: T\n---", 16, 4),
        ("---\ntitle: T\n---\n\n---\n", 17, 4),
    ])
    func `the body starts after the closing line, whatever lines end with`(
        source: String,
        offset: Int,
        line: Int
    ) {
        let document = read(source)
        #expect(document["title"]?.scalar == "T")
        #expect(document.bodyOffset == offset)
        #expect(document.bodyLine == line)
        #expect(document.hasFrontMatter)
        #expect(document.diagnostics == [])
    }

    @Test(arguments: [
        "", "\n", "Text\n", "# Heading\n\nText\n", "Title\n---\n", "----\n\nText\n", "***\ntitle\n",
        "- a\n- b\n",
    ])
    func `a file without front matter is all body`(source: String) {
        let document = read(source)
        #expect(document.fields == [])
        #expect(document.bodyOffset == 0)
        #expect(document.bodyLine == 1)
        #expect(!document.hasFrontMatter)
        #expect(document.isReadable)
        #expect(document.diagnostics == [])
    }

    @Test(arguments: ["---\n---\n", "---\n\n---\n", "---\n# a note\n---\n", "---\r\n---\r\n"])
    func `front matter may be empty`(source: String) {
        let document = read(source)
        #expect(document.fields == [])
        #expect(document.hasFrontMatter)
        #expect(document.isReadable)
        #expect(document.diagnostics == [])
    }

    @Test(arguments: [
        "no", "yes", "012", "1e3", "12:30", "~", "null", "2026-03-14", "0x1F", ".5", "true", "1_000", "=",
    ])
    func `a scalar is the text as written`(text: String) {
        #expect(read("---\ntitle: \(text)\n---\n")["title"]?.content == .scalar(text))
    }

    @Test func `values have their places in the file, counted in characters`() {
        let document = read(
            "---\ntitle: Café 🌳\nprinciples:\n  - é: 'ŵ'\n    how:\tx\nlist: [é, ŵy]\nempty:\n---\n"
        )
        let expected = [
            YAMLEntry(
                key: "title",
                keyPosition: SourcePosition(line: 2, column: 1),
                value: YAMLValue(position: SourcePosition(line: 2, column: 8), content: .scalar("Café 🌳"))
            ),
            YAMLEntry(
                key: "principles",
                keyPosition: SourcePosition(line: 3, column: 1),
                value: YAMLValue(
                    position: SourcePosition(line: 4, column: 3),
                    content: .list([
                        YAMLValue(
                            position: SourcePosition(line: 4, column: 5),
                            content: .mapping([
                                YAMLEntry(
                                    key: "é",
                                    keyPosition: SourcePosition(line: 4, column: 5),
                                    value: YAMLValue(
                                        position: SourcePosition(line: 4, column: 8),
                                        content: .scalar("ŵ"),
                                        isQuoted: true
                                    )
                                ),
                                YAMLEntry(
                                    key: "how",
                                    keyPosition: SourcePosition(line: 5, column: 5),
                                    value: YAMLValue(
                                        position: SourcePosition(line: 5, column: 10),
                                        content: .scalar("x")
                                    )
                                ),
                            ])
                        )
                    ])
                )
            ),
            YAMLEntry(
                key: "list",
                keyPosition: SourcePosition(line: 6, column: 1),
                value: YAMLValue(
                    position: SourcePosition(line: 6, column: 7),
                    content: .list([
                        YAMLValue(position: SourcePosition(line: 6, column: 8), content: .scalar("é")),
                        YAMLValue(position: SourcePosition(line: 6, column: 11), content: .scalar("ŵy")),
                    ])
                )
            ),
            YAMLEntry(
                key: "empty",
                keyPosition: SourcePosition(line: 7, column: 1),
                value: YAMLValue(position: SourcePosition(line: 7, column: 7), content: .empty)
            ),
        ]
        #expect(document.fields == expected)
    }

    @Test func `line ends that editors do not count are spaces`() {
        let document = read("---\ntitle: One\u{2028}two\u{85}three\u{2029}four\ndate: x\n---\n")
        #expect(document["title"]?.scalar == "One two three four")
        #expect(document["date"]?.position == SourcePosition(line: 3, column: 7))
        #expect(document.diagnostics == [])
    }

    @Test func `what could not be read is known by name, so that it is not missed`() {
        let document = read("---\ntitle: \"Our\n  plan\nsummary: S\n---\n")
        #expect(document.unreadableKeys == ["title"])
        #expect(document.fields.map(\.key) == ["summary"])
        let (_, diagnostics) = FieldReader.read(
            document.fields,
            schema: planSchema,
            path: "a.md",
            context: FieldContext("a plan", of: document)
        )
        #expect(diagnostics == [])
    }

    @Test func `a page without front matter is told how to begin it`() {
        let document = read("Text\n")
        let (_, diagnostics) = FieldReader.read(
            document.fields,
            schema: planSchema,
            path: "a.md",
            context: FieldContext("a plan", of: document)
        )
        let message = """
            A plan needs the field "title". Type three lines at the top of the file: ---, \
            then a line that begins with "title: ", then ---.
            """
        #expect(
            diagnostics == [
                Diagnostic(
                    FrontMatterRule.missingField,
                    path: "a.md",
                    position: SourcePosition(line: 1, column: 1),
                    message: message
                )
            ]
        )
    }
}
