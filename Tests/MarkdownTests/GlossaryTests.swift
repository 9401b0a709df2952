import Markdown
import Testing

struct GlossaryTests {
    private let matcher = TermMatcher([
        TermMatcher.Term(names: ["plan", "parish plan"], address: "/g/plan/"),
        TermMatcher.Term(names: ["community asset", "cymunedol ŵyl"], address: "/g/asset/"),
        TermMatcher.Term(names: ["Q&A", "people's panel"], address: "/g/qa/"),
        TermMatcher.Term(names: ["CIL", "S106"], address: "/g/levy/"),
    ])

    private func linked(_ source: String, skipping: Set<String> = []) -> String {
        var linker = TermLinker(matcher, skipping: skipping)
        return shown(linker.link(parse(source).body))
    }

    /// What a link on a term looks like, for a page of one paragraph.
    private func link(_ words: String, _ term: String) -> String {
        "<a class=\"term\" href=\"/g/\(term)/\">\(words)</a>"
    }

    @Test func `the first use of a term is linked, and no other`() {
        #expect(linked("A plan, a Plan.") == "<p>A \(link("plan", "plan")), a Plan.</p>\n")
        #expect(linked("A Parish\nPlan.") == "<p>A \(link("Parish\nPlan", "plan")).</p>\n")
        #expect(linked("*plan*") == "<p><em>\(link("plan", "plan"))</em></p>\n")
        #expect(
            linked("plan [[a]] x [b](c.pdf) [[d]]")
                == "<p>\(link("plan", "plan")) <a href=\"{0}\">{title 0}</a> x <a href=\"{1}\">b</a>{after 1} <a href=\"{2}\">{title 2}</a></p>\n"
        )
        #expect(
            linked("[[a]] plan [[b]]")
                == "<p><a href=\"{0}\">{title 0}</a> \(link("plan", "plan")) <a href=\"{1}\">{title 1}</a></p>\n"
        )
    }

    @Test func `the case of letters and the form of an apostrophe make no difference`() {
        #expect(linked("a q&a") == "<p>a \(link("q&amp;a", "qa"))</p>\n")
        #expect(linked("people’s panel") == "<p>\(link("people’s panel", "qa"))</p>\n")
        #expect(linked("Cymunedol Ŵyl") == "<p>\(link("Cymunedol Ŵyl", "asset"))</p>\n")
    }

    @Test func `a name in capitals is linked only where it is written in capitals`() {
        #expect(linked("cil, Cil, CIL") == "<p>cil, Cil, \(link("CIL", "levy"))</p>\n")
        #expect(linked("s106 S106") == "<p>s106 \(link("S106", "levy"))</p>\n")
    }

    @Test(arguments: [
        "Planning, replan, plané, plan2", "## plan", "`plan`", "[plan](/b/)", "![plan](/b.png)",
        "    plan", "plan\n: .", "| plan |\n|---|\n| . |", "| . |\n|---|\n| . |\nTable: plan",
    ])
    func `nothing is linked in other words, headings, links, code, terms, header cells and captions`(
        source: String
    ) {
        #expect(!linked(source).contains("class=\"term\""))
    }

    @Test func `the word above a note is the theme's, and is not linked`() {
        let note = TermMatcher([TermMatcher.Term(names: ["note"], address: "/g/note/")])
        var linker = TermLinker(note)
        #expect(
            shown(linker.link(parse("> [!NOTE]\n> A note.").body))
                == "<div class=\"note note-note\" role=\"note\">\n<p class=\"note-title\">Note</p>\n<p>A \(link("note", "note")).</p>\n</div>\n"
        )
    }

    @Test(arguments: [
        ("<!-- don't plan --> <b title='>plan'>plan</b>", "<!-- don't plan --> <b title='>plan'>|</b>"),
        ("<script>plan('<')</script>\n\nplan", "<script>plan('<')</script>\n<p>|</p>"),
        ("<button>plan</button> plan", "<p><button>plan</button> |</p>"),
    ])
    func `comments, scripts and attributes of trusted HTML are left alone`(source: String, expected: String) {
        var linker = TermLinker(matcher)
        let html = shown(linker.link(parse(source) { $0.rawHTML = true }.body))
        #expect(html == expected.replacing("|", with: link("plan", "plan")) + "\n")
    }

    @Test func `a page's fragments count as one text, and a term can be left out`() {
        var linker = TermLinker(matcher)
        #expect(shown(linker.link(parse("a plan").body)) == "<p>a \(link("plan", "plan"))</p>\n")
        #expect(shown(linker.link(parse("a plan, CIL").body)) == "<p>a plan, \(link("CIL", "levy"))</p>\n")
        #expect(linked("a plan", skipping: ["/g/plan/"]) == "<p>a plan</p>\n")
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
