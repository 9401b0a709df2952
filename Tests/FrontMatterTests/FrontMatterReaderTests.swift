import Diagnostics
import FrontMatter
import Testing

struct FrontMatterReaderTests {
    @Test func `front matter is split from the body`() {
        let document = FrontMatterReader.read(Array("---\ntitle: no\n---\nBody\n".utf8), path: "a.md")
        #expect(document.fields.map(\.key) == ["title"])
        #expect(document["title"]?.scalar == "no")
        #expect(document.bodyOffset == 18)
        #expect(document.bodyLine == 4)
        #expect(document.diagnostics == [])
    }
}
