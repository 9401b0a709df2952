import Testing

@testable import SiteBuild

struct PrintedHTMLTests {
    private let page = PrintedHTML(prefix: "guide/about") { $0 == "/steps/one/" ? "#step/one" : $0 }

    @Test(arguments: [
        (#"<h2 id="why">Why</h2>"#, #"<h4 id="guide/about/why">Why</h4>"#),
        ("<h3>A</h3><h4>B</h4><h6>C</h6>", "<h5>A</h5><h6>B</h6><h6>C</h6>"),
        (##"<a href="#why">x</a>"##, ##"<a href="#guide/about/why">x</a>"##),
        (
            #"<a class="a" href="/steps/one/" title="x">y</a>"#,
            ##"<a class="a" href="#step/one" title="x">y</a>"##
        ),
        (#"<td headers="a b">"#, #"<td headers="guide/about/a guide/about/b">"#),
        (#"<a href='https://x.org/?a=b&amp;id="c"'>"#, #"<a href='https://x.org/?a=b&amp;id="c"'>"#),
        // What only looks like a tag or an attribute is text.
        (##"<p>2 &lt; 3, id="x" href="#y"</p>"##, ##"<p>2 &lt; 3, id="x" href="#y"</p>"##),
        (#"<img alt="a > b" id="i">"#, #"<img alt="a > b" id="guide/about/i">"#),
        (#"<input title="id=&quot;x&quot;" disabled>"#, #"<input title="id=&quot;x&quot;" disabled>"#),
        ("<hr><header>x", "<hr><header>x"), ("a < b", "a < b"), ("<", "<"), ("", ""),
    ])
    func `ids are the page's own, links lead inside, headings sink`(html: String, printed: String) {
        #expect(page.rewritten(html) == printed)
    }
}

struct StructuredDataTests {
    @Test func `no text can end the script element it stands in`() {
        let thing = StructuredData.Thing(
            "Article", [.init("headline", "</script><!-- \"x\" -->"), .init("empty", "")])
        let text = StructuredData.text([thing])
        #expect(!text.contains("<"))
        #expect(text.contains(#""headline":"\u003c/script>\u003c!-- \"x\" -->""#))
        #expect(!text.contains("empty"))
    }
}

struct ImageSizeTests {
    @Test(arguments: [
        (#"<svg xmlns="x" viewBox="0 0 120 40">"#, [120, 40]), ("<svg viewBox='0,0,12.4,7.6'/>", [12, 8]),
        (#"<?xml version="1.0"?><svg width="30px" height="20">"#, [30, 20]),
        (#"<svg width="100%" height="20">"#, nil), ("<svg", nil), ("", nil),
        (#"<svg viewBox="0 0 0 0">"#, nil),
    ])
    func `an SVG file says its size in its root element`(text: String, size: [Int]?) {
        #expect(ImageSize(of: Array(text.utf8)).map { [$0.width, $0.height] } == size)
    }

    @Test func `a PNG file says its size in its first chunk`() {
        let head: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
        ]
        let size = ImageSize(of: head + [0, 0, 1, 44, 0, 0, 0, 60])
        #expect(size?.width == 300 && size?.height == 60)
        #expect(ImageSize(of: head) == nil)
    }
}
