import Diagnostics
import FrontMatter
import Testing

struct LocalizedTextTests {
    static let principle = LocalizedText([
        .init(language: "en", text: "Principle"), .init(language: "cy", text: "Egwyddor"),
    ])

    @Test(arguments: [
        ("cy", "Egwyddor"), ("cy-GB", "Egwyddor"), ("en-GB", "Principle"), ("gd", "Principle"),
        ("", "Principle"),
    ])
    func `a text falls back to its base language, then to the first`(language: String, text: String) {
        #expect(Self.principle[language] == text)
        #expect(Self.principle.text(in: language) == text)
    }

    @Test func `a base language finds a text in one of its regions`() {
        #expect(
            LocalizedText([.init(language: "fr", text: "f"), .init(language: "en-GB", text: "e")])["en"]
                == "e"
        )
    }

    @Test func `a label is one text or one in each language`() {
        let value = YAMLReader.read(
            Array("a: Words\nb: {en: Plan, cy: Cynllun}\nc: [x]\nd: {en: [x]}\ne: {}\n".utf8),
            path: "k"
        ).value
        #expect(value?["a"].flatMap(LocalizedText.init) == LocalizedText("Words"))
        #expect(value?["b"].flatMap(LocalizedText.init)?["cy"] == "Cynllun")
        for key in ["c", "d", "e"] { #expect(value?[key].flatMap(LocalizedText.init) == nil) }
    }
}
