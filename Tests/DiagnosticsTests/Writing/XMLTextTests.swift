import Diagnostics
import Testing

struct XMLTextTests {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

    @Test func `elements nest`() {
        var xml = XMLText()
        xml.element("a", ["b": "1", "c": "2"]) { xml in
            xml.element("d", "text")
            xml.element("e", ["f": "3"])
            xml.element("g", ["h": "4"], text: "more")
            xml.line("<i/>")
        }
        #expect(
            String(decoding: xml.bytes, as: UTF8.self) == Self.declaration
                + "<a b=\"1\" c=\"2\">\n<d>text</d>\n<e f=\"3\"/>\n<g h=\"4\">more</g>\n<i/>\n</a>\n")
    }

    @Test(arguments: [
        ("<b> & \"c\" 'd'", "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"),
        ("]]>", "]]&gt;"),
        ("\u{0}\u{B}\u{1B}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("é\u{85}\u{2028}🌱\u{FFFD}\u{10FFFF}", "é\u{85}\u{2028}🌱\u{FFFD}\u{10FFFF}"),
        ("<\u{301}", "&lt;\u{301}"),
    ])
    func `text is escaped, and what XML cannot hold is replaced`(text: String, escaped: String) {
        var xml = XMLText()
        xml.element("a", ["b": text], text: text)
        #expect(
            String(decoding: xml.bytes, as: UTF8.self) == Self.declaration
                + "<a b=\"\(escaped)\">\(escaped)</a>\n")
    }

    @Test func `line breaks and tabs survive a reader that normalises them`() {
        var xml = XMLText()
        xml.element("a", ["b": "\r\n\t"], text: "\r\n\t")
        #expect(
            String(decoding: xml.bytes, as: UTF8.self) == Self.declaration
                + "<a b=\"&#13;&#10;&#9;\">&#13;\n\t</a>\n")
    }
}
