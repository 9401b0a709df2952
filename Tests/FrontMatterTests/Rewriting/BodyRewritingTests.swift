import FrontMatter
import Testing

struct BodyRewritingTests {
    @Test(arguments: [
        ("---\nt: T\n---\n\nOne.\n\nTwo.\n", "One.\n\nTwo.", "One.\n\n2.", "---\nt: T\n---\n\nOne.\n\n2.\n"),
        (
            "---\r\nt: T\r\n---\r\n\r\nOne.\r\nTwo.", "One.\nTwo.", "One.\nMore.\nTwo.",
            "---\r\nt: T\r\n---\r\n\r\nOne.\r\nMore.\r\nTwo."
        ),
        ("One.\n\n\n", "One.", "One.\n\nTwo.\n", "One.\n\nTwo.\n\n\n"),
        ("---\nt: T\n---", "", "One.", "---\nt: T\n---\n\nOne.\n"),
        ("---\nt: T\n---\n\n", "", "One.", "---\nt: T\n---\n\nOne.\n"),
        ("---\nt: T\n---\nOne.\nTwo.\n", "One.\nTwo.", "One.", "---\nt: T\n---\nOne.\n"),
        ("---\nt: T\n---\nOne.\nTwo.\n", "One.\nTwo.", "Two.", "---\nt: T\n---\nTwo.\n"),
        (
            "---\nt: T\n---\nOne.  \r\nTwo.\nThree.\r\n", "One.  \nTwo.\nThree.", "One.  \nTwo.\nFour.",
            "---\nt: T\n---\nOne.  \r\nTwo.\nFour.\r\n"
        ),
        ("One.\n", "One.", "", "\n"),
        ("", "", "One.", "One.\n"),
        ("One.\n", "One.", "One.", "One.\n"),
    ])
    func `the text is shown without the blank lines round it, and keeps them`(
        source: String, shown: String, new: String, expected: String
    ) throws {
        #expect(BodyRewriting.text(of: Array(source.utf8), path: "a.md") == shown)
        let bytes = try BodyRewriting.rewriting(Array(source.utf8), path: "a.md", text: new)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test func `its first line is counted in the file`() {
        #expect(BodyRewriting.firstLine(of: Array("---\nt: T\n---\n\n\nOne.\n".utf8), path: "a.md") == 6)
        #expect(BodyRewriting.firstLine(of: Array("One.\n".utf8), path: "a.md") == 1)
    }
}
