import Diagnostics
import Markdown
import Testing

struct LinkTests {
    @Test(arguments: [
        ("[a](b.md#c)", "<p><a href=\"{0}\">a</a></p>\n"),
        ("[a](b.pdf \"T\")", "<p><a href=\"{0}\" title=\"T\">a</a>{after 0}</p>\n"),
        (
            "[a](https://example.org/?a&b)",
            "<p><a rel=\"external noopener\" href=\"https://example.org/?a&amp;b\">a</a></p>\n"
        ),
        ("[a](#b)\n\n# b", "<p><a href=\"#b\">a</a></p>\n<h2 id=\"b\">b</h2>\n"),
        ("![a *b*](c.png)x", "<p><img src=\"{0}\" alt=\"a b\" />x</p>\n"),
        (
            "[[id]] and [[kind/id|some words]]",
            "<p><a href=\"{0}\">{title 0}</a> and <a href=\"{1}\">some words</a></p>\n"
        ),
        ("\\[[id]] [[[id]]] `[[id]]`", "<p>[[id]] [[[id]]] <code>[[id]]</code></p>\n"),
        ("[a](javascript:b)", "<p>a</p>\n"),
    ])
    func `a link becomes`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test(arguments: [
        ("x [a](b)", 1, 3),
        ("> - é \\* [a](b)", 1, 10),
        ("> x\n> \ty [a](b)", 2, 6),
        ("[r]: /u\n[s]: <v> 'T'\nwords [a](b)", 3, 7),
        ("[r]: /u\n\n[x][r] &amp; &ngE; **y `[a]` ![i](\n u 'x(' )**, _z_ \\[ [a](b)", 4, 21),
        ("# a [a](b) #", 1, 5),
        ("a\n*b [a](b)*\n===", 2, 4),
        ("- 1\n\n  2 [[a]]", 3, 5),
    ])
    func `a link's position is the file's own`(source: String, line: Int, column: Int) {
        let links = parse(source, line: 4).links
        #expect(links.last?.position == SourcePosition(line: line + 3, column: column))
    }
}
