import Markdown
import Testing

/// The examples of the CommonMark specification 0.30 that an extension changes by its own rule; docs/markdown.md lists
/// them with the reasons. All others come out as the specification has them.
struct CommonMarkChangesTests {
    private func link(_ address: String, _ words: String) -> String {
        "<a rel=\"external noopener\" href=\"\(address)\">\(words)</a>"
    }

    @Test func `example 589: two brackets are a reference to a page`() {
        #expect(
            rendered("![[foo]]\n\n[[foo]]: /url \"title\"\n")
                == "<p>!<a href=\"foo\">foo</a></p>\n<p><a href=\"foo\">foo</a>: /url &quot;title&quot;</p>\n"
        )
    }

    @Test(arguments: [
        (595, "irc://foo.bar:2233/baz"), (597, "a+b+c:d"), (598, "made-up-scheme://foo,bar"),
        (600, "localhost:5001/foo"),
    ])
    func `examples 595, 597, 598, 600: other schemes are refused`(number: Int, address: String) {
        #expect(rendered("<\(address)>\n") == "<p>\(address)</p>\n")
    }

    @Test func `examples 601, 607, 610, 611: a bare address is a link`() {
        let bar = link("http://foo.bar", "http://foo.bar")
        #expect(
            rendered("<http://foo.bar/baz bim>\n")
                == "<p>&lt;\(link("http://foo.bar/baz", "http://foo.bar/baz")) bim&gt;</p>\n"
        )
        #expect(rendered("< http://foo.bar >\n") == "<p>&lt; \(bar) &gt;</p>\n")
        #expect(
            rendered("http://example.com\n") == "<p>\(link("http://example.com", "http://example.com"))</p>\n"
        )
        #expect(
            rendered("foo@bar.example.com\n")
                == "<p>\(link("mailto:foo@bar.example.com", "foo@bar.example.com"))</p>\n"
        )
    }
}
