import Diagnostics
import Markdown
import Testing

struct HeadingTests {
    @Test(arguments: [
        ("# Why it *matters*", "why-it-matters"), ("# A & B's 2nd `code_x`", "a--bs-2nd-code_x"),
        ("# Ŵyl y Llan", "ŵyl-y-llan"), ("# \u{1F600}", "section"), ("#", "section"), ("# main", "main-1"),
        ("# [[decide-together]]", "decide-together"), ("Two\nlines\n===", "two-lines"),
    ])
    func `a heading's id follows GitHub's rule`(source: String, id: String) {
        #expect(parse(source) { $0.reservedIDs = ["main"] }.headings.map(\.id) == [id])
    }

    @Test func `ids are unique, whatever they are made of`() {
        let ids = parse("# a\n# a\n# a-1\n# a\n# a-1").headings.map(\.id)
        #expect(ids == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
    }

    @Test(arguments: [
        ("# a\n## b", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n"),
        ("## a\n### b", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n"),
        ("# a\n###### b", "<h2 id=\"a\">a</h2>\n<h6 id=\"b\">b</h6>\n"),
    ])
    func `headings move so that the title is the only h1`(source: String, expected: String) {
        #expect(html(source) == expected)
    }

    @Test func `headings stay where they are when told so`() {
        #expect(rendered("# a") == "<h1 id=\"a\">a</h1>\n")
    }

    @Test func `a heading knows its words, level and place`() {
        let heading = Heading(
            level: 3,
            id: "b-c",
            text: "b c",
            position: SourcePosition(line: 12, column: 3)
        )
        #expect(parse("# a\n\n> ## b *c*", line: 10).headings.last == heading)
    }

    @Test func `each heading begins a section of the text`() {
        #expect(sections("a\n\n# b\n\nc *d*\ne\n\n# f\n## g\n- h\n- i") == ["a", "0 c d e", "2 h\ni"])
    }

    @Test(arguments: [
        ("### a", "1:1", "##", "###"), ("# a\n### b", "2:1", "##", "###"),
        ("## a\n\n> ##### b", "3:3", "###", "#####"),
    ])
    func `a skipped level is told`(source: String, place: String, wanted: String, typed: String) {
        let message =
            "This heading skips a level, which confuses people who listen to the page. Begin it with \(wanted) instead of \(typed)."
        #expect(problems(source) == ["\(place) warning[skipped-heading] \(message)"])
    }

    @Test func `a heading without words is told`() {
        #expect(
            problems("## \n") == [
                "1:1 warning[empty-heading] This heading has no words. Write some after the #, or delete the line."
            ]
        )
    }
}

struct HeadingIDTests {
    @Test(arguments: [
        ("# The money {#who-pays}", "who-pays", "The money"), ("# The money{#a_b--c}", "a_b--c", "The money"),
        ("# The *money* {#who-pays} #", "who-pays", "The money"),
        ("The\nmoney {#ŵyl}\n---", "ŵyl", "The money"),
    ])
    func `an id in curly brackets is the heading's, whatever its words`(
        source: String, id: String, words: String
    ) {
        let document = parse(source)
        #expect(document.headings.map(\.id) == [id])
        #expect(document.headings.map(\.text) == [words])
        #expect(document.anchors == [id])
        #expect(document.diagnostics == [])
        #expect(!String(decoding: document.body.bytes, as: UTF8.self).contains("{"))
    }

    @Test(arguments: [
        "# a `{#b}`", "# a {b}", "# a {#b} c", "# a \\{#b\\} c", "# a #b}", "# a \\{#b}", "# a {#b\\}",
    ])
    func `what only looks like one is text`(source: String) {
        let document = parse(source)
        #expect(document.headings.map(\.id).first?.hasPrefix("a") == true)
        #expect(document.diagnostics == [])
    }

    @Test(arguments: [
        ("# a {#B c}", "small letters"), ("# b-c\n\n## a {#b-c}", "taken already"),
        ("# a {#main}", "taken already"),
        ("# a {#wm-x}", "taken already"), ("# a {#}", "small letters"),
    ])
    func `one that cannot be is told, and the words make the id`(source: String, words: String) {
        let document = parse(source) { $0.reservedIDs = ["main"] }
        #expect(document.headings.last?.id == "a")
        #expect(document.diagnostics.map(\.rule) == ["heading-id"])
        #expect(document.diagnostics.first?.message.contains(words) == true)
    }
}
