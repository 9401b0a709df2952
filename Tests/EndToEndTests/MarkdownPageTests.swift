import Foundation
import Testing

struct MarkdownPageTests {
    private static let body = """
        > [!TIP]
        > Ask.[^1]

        - [x] Done
        - [ ] Not done

        | A |
        |---|
        | b |

        [^1]: Kindly.
        """

    @Test func `the words that Waymark writes into a text are in the page's language`() throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: Test\nbaseURL: https://example.org/\nlanguages: [cy]\n",
            "content/guides/a.md": TemporarySite.page("A", body: Self.body),
            "content/guides/a.cy.md": TemporarySite.page("A", body: Self.body),
        ])
        #expect(try site.waymark("build").status == 0)
        let english = try site.output("guides/a/index.html")
        for words in [
            ">Tip</p>", "aria-label=\"Table\"", "aria-label=\"Footnotes\"", "aria-label=\"Done\"",
            "aria-label=\"To do\"", "aria-label=\"Back to the text\"",
        ] {
            #expect(english.contains(words), "\(words)")
        }
        let welsh = try site.output("cy/guides/a/index.html")
        for words in [
            ">Awgrym</p>", "aria-label=\"Tabl\"", "aria-label=\"Troednodiadau\"",
            "aria-label=\"Wedi’i wneud\"", "aria-label=\"I’w wneud\"", "aria-label=\"Yn ôl i’r testun\"",
        ] {
            #expect(welsh.contains(words), "\(words)")
        }
    }

    @Test func `a theme may choose other words`() throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: Test\nbaseURL: https://example.org/\ntheme: own\n",
            "themes/own/wording/en.yaml": "text-tip: Hint & help\n",
            "content/guides/a.md": TemporarySite.page("A", body: "> [!TIP]\n> Ask.\n\n> [!NOTE]\n> b"),
        ])
        #expect(try site.waymark("build").status == 0)
        let page = try site.output("guides/a/index.html")
        #expect(page.contains("<p class=\"note-title\">Hint &amp; help</p>"))
        #expect(page.contains("<p class=\"note-title\">Note</p>"))
    }

    @Test func `how much text a page may have is set in waymark.yaml`() throws {
        let site = try TemporarySite([
            "content/guides/a.md": TemporarySite.page("A", body: String(repeating: "word ", count: 1_000))
        ])
        #expect(try site.waymark("check").status == 0)
        try site.write("waymark.yaml", "title: T\nbaseURL: https://example.org/\nlargest-page: 4 KB\n")
        let result = try site.waymark("check")
        #expect(result.status == 1)
        #expect(
            result.diagnostics == [
                "content/guides/a.md:5:1: error[page-too-large]: This page has 5002 bytes of text, and the limit is 4096. Split it into several pages."
            ])
    }

    @Test(arguments: ["large", "0 KB", "2 GB", "-1 MB", "1.2.3 MB", "KB", "9999999 MB"])
    func `a size that is none is told`(size: String) throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\nlargest-page: \(size)\n",
            "content/guides/a.md": TemporarySite.page("A"),
        ])
        let result = try site.waymark("check")
        #expect(result.status == 1)
        #expect(
            result.diagnostics == [
                "waymark.yaml:3:15: error[configuration]: \"\(size)\" is not the size of a page. Write a number with KB or MB behind it, such as largest-page: 2 MB."
            ])
    }

    @Test func `a merge conflict in the text stops the build`() throws {
        let site = try TemporarySite([
            "content/guides/a.md": TemporarySite.page("A", body: "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d")
        ])
        let result = try site.waymark("build")
        #expect(result.status == 1)
        #expect(result.diagnostics.count == 1)
        #expect(
            result.diagnostics.first?.hasPrefix("content/guides/a.md:7:1: error[merge-conflict]: ") == true)
    }

    @Test func `render leaves out a byte order mark, and counts no column for it`() throws {
        let site = try TemporarySite()
        try site.write("text.md", "\u{FEFF}[here](a.md)\n")
        let result = try Command.run(Command.waymark, ["render", "text.md"], in: site.folder)
        #expect(result.output == "<p><a href=\"a.md\">here</a></p>\n")
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.first?.hasPrefix("text.md:1:1: warning[vague-link]: ") == true)
    }
}
