import Diagnostics
import FrontMatter
import Testing

struct YAMLReaderTests {
    private func read(_ source: String) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
        YAMLReader.read(Array(source.utf8), path: "waymark.yaml")
    }

    @Test func `a settings file is read with its places`() {
        let (value, diagnostics) = read(
            "# note\ntitle: Our toolkit\nkinds:\n  standard: {label: {en: Standard, cy: Safon}}\n"
        )
        #expect(diagnostics == [])
        #expect(value?["title"]?.scalar == "Our toolkit")
        #expect(value?["title"]?.position == SourcePosition(line: 2, column: 8))
        let label = value?["kinds"]?["standard"]?["label"]
        #expect(label?.mapping?.map(\.key) == ["en", "cy"])
        #expect(label?["cy"]?.position == SourcePosition(line: 4, column: 40))
    }

    @Test(arguments: ["", "\n", "# only a note\n", "---\n", "\u{FEFF}"])
    func `an empty file has no value and no mistake`(source: String) {
        let (value, diagnostics) = read(source)
        #expect(value?.isEmpty ?? true)
        #expect(diagnostics == [])
    }

    @Test func `mistakes in one setting leave the others readable`() {
        let (value, diagnostics) = read(
            "title: Our: toolkit\nbaseURL: https://example.org/\ntitle: Again\n\tx: y\n"
        )
        #expect(value?["title"]?.scalar == "Our: toolkit")
        #expect(value?["baseURL"]?.scalar == "https://example.org/")
        #expect(diagnostics.map(\.rule) == ["unquoted-sign", "tab-indentation", "duplicate-key"])
    }

    @Test func `a list at the top is no settings`() {
        let (value, diagnostics) = read("- a\n- b\n")
        #expect(value?.mapping == [])
        #expect(diagnostics.map(\.rule) == ["not-fields"])
    }

    @Test func `a second document is a mistake`() {
        let (value, diagnostics) = read("title: A\n---\ntitle: B\n")
        #expect(value?["title"]?.scalar == "A")
        #expect(!diagnostics.isEmpty)
    }

    @Test func `a settings file is spoken of by its name`() {
        let (value, _) = read("titel: A\nlanguages: [cy]\n")
        let schema = [
            FieldSchema(name: "title", type: .text, isRequired: true),
            FieldSchema(name: "baseURL", type: .link, isRequired: true),
        ]
        let result = FieldReader.read(
            value?.mapping ?? [],
            schema: schema,
            path: "waymark.yaml",
            context: FieldContext(file: "waymark.yaml")
        )
        let messages = [
            "waymark.yaml has no setting \"titel\". Did you mean \"title\"?",
            "waymark.yaml has no setting \"languages\". It may have: title, baseURL.",
            "waymark.yaml needs the setting \"baseURL\". Add a line that begins with \"baseURL: \".",
        ]
        #expect(result.diagnostics.map(\.message) == messages)
    }

    @Test(arguments: [("-one", 2), ("•  one", 4), ("\u{2013} one", 3)])
    func `what stands behind a bullet keeps its column`(line: String, column: Int) throws {
        let value = YAMLReader.read(Array("themes:\n\(line)\n".utf8), path: "a.yaml").value
        let item = try #require(value?["themes"]?.list?.first)
        #expect(item.scalar == "one")
        #expect(item.position == SourcePosition(line: 2, column: column))
    }
}
