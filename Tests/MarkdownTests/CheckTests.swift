import Markdown
import Testing

struct AccessibilityTests {
    @Test func `a link without words or address is told`() {
        #expect(
            problems("> x [](a.md)\n\n[b]()") == [
                "1:5 warning[empty-link] This link has no words, so nobody can see or hear it. Write what it leads to between the square brackets: [words](address).",
                "3:1 warning[empty-link] This link has no address. Write where it leads between the round brackets: [words](address).",
            ]
        )
        #expect(problems("[![a](b.png)](c.md)") == [])
    }

    @Test(arguments: ["click here", "Here", "Read more…", "**more**", "this link", "Cliciwch yma"])
    func `a link that could lead anywhere is told`(words: String) {
        let shown = words.replacing("*", with: "")
        #expect(
            problems("[\(words)](a.md)") == [
                "1:1 warning[vague-link] \"\(shown)\" does not say where this link leads. Write what people will find there, for example [the parish plan](address)."
            ]
        )
    }

    @Test(arguments: [
        "[https://a.org](https://a.org)", "<https://a.org>", "https://a.org", "[www.a.org](b.md)",
    ])
    func `a link whose words are an address is told`(source: String) {
        #expect(
            problems("é \(source)") == [
                "1:3 warning[address-as-link-text] The words of this link are an address, which is hard to read and to listen to. Write what it leads to: [words](address)."
            ]
        )
    }

    @Test(arguments: ["![](a.png)", "![ ](a.png)"])
    func `an image without a description is told`(source: String) {
        #expect(
            problems("- x\n\n  \(source)") == [
                "3:3 warning[image-without-alt] This image has no description. Say between the square brackets what it shows: ![what it shows](address)."
            ]
        )
    }

    @Test func `an image that is only decoration needs no description, and has no caption`() {
        #expect(problems("a ![](a.png \"decoration\") b") == [])
        #expect(html("![](a.png \"decoration\")") == "<figure>\n<img src=\"{0}\" alt=\"\" />\n</figure>\n")
        #expect(problems("![](a.png \"Decoration of the hall\")").count == 1)
    }

    @Test func `what is as it should be is not told`() {
        #expect(
            problems("# a\n\n[the parish plan](a.md) ![A hall](b.png) c@council.gov.uk\n\n| a |\n|-|") == []
        )
    }
}

struct PersonalDetailsTests {
    @Test(arguments: [
        ("07700 900123", "a mobile number"), ("07700900123", "a mobile number"),
        ("077-009 00 123", "a mobile number"),
        ("+44 7700 900123", "a mobile number"), ("07700–900123", "a mobile number"),
        ("07700&nbsp;900123", "a mobile number"), ("07&#160;700 900 123", "a mobile number"),
        ("+44 (0)7700 900123", "a mobile number"),
        ("0044 7700 900123", "a mobile number"),
        ("ann@gmail.com", "a personal e-mail address"), ("Ann.B@Hotmail.co.uk", "a personal e-mail address"),
        ("QQ 12 34 56 C", "a National Insurance number"), ("AB123456D", "a National Insurance number"),
        ("QQ&nbsp;12&nbsp;34&nbsp;56&nbsp;C", "a National Insurance number"),
        ("QQ\u{A0}12\u{202F}34 56&#160;C", "a National Insurance number"),
    ])
    func `what looks like a personal detail is told`(detail: String, what: String) {
        let message =
            "This looks like \(what). Take it out, or say why it may be published in a line that begins with personal-details: in the front matter."
        #expect(problems("> - é *ring* \(detail).") == ["1:14 warning[personal-detail] \(message)"])
        #expect(problems("> - é *ring* \(detail).") { $0.checksPersonalDetails = false } == [])
    }

    @Test(arguments: [
        "01732 227000", "07700 90012", "077009001234", "x07700900123", "clerk@parish.gov.uk", "AB 12 34 56 E",
        "DA 12 34 56 C",
        "30/07/2024 900123", "QQ 12 34 56 CD", "BY 31.12.24 A MEETING", "+33 7700 900123",
    ])
    func `other numbers and addresses are not`(text: String) {
        #expect(problems("Ring \(text)") == [])
    }

    @Test(arguments: [
        ("a\nb **07700 900123**", "2:5"), ("# 07700 900123", "1:3"),
        ("| a |\n|-|\n| \\| 07700 900123 |", "3:6"),
        ("```\na\n  07700 900123\n```", "3:3"), ("[mail](mailto:a@gmail.com)", "1:1"),
        ("[ring](tel:07700900123)", "1:1"),
        ("x &amp; \\* `y` 07700 900123", "1:16"), ("a[^1]\n\n[^1]: 07700 900123", "3:7"),
        ("    a\n    07700 900123", "2:5"), ("> [!TIP]\n> 07700 900123", "2:3"),
        ("![a](b \"Ring 07700 900123\")", "1:14"), ("x ![07700 900123](c)", "1:5"),
        ("[the plan](b '07700 900123')", "1:15"), ("![a](b \"Ring 07700&nbsp;900123\")", "1:1"),
    ])
    func `wherever it stands`(source: String, place: String) {
        #expect(places(source) == ["\(place) personal-detail"])
    }

    @Test func `each is told once`() {
        #expect(
            places("![07700 900123](https://a.b/c)").filter { $0.hasSuffix("personal-detail") }
                == ["1:1 personal-detail"])
        #expect(
            places("07700 900123 <a@gmail.com> 07700 900124") == [
                "1:1 personal-detail", "1:15 personal-detail", "1:28 personal-detail",
            ]
        )
    }
}

struct PlainWordsTests {
    private let long = (1...26).map { "W\($0)" }.joined(separator: " ")

    @Test func `a sentence of more than 25 words is told where it begins`() {
        let message =
            "This sentence has 26 words. Sentences of up to 25 words are easier to follow: can it be two?"
        #expect(
            problems("Short one, e.g. this. *\(long)*. Short.") { $0.checksSentences = true } == [
                "1:24 warning[long-sentence] \(message)"
            ]
        )
        #expect(problems("\(long).") == [])
    }

    @Test func `sentences end at a full stop, not at an abbreviation`() {
        let source = (1...13).map { "w\($0)" }.joined(separator: " ")
        #expect(places("\(source). \(source.uppercased())!") { $0.checksSentences = true } == [])
        #expect(places("\(source) etc. \(source)") { $0.checksSentences = true } == ["1:1 long-sentence"])
    }

    @Test func `an acronym that is never spelt out is told at its first use`() {
        let message =
            "\"LPA\" is never spelt out. Write it in full where it is first used, with LPA in brackets behind it."
        #expect(
            problems("The\n**LPA** and the LPA") { $0.checksAcronyms = true } == [
                "2:3 warning[unexplained-acronym] \(message)"
            ]
        )
        #expect(
            places("The local planning authority (LPA)\n\nThe LPA, the NHS, part II") {
                $0.checksAcronyms = true
            } == []
        )
        #expect(places("LPA (local planning authority)") { $0.checksAcronyms = true } == [])
        #expect(places("The LPA") == [])
    }

    @Test func `sentences and acronyms are checked apart`() {
        #expect(places("\(long) LPA.") { $0.checksSentences = true } == ["1:1 long-sentence"])
        #expect(
            places("\(long) LPA.") { $0.checksAcronyms = true } == ["1:\(long.count + 2) unexplained-acronym"]
        )
    }
}

struct RawHTMLTests {
    private func message(_ html: String) -> String {
        "HTML is shown as text here: \(html). Write Markdown instead, or put a backslash before the \"<\"."
    }

    @Test func `raw HTML is shown as text and told`() {
        let source = "> é <b onclick='x'>y</b>\n\n<script>\nalert(1)\n</script>"
        #expect(
            html(source)
                == "<blockquote>\n<p>é &lt;b onclick='x'&gt;y&lt;/b&gt;</p>\n</blockquote>\n<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n"
        )
        #expect(
            problems(source) == [
                "1:5 warning[raw-html] \(message("<b onclick='x'>"))",
                "1:21 warning[raw-html] \(message("</b>"))",
                "3:1 warning[raw-html] \(message("<script>"))",
            ]
        )
    }

    @Test func `in a trusted folder it goes through`() {
        #expect(html("<div>\n*a*\n\nb <i>c</i>") { $0.rawHTML = true } == "<div>\n*a*\n<p>b <i>c</i></p>\n")
        #expect(problems("<div>") { $0.rawHTML = true } == [])
    }

    @Test func `its words and ids are known`() {
        let source =
            "<div id=\"x\" title='>'>\n<b>a</b>b<br>c<style>\nd</style>\n</div>\n\n[to the place](#x)<i id='y'></i>"
        let document = parse(source) { $0.rawHTML = true }
        #expect(document.diagnostics == [] && document.anchors == ["x", "y"])
        let words = document.sections.flatMap {
            String(decoding: $0.text, as: UTF8.self).split(separator: /\s+/)
        }
        #expect(words == ["ab", "c", "to", "the", "place"])
    }

    @Test(arguments: ["<!-- a -->", "<!-- a\n\nb -->", "x\n<!-- a -->"])
    func `a comment is left out`(source: String) {
        #expect(!html(source).contains("a") && problems(source) == [])
    }

    @Test(arguments: [
        ("<!-- a --> Visible *words*", "<p>Visible <em>words</em></p>\n"),
        ("> <!-- a\n> a -->[b](c)", "<blockquote>\n<p><a href=\"{0}\">b</a></p>\n</blockquote>\n"),
        ("<!-- a --> <!-- a --> # x\r\ny", "<p> # x</p>\n<p>y</p>\n"),
    ])
    func `what follows a comment on its line is read`(source: String, expected: String) {
        #expect(html(source) == expected)
        #expect(problems(source) == [])
        #expect(places("<!-- a\n-->  07700 900123") == ["2:6 personal-detail"])
    }

    @Test func `a comment that never ends is no comment`() {
        #expect(html("<!-- a\n\nb") == "<p>&lt;!-- a\n\nb</p>\n")
        #expect(places("<!-- a\n\nb") == ["1:1 raw-html"])
    }
}
