import Markdown
import Testing

struct NumberingTests {
    private func ids(_ source: String) -> [String] { parse(source) { $0.numbersParagraphs = true }.anchors }

    @Test(arguments: [
        ("1.1 a\n\n1.2 b", ["p-1.1", "p-1.2"]), ("- 1.1 a\n- 1.2 b", ["p-1.1", "p-1.2"]),
        ("1.1.1. a", ["p-1.1.1"]),
        ("1 a\n\n2 b", ["p-1", "p-2"]), ("- 1 a\n\nb\n\n- 2 c", ["p-1", "p-2"]),
        ("1. a\n2. b", ["p-1", "p-2"]),
        ("3. a\n4. b", ["p-3", "p-4"]), ("1. a\n   1. b\n   2. c\n2. d", ["p-1", "p-1.1", "p-1.2", "p-2"]),
        ("1.1 a\n\n(a) b\n\n(b) c\n\n1.2 d\n\n(a) e", ["p-1.1", "p-1.1-a", "p-1.1-b", "p-1.2", "p-1.2-a"]),
        ("- a) b\n- b) c", ["p-a", "p-b"]),
        ("1 x\n\na) b\n\ni) c\n\nii) d\n\nb) e", ["p-1", "p-1-a", "p-1-a-i", "p-1-a-ii", "p-1-b"]),
        ("(h) a\n\n(i) b", ["p-h", "p-i"]), ("**1.1** a", ["p-1.1"]),
        ("1. a\n\n- 1.1 b\n\n2. c", ["p-1", "p-1.1", "p-2"]),
    ])
    func `a number makes a lasting id`(source: String, expected: [String]) {
        #expect(ids(source) == expected)
    }

    @Test(arguments: ["40 people came", "2021 was dry", "a b", "(see)", "1.1", "1,000 people", "x)"])
    func `not every beginning is a number`(source: String) {
        #expect(ids(source) == (source == "1.1" ? ["p-1.1"] : source == "x)" ? ["p-x"] : []))
    }

    @Test func `the number stays where it can be seen, and links to itself`() {
        let html = html("1.1 a\n\n- (a) b\n\n1. c\n\n   d") { $0.numbersParagraphs = true }
        #expect(
            html
                == "<p id=\"p-1.1\" class=\"numbered\"><a class=\"paragraph-number\" href=\"#p-1.1\">1.1</a> a</p>\n<ul>\n<li id=\"p-1.1-a\" class=\"numbered numbered-letter\"><a class=\"paragraph-number\" href=\"#p-1.1-a\">(a)</a> b</li>\n</ul>\n"
                + "<ol>\n<li>\n<p id=\"p-1\" class=\"numbered\">c</p>\n<p>d</p>\n</li>\n</ol>\n"
        )
    }

    @Test func `a link may end in it`() {
        #expect(problems("1.1 a\n\n[see the first](#p-1.1)") { $0.numbersParagraphs = true } == [])
        #expect(ids("1.1 a\n\n1.1 b") == ["p-1.1", "p-1.1-1"])
    }

    @Test func `other kinds of pages have no such ids`() {
        #expect(parse("1.1 a").anchors == [])
    }
}
