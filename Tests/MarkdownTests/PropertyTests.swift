import TestSupport
import Diagnostics
import Markdown
import Testing

struct PropertyTests {
    private static let marks = [
        "<script>", "</p>", "<a href=\"", "\" onclick=\"", "'", "\"", ">", "<", "&", "&lt;", "&#34;", "&#1;",
        "&#x3c;", "\u{1}", "\u{2}",
        "0\u{2}", "\u{4}", "+\t", "\0", "[", "]", "](", ")", "![", "[[", "]]", "|", "[^1]", "[^1]: ",
        "\n[^1]: ", "# ", "\n# ", "\n\n",
        "\n", "> ", "- ", "1. ", "    ", "```", "```x\"<", "`", "*", "_", "~~", "~", "\\", "<!--", "-->",
        "javascript:", "JAVA&#10;script:", "data:",
        "https://a.b/\"x", "www.a.b", "a@b.c", "\\!", "...", "--", "\\[^1]", "|-|-|\n", "\n|-|\n",
        "| a | b |\n", "\n: ", "[!NOTE]\n",
        "> [!TIP]\n", "- [x] ", "Table: ",
        " 'x\"", "(", "é", "’", "\u{2028}", "a", "b c", " ", "1.1 ", "(a) ", "---\n", "===\n", "\r", "<b>",
        "<div>\n", "[a]: ", "[a]: <x> '\n",
    ]

    @Test(arguments: 0..<1_500)
    func `no text of an author's can make a tag or attribute`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...40, using: &generator)
        let source = (0..<count).map { _ in Self.marks.randomElement(using: &generator) ?? "" }.joined()
        let document = parse(source) { options in
            options.numbersParagraphs = true
            options.smartPunctuation = seed.isMultiple(of: 2)
            options.checksSentences = seed.isMultiple(of: 3)
            options.checksAcronyms = seed.isMultiple(of: 3)
            options.wording.note = "\"><script>"
        }
        let bytes = document.body.filled { _ in "\"'><script>&" }
        #expect(String(validating: bytes, as: UTF8.self) != nil, "\(source.debugDescription)")
        #expect(
            HTMLCheck.problem(in: String(decoding: bytes, as: UTF8.self)) == nil,
            "\(source.debugDescription)"
        )
        #expect(
            document.diagnostics.allSatisfy { isPlace($0.position, in: source) },
            "\(source.debugDescription)"
        )
        #expect(document.links.allSatisfy { isPlace($0.position, in: source) }, "\(source.debugDescription)")
    }

    /// Whether a position is one that an editor can go to.
    private func isPlace(_ position: SourcePosition?, in source: String) -> Bool {
        let lines = source.replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        guard let position, (1...max(1, lines.count)).contains(position.line) else { return false }
        return (1...lines[position.line - 1].unicodeScalars.count + 1).contains(position.column)
    }

    @Test(arguments: 0..<600)
    func `the text of a page holds every word of it once`(seed: Int) {
        let page = RandomPage(seed: UInt64(seed))
        let document = parse(page.source)
        let text =
            document.headings.map(\.text) + document.sections.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(words(in: text.joined(separator: " ")) == page.visibleWords.sorted(), "\(page.source)")
        let html = String(decoding: document.body.filled { _ in "" }, as: UTF8.self)
        #expect(words(in: withoutTags(html)) == page.visibleWords.sorted(), "\(page.source)")
    }

    /// The words that a random page may have, sorted; what stands between them is left out.
    private func words(in text: String) -> [String] {
        text.matches(of: /(?:w|é|Ŵ|x\u{1F600}|b|h)[0-9]+z/).map { String($0.output) }.sorted()
    }

    private func withoutTags(_ html: String) -> String { html.replacing(/<[^>]*>/, with: " ") }

    @Test(arguments: 0..<600)
    func `positions point at what they name`(seed: Int) throws {
        let page = RandomPage(seed: UInt64(seed))
        let links = parse(page.source).links
        for (typed, destination) in page.links {
            let link = links.first { $0.destination == destination }
            #expect(link?.position == place(of: typed, in: page.source), "\(typed) in\n\(page.source)")
        }
        #expect(links.count >= page.links.count)
    }

    private func place(of part: String, in source: String) -> SourcePosition? {
        guard let range = source.firstRange(of: part) else { return nil }
        let before = source[..<range.lowerBound].replacing("\r\n", with: "\n")
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        return SourcePosition(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
}
