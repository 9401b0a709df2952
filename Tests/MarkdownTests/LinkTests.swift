import Diagnostics
import Markdown
import Testing

struct LinkTests {
    @Test(arguments: [
        ("[a](b.md#c)", "<p><a href=\"{0}\">a</a></p>\n"),
        ("[a](b.pdf \"T\")", "<p><a href=\"{0}\" title=\"T\">a</a>{after 0}</p>\n"),
        ("[a](b/)", "<p><a href=\"{0}\">a</a></p>\n"),
        ("[a](?q)", "<p><a href=\"{0}\">a</a></p>\n"),
        (
            "[a](https://example.org/?a&b)",
            "<p><a rel=\"external noopener\" href=\"https://example.org/?a&amp;b\">a</a></p>\n"
        ),
        ("[a](//example.org)", "<p><a rel=\"external noopener\" href=\"//example.org\">a</a></p>\n"),
        ("[a](tel:0123)", "<p><a rel=\"external noopener\" href=\"tel:0123\">a</a></p>\n"),
        ("[a](#b)\n\n# b", "<p><a href=\"#b\">a</a></p>\n<h2 id=\"b\">b</h2>\n"),
        ("![a *b*](c.png)x", "<p><img src=\"{0}\" alt=\"a b\" />x</p>\n"),
        ("[![a](b.png)](c.md)", "<p><a href=\"{0}\"><img src=\"{1}\" alt=\"a\" /></a></p>\n"),
        ("![a [b](c)](d.png)x", "<p><img src=\"{0}\" alt=\"a b\" />x</p>\n"),
        ("[a][r]\n\n[r]: b.md", "<p><a href=\"{0}\">a</a></p>\n"),
    ])
    func `a link becomes`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test(arguments: [
        ("[[id]]", "<p><a href=\"{0}\">{title 0}</a></p>\n", "id", ""),
        ("[[kind/id]]", "<p><a href=\"{0}\">{title 0}</a></p>\n", "kind/id", ""),
        ("[[id|some words]]", "<p><a href=\"{0}\">some words</a></p>\n", "id", "some words"),
        ("[[ id | a & \"b\" ]]", "<p><a href=\"{0}\">a &amp; &quot;b&quot;</a></p>\n", "id", "a & \"b\""),
    ])
    func `a reference becomes`(source: String, expected: String, destination: String, text: String) {
        let document = parse(source)
        let link = Link(
            kind: .reference,
            destination: destination,
            position: SourcePosition(line: 1, column: 1),
            text: text
        )
        #expect(document.links == [link])
        #expect(shown(document.body) == expected)
    }

    @Test(arguments: [
        ("\\[[id]]", "<p>[[id]]</p>\n"), ("[[[id]]]", "<p>[[[id]]]</p>\n"),
        ("`[[id]]`", "<p><code>[[id]]</code></p>\n"),
        ("[[]]", "<p>[[]]</p>\n"), ("&#91;[id]]", "<p>[[id]]</p>\n"), ("[[a\nb]]", "<p>[[a\nb]]</p>\n"),
    ])
    func `what only looks like a reference stays text`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test(arguments: [
        ("[a](javascript:b)", "javascript"), ("[a](JavaScript:b)", "javascript"),
        ("[a](&#9;javascript:b)", "javascript"), ("[a](java&#10;script:b)", "javascript"),
        ("[a](&#1;javascript:b)", "javascript"), ("[a](<java script:b>)", "javascript"),
        ("[a](data:image/svg+xml,b)", "data"), ("[a](file:///c)", "file"), ("<vbscript:a>", "vbscript"),
        ("![a](data:image/png;base64,b)", "data"), ("[a][r]\n\n[r]: javascript:b", "javascript"),
    ])
    func `an address with another scheme is refused, and its words stay`(source: String, scheme: String) {
        let message =
            "Addresses that begin with \"\(scheme):\" are not allowed. Use an address that begins with https://, http://, mailto: or tel:."
        #expect(problems(source) == ["1:1 error[refused-scheme] \(message)"])
        #expect(html(source) == (source.hasPrefix("<") ? "<p>vbscript:a</p>\n" : "<p>a</p>\n"))
        #expect(parse(source).links.isEmpty)
    }

    @Test(arguments: [
        ("> a\n    >s[[d]]>\n", 2, 7), ("> a\n   > [[d]]\n", 2, 6), ("> > a\n>     > [[d]]\n", 2, 9),
        ("> > a\n>    > [[d]]\n", 2, 8), ("> a\n\t> [[d]]\n", 2, 4), ("- > a\n  > [[d]]\n", 2, 5),
        ("- - > a\n    > [[d]]\n", 2, 7),
    ])
    func `a sign too far from the margin is no mark of a quote`(source: String, line: Int, column: Int) {
        let position = parse(source).links.first?.position
        #expect(position == SourcePosition(line: line, column: column))
        #expect(source.split(separator: "\n")[1].dropFirst(column - 1).hasPrefix("[[d]]"))
    }

    @Test func `an id never becomes a scheme`() {
        #expect(
            rendered("[[javascript:alert(1)]]")
                == "<p><a href=\"./javascript:alert(1)\">javascript:alert(1)</a></p>\n")
    }

    @Test func `an address within the words of a link is no link of its own`() {
        #expect(
            rendered("[a <https://b.c> *d*](e) f") == "<p><a href=\"e\">a https://b.c <em>d</em></a> f</p>\n")
        #expect(rendered("[<a@b.c>](e)") == "<p><a href=\"e\">a@b.c</a></p>\n")
        #expect(parse("[a <https://b.c> d](e)").links.map(\.destination) == ["e"])
        #expect(sections("[a <https://b.c> d](e)") == ["a https://b.c d"])
    }

    @Test func `an image of another website becomes a link`() {
        let source = "x ![The hall](https://example.org/hall.jpg)"
        #expect(
            html(source)
                == "<p>x <a rel=\"external noopener\" href=\"https://example.org/hall.jpg\">The hall</a></p>\n"
        )
        #expect(places(source) == ["1:3 external-image"])
    }

    @Test(arguments: [
        ("x [a](b)", 1, 3), ("> - é \\* [a](b)", 1, 10), ("> x\n> \ty [a](b)", 2, 6),
        ("> x\nlazy [a](b)", 2, 6),
        ("[r]: /u\n[s]: <v> 'T'\nwords [a](b)", 3, 7),
        ("[r]: /u\n\n[x][r] &amp; &ngE; **y `[a]` ![i](\n u 'x(' )**, _z_ \\[ [a](b)", 4, 21),
        ("# a [a](b) #", 1, 5), ("a\n*b [a](b)*\n===", 2, 4), ("- 1\n\n  2 [[a]]", 3, 5),
        ("a\rb\r\nc [a](b)", 3, 3),
        ("| x | y |\n| - | - |\n| é \\| | [a](b) |", 3, 10), ("\t- a\n\n\u{1} [a](b)", 3, 3),
        ("é\u{1F600} www.example.org", 1, 4),
        ("a  \nb\\\n[a](b)", 3, 1), ("a <b\nc=\"d\"> [a](b)", 2, 8), ("[^1]\n\n[^1]: x [a](b)", 3, 9),
        ("> [!NOTE]\n> x [a](b)", 2, 5), ("`` ` `` [a](b)", 1, 9), ("<https://a.b> [a](b)", 1, 15),
        ("[a b]: c\n[a\nb] [a](b)", 3, 4),
    ])
    func `a link's position is the file's own`(source: String, line: Int, column: Int) {
        let links = parse(source, line: 4).links
        #expect(links.last?.position == SourcePosition(line: line + 3, column: column))
    }

    @Test func `a link to a place that is not there suggests the nearest`() {
        let source = "# The costs\n\n[a](#the-cost), [b](#top), [c](#the%2Dcosts), [d](#main)"
        let expected =
            "3:1 error[broken-anchor] This page has no place called \"#the-cost\". Did you mean \"#the-costs\"?"
        #expect(problems(source) { $0.reservedIDs = ["main"] } == [expected])
    }

    @Test func `links, images and references are listed with their words`() {
        let links = parse("[a *b*](c.md) ![d](e.png) [[f|g]] <https://h.org>").links
        #expect(
            links == [
                Link(
                    kind: .link,
                    destination: "c.md",
                    position: SourcePosition(line: 1, column: 1),
                    text: "a b"
                ),
                Link(
                    kind: .image,
                    destination: "e.png",
                    position: SourcePosition(line: 1, column: 15),
                    text: "d"
                ),
                Link(
                    kind: .reference,
                    destination: "f",
                    position: SourcePosition(line: 1, column: 27),
                    text: "g"
                ),
                Link(
                    kind: .link,
                    destination: "https://h.org",
                    position: SourcePosition(line: 1, column: 35),
                    text: "https://h.org"
                ),
            ]
        )
    }
}
