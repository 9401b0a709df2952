import Diagnostics
import Testing

struct TextReportTests {
    private static func text(of diagnostics: [Diagnostic], inColour: Bool = false, showsAll: Bool = false)
        -> String
    {
        TextReport(inColour: inColour, showsAll: showsAll).text(of: diagnostics) { path in
            path == "content/examples/a.md" ? Array("---\n\n\n\n\té - decide-togther\n".utf8) : nil
        }
    }

    @Test func `the source line is shown with a caret, and everything is counted`() {
        #expect(
            Self.text(of: Samples.ordinary) == """
                content/examples/a.md:5:7: error[unknown-reference]: There is no principle "decide-togther". Did you mean "decide-together"?
                  5 | \té - decide-togther
                    | \t     ^
                content/guides/b.md: warning[missing-summary]: This page has no summary.
                1 error, 1 warning

                """)
    }

    @Test func `a terminal is shown errors in red and warnings in yellow`() {
        #expect(
            Self.text(of: Samples.ordinary, inColour: true) == """
                \u{1B}[1mcontent/examples/a.md:5:7\u{1B}[0m: \u{1B}[1;31merror[unknown-reference]\u{1B}[0m: There is no principle "decide-togther". Did you mean "decide-together"?
                  5 | \té - decide-togther
                    | \t     \u{1B}[1;31m^\u{1B}[0m
                \u{1B}[1mcontent/guides/b.md\u{1B}[0m: \u{1B}[1;33mwarning[missing-summary]\u{1B}[0m: This page has no summary.
                1 error, 1 warning

                """)
    }

    @Test func `hostile paths and messages stay on their line and cannot move the cursor`() {
        #expect(
            Self.text(of: Samples.hostile)
                == "content/a b,c:d%\"\u{FFFD}]]>é.md:1:2: error[unknown-reference]: \"100%\": <b> & 'c'\u{FFFD}\u{FFFD}"
                + "::error::]]>\u{FFFD}\u{FFFD}[31m{0} [d](e) \\ \u{FFFD}:\u{301}\n1 error\n")
    }

    @Test(arguments: [1, 51, 100, 101, 1_024, 1_025, 1_126, 5_000, 29_950, 30_000])
    func `of a very long line the part around the place is shown`(column: Int) {
        // Every scalar tells its column; every third is longer than a byte.
        let line = (1...30_000).map { number -> Unicode.Scalar in
            let value: Int = number % 3 == 0 ? 0x4E00 + number / 3 : 0x61 + number % 26
            return Unicode.Scalar(UInt32(value)) ?? "?"
        }
        let diagnostic = Diagnostic(
            SampleRule.missingSummary, path: "a.md", position: SourcePosition(line: 1, column: column),
            message: "Here.")
        let text = TextReport(inColour: false, showsAll: false).text(of: [diagnostic]) { _ in
            Array(String(String.UnicodeScalarView(line)).utf8)
        }
        let lines = text.split(separator: "\n").map { Array($0.unicodeScalars) }
        let caret = lines[2].firstIndex(of: "^") ?? 0
        let start = lines[1].firstIndex(of: "|") ?? 0
        let width = lines[1][start...].filter { $0 != "…" }.count - 2
        #expect(lines[1][caret] == line[column - 1])
        #expect((50...100).contains(width))
    }

    @Test func `of one rule twenty are printed and the rest counted, unless all are asked for`() {
        let many = (1...23).map { number in
            Diagnostic(
                SampleRule.missingSummary, path: "\(number).md", position: nil, message: "No summary.")
        }
        let lines = many.map { "\($0.path): warning[missing-summary]: No summary.\n" }
        #expect(
            Self.text(of: many) == lines.prefix(20).joined()
                + "and 3 more of [missing-summary]; --all prints them\n23 warnings\n")
        #expect(Self.text(of: many, showsAll: true) == lines.joined() + "23 warnings\n")
    }

    @Test func `where nothing is wrong, nothing is said`() {
        #expect(Self.text(of: []) == "")
    }
}
