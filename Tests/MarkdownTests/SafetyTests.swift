import Diagnostics
import Markdown
import Testing

struct SafetyTests {
    private static func repeated(_ part: String, _ count: Int) -> String {
        String(repeating: part, count: count)
    }

    /// Nested lists, each two columns further in.
    private static func stairs(_ count: Int) -> String {
        (0..<count).map { repeated("  ", $0) + "* a\n" }.joined()
    }

    /// An input that is too long to be shown.
    struct Input: Sendable, CustomTestStringConvertible {
        let source: String
        var line = 0
        var message = ""

        var testDescription: String {
            "\(source.count) characters, beginning \(source.prefix(20).debugDescription)"
        }
    }

    @Test(arguments: [
        Input(source: repeated("![[]()", 20_000), line: 1, message: images),
        Input(source: "a\n\n" + repeated("> ", 50_000), line: 3, message: nesting),
        Input(source: repeated(">", 30_000) + repeated("a*", 30_000), line: 1, message: nesting),
        Input(source: stairs(240) + repeated("\n", 900), line: 61, message: nesting),
        Input(
            source: "a\n" + repeated("1. ", 5_000) + "a" + repeated("\n", 9_000),
            line: 2,
            message: nesting
        ),
        Input(source: repeated("- ", 50) + "a\n" + repeated("\n", 500_000), line: 120_001, message: nesting),
        Input(source: repeated("> ", 50) + repeated("a*", 250_000), line: 1, message: nesting),
        Input(
            source: "[x]: " + repeated("u", 9_000) + "\n\n" + repeated("[x]", 10_000),
            line: 1,
            message: definition
        ),
        Input(
            source: "[a x]: u '\n" + repeated("t\n", 5_000) + "'\n\n" + repeated("[a x]", 10_000),
            line: 1,
            message: definition
        ),
    ])
    func `what would take libcmark very long is refused with its line`(input: Input) {
        let expected = Diagnostic(
            MarkdownRule.tooComplex,
            path: "page.md",
            position: SourcePosition(line: input.line, column: 1),
            message: input.message
        )
        let document = parse(input.source)
        #expect(document.diagnostics == [expected])
        #expect(document.body.bytes == [])
    }

    private static let images = "There are too many ![ in this paragraph. Take out those that begin no image."
    private static let nesting =
        "Lists and quotations are nested too deeply here. Take out >, -, * or spaces at the beginning of this line and those before it."
    private static let definition =
        "The address or title that begins here is too long for so many links. Shorten it."

    @Test(
        arguments: [
            repeated("![a](b) ", 5_000), repeated("[", 100_000), repeated("[a](b", 50_000),
            repeated("[a](<b", 50_000),
            repeated("*a **a ", 30_000), repeated("*a_ ", 50_000), repeated("a**b c* ", 30_000),
            repeated("~a ", 50_000) + repeated("b~~ ", 50_000),
            repeated("~", 100_000), repeated("\\~", 50_000),
            (1...400).map { "e" + repeated("`", $0) }.joined(),
            (1...80_000).map { "[\($0)]: u\n" }.joined(),
            repeated("[x]: u\n", 50_000) + repeated("[x] ", 50_000), repeated("<!--", 50_000),
            repeated("<?", 50_000), repeated("www._", 30_000), repeated("a@", 50_000),
            repeated("[[a ", 50_000),
            repeated("[^1]", 30_000),
            repeated("[^1]: a\n", 20_000), repeated("|", 100_000) + "\n|-|", repeated("|a|\n|-|\n\n", 10_000),
            repeated("a\n: b\n\n", 20_000),
            stairs(50) + repeated("\n", 900), "> " + repeated("- - ", 20_000), repeated("- ", 30_000),
            repeated("* ", 30_000),
            repeated("# a\n", 30_000), repeated("[a](#b) ", 20_000), repeated("07700 900123 ", 20_000),
            repeated("&#1;", 50_000),
            repeated("x", 500_000), repeated("\r", 100_000), repeated("\u{0}", 100_000),
            repeated("a](", 50_000) + repeated("(", 50_000),
        ].map { Input(source: $0) }
    )
    func `what could be slow elsewhere is read to its end`(input: Input) {
        let document = parse(input.source + "\n\nThe end")
        #expect(!document.diagnostics.contains { $0.rule == "too-complex" })
        // Footnotes stand behind the end of the text.
        let ends = document.body.bytes.prefix(5_000) + document.body.bytes.suffix(5_000)
        #expect(String(decoding: ends, as: UTF8.self).contains("The end"))
    }

    @Test func `emphasis nested too deeply is told, whatever stands in it`() {
        let source = (1...200).map { "*a [b](c\($0)) " }.joined() + "d" + Self.repeated("*", 200)
        let message =
            "Marks such as * and _ are nested too deeply in this paragraph. Take out those that are not needed."
        #expect(problems("x\n\n" + source) == ["3:1 error[too-complex] \(message)"])
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "[x](&#9;javascript:alert)", "<data:x>",
        "![](https://example.org/x.png)",
        "[x](data:y)", "<img src=x onerror=alert(1)>",
    ])
    func `nothing in emphasis nested too deeply gets out but text`(input: String) {
        let source = Self.repeated("*a ", 100) + input + Self.repeated(" a*", 100)
        for source in [
            source, "> " + source, "- " + source, "# " + source, "|a|\n|-|\n|\(source)|",
            "x[^1]\n\n[^1]: " + source,
        ] {
            let html = html(source)
            for sign in [
                "<script", "<img", "href=\"&", "href=\"j", "href=\"d", "href=\"%09", "onerror=alert(1)>",
            ] {
                #expect(!html.contains(sign), "\(sign) in \(html)")
            }
        }
    }

    @Test func `tables of too many cells are told`() {
        let source =
            Self.repeated("|a", 400) + "|\n" + Self.repeated("|-", 400) + "|\n" + Self.repeated("|b|\n", 300)
        let message =
            "With this table, the tables of the page have more than 100000 cells. Put the figures into a file beside the page, and link to it."
        #expect(problems("|a|\n|-|\n\n" + source) == ["4:1 error[too-complex] \(message)"])
    }

    @Test func `a page over the limit is refused`() {
        let message = "This page has 11 bytes of text, and the limit is 10. Split it into several pages."
        let expected = Diagnostic(
            MarkdownRule.pageTooLarge,
            path: "page.md",
            position: SourcePosition(line: 7, column: 1),
            message: message
        )
        let document = parse("12345678901", line: 7) { $0.maximumBytes = 10 }
        #expect(document.diagnostics == [expected])
        #expect(parse("1234567890") { $0.maximumBytes = 10 }.diagnostics == [])
    }

    @Test func `control characters are replaced and told`() {
        let message =
            "There is an invisible control character here. Delete it, or type the words again by hand."
        #expect(problems("a\n\u{7F}\u{0}\u{1}0\u{2}") == ["2:1 warning[control-character] \(message)"])
        #expect(html("a\u{1}0\u{2}\u{0}") == "<p>a\u{FFFD}0\u{FFFD}\u{FFFD}</p>\n")
        #expect(html("&#1;0&#2; `&#1;`") == "<p>\u{FFFD}0\u{FFFD} <code>&amp;#1;</code></p>\n")
        #expect(html("[a](b '&#1;0&#2;')") == "<p><a href=\"{0}\" title=\"\u{FFFD}0\u{FFFD}\">a</a></p>\n")
        #expect(html("```&#1;\na\n```") == "<pre><code class=\"language-\u{FFFD}\">a\n</code></pre>\n")
    }

    @Test func `an empty body is an empty page`() {
        let empty = MarkdownDocument(
            body: HTMLFragment(bytes: [], holes: []),
            headings: [],
            links: [],
            sections: [],
            anchors: [],
            diagnostics: []
        )
        #expect(parse("") == empty)
        #expect(parse("\n \n") == empty)
    }
}

struct MarkdownRuleTests {
    @Test(arguments: MarkdownRule.allCases)
    func `every rule is explained`(rule: MarkdownRule) {
        let parts = [rule.explanation.meaning, rule.explanation.example, rule.explanation.remedy]
        #expect(parts.allSatisfy { !$0.isEmpty })
    }

    @Test func `no two rules are explained alike`() {
        #expect(
            Set(MarkdownRule.allCases.map(\.explanation.meaning)).count >= MarkdownRule.allCases.count - 1
        )
    }

    /// The rules that the parser reports only where the machine or the page is beyond its means.
    @Test(arguments: [
        ("raw-html", "<b>a"), ("refused-scheme", "[a](x:b)"), ("external-image", "![a](https://b.c)"),
        ("broken-anchor", "[a](#b)"),
        ("unknown-note", "> [!WARN]\n> The bridge is closed."),
        ("skipped-heading", "## Costs\n#### In the first year"),
    ])
    func `a rule's example brings it about`(rule: String, example: String) {
        #expect(places(example).first?.hasSuffix(rule) == true)
    }

    @Test func `of one mistake a thousand are listed and the others counted`() {
        let problems = parse(String(repeating: "a <b>\n", count: 10_500)).diagnostics
        #expect(problems.count == 1_001)
        #expect(
            problems.last?.message
                == "This page has 9500 more places like this one, which are not listed one by one.")
        #expect(problems.last?.position?.line == 1_000)
    }
}
