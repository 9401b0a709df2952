import Testing

@testable import Theme

struct RenderingTests {
    private func render(
        _ template: String, partials: [String: String] = [:], _ data: TestPageData = TestPageData()
    )
        throws -> String
    {
        let (theme, problems) = TestTheme.load(TestTheme.files(template, partials))
        #expect(problems.filter { !$0.contains("theme-unused-template") } == [])
        var data = data
        let loaded = try #require(theme)
        data.words = loaded.words(in: "en")
        return String(decoding: loaded.render("page", with: data), as: UTF8.self)
    }

    private static let items = TestPageData(items: [
        ItemData(title: "One", how: "by hand", children: [ItemData(title: "a"), ItemData(title: "b")]),
        ItemData(title: "Two"),
    ])

    @Test(arguments: [
        ("", ""),
        ("no tags { } }} {", "no tags { } }} {"),
        ("{{title}}", "A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"),
        (
            "{{ title }}{{\ntitle\n}}",
            "A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"
        ),
        ("{{{body}}}{{&body}}{{{ body }}}{{& body }}", "<p>safe</p><p>safe</p><p>safe</p><p>safe</p>"),
        ("{{count}} {{zero}} {{{count}}}", "3 0 3"),
        ("({{empty}})", "()"),
        ("{{word.search}}", "Search &amp; find"),
        ("é{{! no {{ matter }}ü", "éü"),
    ])
    func `variables are written, and comments are not`(template: String, result: String) throws {
        #expect(try render(template) == result)
    }

    @Test(arguments: [
        ("{{#items}}[{{title}}{{#how}}: {{how}}{{/how}}]{{/items}}", "[One: by hand][Two]"),
        ("{{^items}}none{{/items}}{{^first}}none{{/first}}", ""),
        (
            "{{#items}}{{title}}({{#children}}{{title}}{{/children}}{{^children}}-{{/children}}){{/items}}",
            "One(ab)Two(-)"
        ),
        ("{{first.title}}{{#first}}{{how}}{{/first}}{{#first.how}}!{{/first.how}}", "Oneby hand!"),
        ("{{#first.children}}{{title}},{{/first.children}}", "a,b,"),
        (
            "{{field.Two.title}}{{field.Three.title}}{{#field.One}}{{how}}{{/field.One}}{{^field.Three}}no{{/field.Three}}",
            "Twoby handno"
        ),
        (
            "{{#isShown}}yes{{/isShown}}{{^isShown}}no{{/isShown}}{{#isHidden}}yes{{/isHidden}}{{^isHidden}}no{{/isHidden}}",
            "yesno"
        ),
        ("{{#count}}{{.}}{{/count}}{{#zero}}{{.}}{{/zero}}{{^zero}}zero{{/zero}}", "3zero"),
        ("{{#how}}{{.}}{{/how}}{{#empty}}{{.}}{{/empty}}{{^empty}}empty{{/empty}}", "outer howempty"),
        ("{{#how}}{{#items}}{{title}}{{/items}}{{/how}}", "OneTwo"),
        ("{{#body}}{{{body}}}{{/body}}{{#word.search}}{{.}}{{/word.search}}", "<p>safe</p>Search &amp; find"),
        ("{{# isShown }}{{^ isHidden }}x{{/ isHidden }}{{/\tisShown }}", "x"),
    ])
    func `sections open what they name`(template: String, result: String) throws {
        #expect(try render(template, Self.items) == result)
    }

    @Test(arguments: [
        ("{{#items}}{{count}}{{word.search}}{{/items}}", "3Search &amp; find3Search &amp; find"),
        // The inner object has the name, though nothing stands behind it.
        ("{{#items}}({{how}}){{/items}}", "(by hand)()"),
        ("{{#items}}{{#children}}{{how}}.{{/children}}{{/items}}", ".."),
        // Behind the first part of a dotted name, nothing is looked for further out.
        ("{{#items}}{{first.title}}{{/items}}", "OneOne"),
    ])
    func `a name is looked for in the objects around, from the inside`(template: String, result: String)
        throws
    {
        #expect(try render(template, Self.items) == result)
    }

    @Test(arguments: [
        ("{{>part}}", "(One)"),
        ("  {{>part}}\n", "(One)"),
        ("a {{> part }} b", "a (One) b"),
        ("{{#items}}{{>part}}{{/items}}", "(One)(Two)"),
        ("{{>part}}{{#items}}{{>outer}}{{/items}}", "(One)[(One)][(Two)]"),
    ])
    func `a partial stands in the objects that include it`(template: String, result: String) throws {
        var data = Self.items
        data.title = "One"
        #expect(
            try render(template, partials: ["part": "({{title}})", "outer": "[{{>part}}]"], data) == result)
    }

    @Test func `a partial's lines are not indented with it`() throws {
        #expect(
            try render("<ul>\n  {{>part}}\n</ul>", partials: ["part": "<pre>a\n b</pre>\n"])
                == "<ul>\n<pre>a\n b</pre>\n</ul>")
    }

    /// The Mustache specification's rules for tags alone on their lines.
    @Test(arguments: [
        ("a\n{{#isShown}}\nb\n{{/isShown}}\nc", "a\nb\nc"),
        ("a\n  {{#isShown}}  \nb\n\t{{/isShown}}\t\nc\n", "a\nb\nc\n"),
        ("{{#isShown}}\r\nb\r\n{{/isShown}}\r\nc", "b\r\nc"),
        ("{{#isShown}}\nb\n  {{/isShown}}", "b\n"),
        ("  {{#isShown}}b\n{{/isShown}}", "  b\n"),
        ("{{#isShown}} {{/isShown}}\nx", " \nx"),
        ("a\n  {{! one\n  two }}  \nb", "a\nb"),
        ("a {{! inside }} b", "a  b"),
        ("a\n{{^isHidden}}\n{{/isHidden}}\nb", "a\nb"),
        ("  {{=<% %>=}}\n<%title%>\n<%={{ }}=%>\n", "A &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\n"),
        (" {{count}}\n", " 3\n"),
        (" {{{body}}}\n", " <p>safe</p>\n"),
        ("\u{FEFF}{{#isShown}}\nx\n{{/isShown}}\n", "x\n"),
    ])
    func `a tag alone on its line takes the line away`(template: String, result: String) throws {
        #expect(try render(template) == result)
    }

    @Test(arguments: [
        ("{{=<% %>=}}<%count%>{{count}}", "3{{count}}"),
        ("{{=| |=}}|count||={{ }}=|{{count}}", "33"),
        ("{{= [ ] =}}[#items][title][/items]", "OneTwo"),
        ("{{=<% %>=}}<%&body%>", "<p>safe</p>"),
    ])
    func `braces can be changed`(template: String, result: String) throws {
        #expect(try render(template, Self.items) == result)
    }
}
