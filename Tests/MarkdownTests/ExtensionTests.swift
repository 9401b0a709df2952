import Markdown
import Testing

struct StrikethroughTests {
    @Test(arguments: [
        ("~~a~~ ~b~", "<p><del>a</del> <del>b</del></p>\n"), ("~~_a_~~", "<p><del><em>a</em></del></p>\n"),
        ("~~a [b](c) `d`~~", "<p><del>a <a href=\"{0}\">b</a> <code>d</code></del></p>\n"),
        ("a~~b~~c", "<p>a<del>b</del>c</p>\n"), ("~~a ~b~ c~~", "<p><del>a <del>b</del> c</del></p>\n"),
        ("x\n~~y\nz~~", "<p>x\n<del>y\nz</del></p>\n"),
    ])
    func `words between tildes are deleted`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test(arguments: [
        ("\\~~a~~", "<p>~~a~~</p>\n"), ("~~ a ~~", "<p>~~ a ~~</p>\n"), ("~~a~", "<p>~~a~</p>\n"),
        ("x~~~a~~~", "<p>x~~~a~~~</p>\n"), ("from ~5 to ~10", "<p>from ~5 to ~10</p>\n"),
        ("*~~a*~~", "<p><em>~~a</em>~~</p>\n"), ("&#126;~a~~", "<p>~~a~~</p>\n"),
        ("`~~a~~`", "<p><code>~~a~~</code></p>\n"),
    ])
    func `other tildes stay`(source: String, expected: String) {
        #expect(html(source) == expected)
    }
}

struct BareLinkTests {
    private func link(_ address: String, _ words: String) -> String {
        "<a rel=\"external noopener\" href=\"\(address)\">\(words)</a>"
    }

    @Test(arguments: [
        ("https://example.org", "https://example.org"),
        ("HTTP://example.org/a_b_c", "HTTP://example.org/a_b_c"),
        ("https://example.org/a?b=(c)", "https://example.org/a?b=(c)"),
        ("http://localhost:8000/", "http://localhost:8000/"),
    ])
    func `a bare address becomes a link`(source: String, address: String) {
        #expect(html(source) == "<p>\(link(address, source))</p>\n")
    }

    @Test(arguments: [
        ("(see https://a.org/b_(c)).", "(see ", "https://a.org/b_(c)", ")."),
        ("“https://a.org”.", "“", "https://a.org", "”."),
        ("x https://a.org/b, y", "x ", "https://a.org/b", ", y"),
        ("\"https://a.org\"", "&quot;", "https://a.org", "&quot;"),
        ("https://a.org/*b*", "", "https://a.org/", "<em>b</em>"),
        ("https://a.org&quot;", "", "https://a.org", "&quot;"),
    ])
    func `the sentence around an address does not belong to it`(
        source: String,
        before: String,
        address: String,
        after: String
    ) {
        #expect(html(source) == "<p>\(before)\(link(address, address))\(after)</p>\n")
    }

    @Test func `www and e-mail addresses become links too`() {
        #expect(
            html("www.example.org/a.") == "<p>\(link("http://www.example.org/a", "www.example.org/a")).</p>\n"
        )
        #expect(
            html("ring.a+b@c-d.org.") == "<p>\(link("mailto:ring.a+b@c-d.org", "ring.a+b@c-d.org")).</p>\n"
        )
        #expect(
            html("a@b.org,c@d.org")
                == "<p>\(link("mailto:a@b.org", "a@b.org")),\(link("mailto:c@d.org", "c@d.org"))</p>\n"
        )
    }

    @Test(arguments: [
        "www.", "www", "https://", "a@b", "@b.org", "xhttps://a.org", "https\\://a.org", "www\\.a.org",
        "a\\@b.org",
        "http://_a_b.c_d",
    ])
    func `what is no address stays text`(source: String) {
        #expect(!html(source).contains("<a "))
    }

    @Test func `an address ends before a character with a backslash, whatever stands before it`() {
        let bytes = parse("www.a.b&#1;\\!").body.filled { _ in "" }
        let address = link("http://www.a.b%EF%BF%BD", "www.a.b\u{FFFD}")
        #expect(String(validating: bytes, as: UTF8.self) == "<p>\(address)!</p>\n")
    }

    @Test(arguments: [
        ("https://a.b/x--y", "https://a.b/x--y", ""), ("https://xn--a.b", "https://xn--a.b", ""),
        ("https://a.b/x---y...z", "https://a.b/x---y...z", ""), ("https://a.b/x...", "https://a.b/x", "…"),
        ("https://a.b/o'x", "https://a.b/o'x", ""), ("https://a.b/x' y", "https://a.b/x", "’ y"),
        ("https://a.b/x\" y", "https://a.b/x", "” y"),
    ])
    func `smart punctuation leaves addresses as typed`(source: String, address: String, after: String) {
        #expect(
            html(source) { $0.smartPunctuation = true }
                == "<p>\(link(address.replacing("'", with: "&#x27;"), address))\(after)</p>\n")
    }

    @Test func `smart punctuation leaves e-mail addresses as typed`() {
        #expect(
            html("'a--b@c--d.org'") { $0.smartPunctuation = true }
                == "<p>‘\(link("mailto:a--b@c--d.org", "a--b@c--d.org"))’</p>\n"
        )
    }

    @Test func `an address inside a link stays its words`() {
        #expect(html("[see www.a.org](b.md)") == "<p><a href=\"{0}\">see www.a.org</a></p>\n")
        #expect(html("![www.a.org](b.png)x") == "<p><img src=\"{0}\" alt=\"www.a.org\" />x</p>\n")
    }
}

struct FootnoteTests {
    private func reference(_ id: String, _ number: Int, _ suffix: String = "") -> String {
        "<sup class=\"footnote-ref\"><a href=\"#fn-\(id)\" id=\"fnref-\(id)\(suffix)\" role=\"doc-noteref\">\(number)</a></sup>"
    }

    private func back(_ id: String, _ label: String = "Back to the text") -> String {
        " <a href=\"#fnref-\(id)\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"\(label)\">↩</a>"
    }

    private func list(_ notes: String...) -> String {
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n\(notes.joined())</ol>\n</section>\n"
    }

    @Test(arguments: ["[^1]: word", "[^1]: <word> \"t\"", "[^1]:\n    word", "[^1]:word"])
    func `a footnote is a footnote, even where libcmark sees a link definition`(definition: String) {
        let text = definition.contains("<") ? "&lt;word&gt; &quot;t&quot;" : "word"
        #expect(
            html("a[^1]\n\n\(definition)")
                == "<p>a\(reference("1", 1))</p>\n"
                + list("<li id=\"fn-1\">\n<p>\(text)\(back("1"))</p>\n</li>\n")
        )
    }

    @Test func `footnotes are numbered as they are referred to`() {
        let expected =
            "<p>\(reference("b", 1))\(reference("a", 2))\(reference("b", 1, "-2"))</p>\n"
            + list(
                "<li id=\"fn-b\">\n<p>second\(back("b"))\(back("b-2", "Back to the text 2"))</p>\n</li>\n",
                "<li id=\"fn-a\">\n<p>first\(back("a"))</p>\n</li>\n"
            )
        #expect(html("[^b][^a][^B]\n\n[^a]: first\n[^b]: second") == expected)
    }

    @Test func `a footnote may hold paragraphs, lists and other footnotes`() {
        let expected =
            "<p>x\(reference("1", 1))</p>\n<p>y</p>\n"
            + list(
                "<li id=\"fn-1\">\n<p>one\nmore</p>\n<p>two\(reference("2", 2))</p>\n<ul>\n<li>three</li>\n</ul>\n<p>\(back("1").dropFirst())</p>\n</li>\n",
                "<li id=\"fn-2\">\n<p>four\(back("2"))</p>\n</li>\n"
            )
        #expect(
            html("x[^1]\n\n[^1]: one\n    more\n\n    two[^2]\n\n    - three\n\n[^2]: four\n\ny") == expected
        )
    }

    @Test(arguments: [
        ("```\n[^1]: a\n```", "<pre><code>[^1]: a\n</code></pre>\n"),
        ("    [^1]: a", "<pre><code>[^1]: a\n</code></pre>\n"),
        ("x\n     [^1]: a", "<p>x\n[^1]: a</p>\n"), ("[^1](b)", "<p><a href=\"b\">^1</a></p>\n"),
        ("\\[^1]", "<p>[^1]</p>\n"),
        ("[^a b]: c\n\n[^a b]", "<p><a href=\"c\">^a b</a></p>\n"),
        ("<div>\n[^1]: a\n</div>", "<p>&lt;div&gt;\n[^1]: a\n&lt;/div&gt;</p>\n"),
        ("x [y](z\n     '\n     [^1]: a')", "<p>x <a href=\"z\" title=\"\n[^1]: a\">y</a></p>\n"),
    ])
    func `what only looks like a footnote stays as it is`(source: String, expected: String) {
        #expect(rendered(source) == expected)
    }

    @Test func `a control character before a footnote's mark moves nothing`() {
        #expect(html("&#1;&#1;x \\[^a]\n\n[^a]: b").hasPrefix("<p>\u{FFFD}\u{FFFD}x [^a]</p>"))
        #expect(places("&#1;[^a]") == ["1:5 missing-footnote"])
        #expect(places("x\n    [^b]: &#1;[^a]\n\n[^b]: c").contains("2:15 missing-footnote"))
    }

    @Test func `footnotes do not change the lists around them`() {
        #expect(html("+ a\n+ b\n\n[^1]: c\n\n[^1]").hasPrefix("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>"))
    }

    @Test func `what is missing, unused or there twice is told`() {
        let expected = [
            "4:1 warning[duplicate-footnote] There is a footnote [^a] already. Give this one another name, here and where it is referred to.",
            "1:3 warning[missing-footnote] There is no footnote [^b]. Add a line that begins with [^b]: and then its text.",
            "3:1 warning[unused-footnote] Nothing refers to this footnote. Write [^a] in the text where it belongs.",
        ]
        #expect(problems("x [^b]\n\n[^a]: y\n[^a]: z") == expected)
        #expect(html("x [^a]\n\n[^a]: y\n[^a]: z").hasSuffix("<p>z</p>\n</li>\n</ol>\n</section>\n"))
        #expect(html("[^a]:\n    - y").contains("<ul>\n<li>y</li>\n</ul>\n</li>"))
        #expect(html("[^a]: y").contains("<li id=\"fn-a\">\n<p>y</p>\n</li>"))
    }

    @Test func `a footnote's words are found under the heading that refers to it first`() {
        #expect(sections("x[^2]\n\n# a\n\ny[^1]\n\n[^1]: one\n[^2]: two") == ["x", "0 y", "two", "0 one"])
    }
}

struct NoteTests {
    @Test(arguments: [
        ("> [!NOTE]\n> a", "note", "Note", "<p>a</p>\n"),
        ("> [!warning]\n>\n> a\n> - b", "warning", "Warning", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"),
        ("> [!TIP]", "tip", "Tip", ""), (">[!IMPORTANT]\nlazy", "important", "Important", "<p>lazy</p>\n"),
        ("> [!CAUTION]  \n> a", "caution", "Caution", "<p>a</p>\n"),
    ])
    func `a quote that begins so is a note`(source: String, kind: String, title: String, body: String) {
        let expected =
            "<div class=\"note note-\(kind)\" role=\"note\">\n<p class=\"note-title\">\(title)</p>\n\(body)</div>\n"
        #expect(html(source) == expected)
    }

    @Test func `its title is in the page's language`() {
        #expect(html("> [!NOTE]\n> a") { $0.wording.note = "Nodyn <1>" }.contains(">Nodyn &lt;1&gt;</p>"))
    }

    @Test func `an unknown kind stays a quote and is told`() {
        #expect(html("> [!WARN]\n> a") == "<blockquote>\n<p>[!WARN]\na</p>\n</blockquote>\n")
        #expect(
            problems("x\n\n> [!WARNIG]\n> a") == [
                "3:3 warning[unknown-note] There is no kind of note called [!WARNIG]. Did you mean [!WARNING]? A note can be NOTE, TIP, IMPORTANT, WARNING or CAUTION."
            ]
        )
    }

    @Test func `a mark with more on its line is told`() {
        #expect(html("> [!NOTE] *a*") == "<blockquote>\n<p>[!NOTE] <em>a</em></p>\n</blockquote>\n")
        #expect(
            problems("> [!TIP] a\n> b") == [
                "1:3 warning[unknown-note] This is no note yet, because there is more on the line than [!TIP]. Put the text on the next line, which begins with > too."
            ]
        )
        #expect(problems("> \\[!TIP] a").isEmpty)
        #expect(problems("> [!THIS] is no mark").isEmpty)
    }

    @Test(arguments: ["> \\[!NOTE]\n> a", "> [!NOTE] a", "> a\n> [!NOTE]", "[!NOTE]\na"])
    func `other quotes stay`(source: String) {
        #expect(!html(source).contains("class=\"note"))
    }
}

struct TaskTests {
    @Test func `a list item may begin with a box`() {
        let box = "<input type=\"checkbox\" disabled=\"\" aria-label=\"To do\" />"
        let ticked = "<input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"Done\" />"
        #expect(
            html("- [ ] a\n- [x] b\n- [X] *c*")
                == "<ul>\n<li>\(box) a</li>\n<li>\(ticked) b</li>\n<li>\(ticked) <em>c</em></li>\n</ul>\n"
        )
    }

    @Test(arguments: ["[ ] a", "- \\[ ] a", "- [ ]a", "- a [ ] b", "- [y] a", "- a\n\n  [ ] b"])
    func `elsewhere brackets are brackets`(source: String) {
        #expect(!html(source).contains("<input"))
    }
}

struct FigureTests {
    @Test func `an image alone is a figure, and its title the caption`() {
        #expect(html("![a](b.png)") == "<figure>\n<img src=\"{0}\" alt=\"a\" />\n</figure>\n")
        #expect(
            html("![a](b.png '<c> \"d\"')")
                == "<figure>\n<img src=\"{0}\" alt=\"a\" title=\"&lt;c&gt; &quot;d&quot;\" />\n<figcaption>&lt;c&gt; &quot;d&quot;</figcaption>\n</figure>\n"
        )
        #expect(sections("![a](b.png 'c')") == ["c"])
    }

    @Test(arguments: ["![a](b.png) c", "[![a](b.png)](c.md)", "# ![a](b.png)", "![a](b.png)![a](b.png)"])
    func `an image among other things is none`(source: String) {
        #expect(!html(source).contains("<figure>"))
    }
}

struct DefinitionListTests {
    @Test(arguments: [
        ("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n"),
        ("a\n\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n"),
        ("a\n*b*\n: c\nd\n: e", "<dl>\n<dt>a</dt>\n<dt><em>b</em></dt>\n<dd>c\nd</dd>\n<dd>e</dd>\n</dl>\n"),
        ("a\n: b\n\nc\n:\td", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dt>c</dt>\n<dd>d</dd>\n</dl>\n"),
        ("a\n: b\n\nc\n\n: d", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dt>c</dt>\n<dd>d</dd>\n</dl>\n"),
        (
            "> a\n> : [[b]]",
            "<blockquote>\n<dl>\n<dt>a</dt>\n<dd><a href=\"{0}\">{title 0}</a></dd>\n</dl>\n</blockquote>\n"
        ),
    ])
    func `terms and what they mean`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test(arguments: [
        (": a", "<p>: a</p>\n"), ("a\n\\: b", "<p>a\n: b</p>\n"), ("a\n:b", "<p>a\n:b</p>\n"),
        ("# a\n: b", "<h2 id=\"a\">a</h2>\n<p>: b</p>\n"), ("a `b\n: c`", "<p>a <code>b : c</code></p>\n"),
    ])
    func `other colons stay`(source: String, expected: String) {
        #expect(html(source) == expected)
    }
}
