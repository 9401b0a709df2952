import Diagnostics
import Testing

struct SummaryReportTests {
    private static func summary(
        _ diagnostics: [Diagnostic], known: Int = 0, source: String = ""
    ) -> String {
        SummaryReport(pages: 12, known: known, pathPrefix: "web/").text(of: diagnostics) { _ in
            Array(source.utf8)
        }
    }

    @Test func `what must be put right comes first, with its file and its line`() {
        #expect(
            Self.summary(Samples.ordinary, source: "---\n\n\n\n    - decide-togther\n") == #"""
                ## 1 thing must be put right

                Until then nothing is published, and the website stays as it is. To put one right, open the file, go to the line,
                change it, and save the file to the same branch. It is then checked again by itself.

                ### `web/content/examples/a.md`

                - **Line 5:** There is no principle "decide-togther". Did you mean "decide-together"?

                  `    - decide-togther`

                ## 1 thing to look at when there is time

                They do not stop the website from being published.

                ### `web/content/guides/b.md`

                - **The file as a whole:** This page has no summary.


                """#)
    }

    @Test func `where nothing is wrong, it says so`() {
        #expect(Self.summary([]) == "## All is well\n\n12 pages were checked, and nothing is wrong.\n\n")
        #expect(
            Self.summary([], known: 1)
                == "## All is well\n\n12 pages were checked, and nothing is wrong.\n\n"
                + "1 thing that was wrong before this change is not counted.\n\n")
    }

    @Test func `words of an author mean nothing to Markdown, nor does a file's name`() {
        let text = Self.summary(Samples.hostile, source: "``` <img src=x> `")
        #expect(text.contains(#"\<b\> \& 'c'"#))
        #expect(text.contains(#"\[d\]\(e\) \\ "#))
        #expect(text.contains("  ```` ``` <img src=x> ` ````\n"))
        #expect(text.contains("### `web/content/a b,c:d%\"\u{FFFD}]]>é.md`\n"))
    }

    @Test func `of very many, the first hundred are told`() {
        let many = (1...150).map {
            Diagnostic(
                SampleRule.unknownReference, path: "a.md", position: SourcePosition(line: $0, column: 1),
                message: "Wrong.")
        }
        let text = Self.summary(many)
        #expect(text.contains("## 150 things must be put right"))
        #expect(text.contains("- **Line 100:**") && !text.contains("- **Line 101:**"))
        #expect(text.contains("\nAnd 50 more; put these right first.\n"))
    }
}
