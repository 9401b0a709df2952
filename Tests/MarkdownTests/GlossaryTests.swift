import Markdown
import Testing

struct GlossaryTests {
    private let matcher = TermMatcher([
        TermMatcher.Term(id: "plan", words: ["plan", "parish plan"], address: "/g/plan/", definition: ""),
        TermMatcher.Term(
            id: "asset",
            words: ["community asset", "cymunedol ŵyl"],
            address: "/g/asset/",
            definition: "A \"thing\"."
        ),
        TermMatcher.Term(id: "qa", words: ["Q&A", "people's panel"], address: "/g/qa/", definition: ""),
    ])

    private func linked(_ source: String, skipping: Set<String> = []) -> String {
        shown(parse(source).body.linkingTerms(matcher, skipping: skipping))
    }

    @Test(arguments: [
        ("A plan, a Plan.", "<p>A <a class=\"term\" href=\"/g/plan/\">plan</a>, a Plan.</p>\n"),
        ("A Parish\nPlan.", "<p>A <a class=\"term\" href=\"/g/plan/\">Parish\nPlan</a>.</p>\n"),
        ("Planning, replan, plané, plan2", "<p>Planning, replan, plané, plan2</p>\n"),
        (
            "community asset",
            "<p><a class=\"term\" href=\"/g/asset/\" title=\"A &quot;thing&quot;.\">community asset</a></p>\n"
        ),
        (
            "Cymunedol Ŵyl",
            "<p><a class=\"term\" href=\"/g/asset/\" title=\"A &quot;thing&quot;.\">Cymunedol Ŵyl</a></p>\n"
        ),
        ("a q&a", "<p>a <a class=\"term\" href=\"/g/qa/\">q&amp;a</a></p>\n"),
        ("people’s panel", "<p><a class=\"term\" href=\"/g/qa/\">people’s panel</a></p>\n"),
        (
            "[plan](a.md) plan",
            "<p><a href=\"{0}\">plan</a> <a class=\"term\" href=\"/g/plan/\">plan</a></p>\n"
        ),
        (
            "# plan\n\n`plan` *plan*",
            "<h2 id=\"plan\">plan</h2>\n<p><code>plan</code> <em><a class=\"term\" href=\"/g/plan/\">plan</a></em></p>\n"
        ),
        ("![plan](a.png)x", "<p><img src=\"{0}\" alt=\"plan\" />x</p>\n"),
        (
            "plan [[a]] x [b](c.pdf) [[d]]",
            "<p><a class=\"term\" href=\"/g/plan/\">plan</a> <a href=\"{0}\">{title 0}</a> x <a href=\"{1}\">b</a>{after 1} <a href=\"{2}\">{title 2}</a></p>\n"
        ),
        (
            "[[a]] plan [[b]]",
            "<p><a href=\"{0}\">{title 0}</a> <a class=\"term\" href=\"/g/plan/\">plan</a> <a href=\"{1}\">{title 1}</a></p>\n"
        ),
    ])
    func `the first use of a term is linked`(source: String, expected: String) {
        #expect(linked(source) == expected)
    }

    @Test func `a term can be left out, and its address may depend on the page`() {
        #expect(linked("a plan", skipping: ["plan"]) == "<p>a plan</p>\n")
        let html = shown(parse("a plan").body.linkingTerms(matcher) { "../..\($0)" })
        #expect(html == "<p>a <a class=\"term\" href=\"../../g/plan/\">plan</a></p>\n")
    }
}

struct HTMLEscapingTests {
    @Test func `text is safe in text and in attributes`() {
        #expect(
            HTMLEscaping.escape("<a href=\"x\">'&'</a> é")
                == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt; é"
        )
    }

    @Test func `what fills a hole is escaped`() {
        let fragment = HTMLFragment(
            bytes: Array("<a href=\"\"></a>".utf8),
            holes: [.init(offset: 9, kind: .address, link: 0), .init(offset: 11, kind: .title, link: 0)]
        )
        let filled = fragment.filled { $0.kind == .address ? "\" onclick=\"" : "<script>" }
        #expect(
            String(decoding: filled, as: UTF8.self) == "<a href=\"&quot; onclick=&quot;\">&lt;script&gt;</a>"
        )
    }
}
