import Diagnostics
import Testing

struct JUnitReportTests {
    @Test func `a file is a suite, an error a failure, and a warning passes`() {
        #expect(
            String(decoding: JUnitReport.bytes(of: Samples.ordinary), as: UTF8.self) == """
                <?xml version="1.0" encoding="utf-8"?>
                <testsuites name="waymark" tests="2" failures="1" errors="0">
                <testsuite name="content/examples/a.md" tests="1" failures="1" errors="0">
                <testcase classname="content/examples/a.md" name="5:7: unknown-reference: There is no principle &quot;decide-togther&quot;. Did you mean &quot;decide-together&quot;?">
                <failure type="unknown-reference" message="There is no principle &quot;decide-togther&quot;. Did you mean &quot;decide-together&quot;?">content/examples/a.md:5:7: error[unknown-reference]: There is no principle &quot;decide-togther&quot;. Did you mean &quot;decide-together&quot;?</failure>
                </testcase>
                </testsuite>
                <testsuite name="content/guides/b.md" tests="1" failures="0" errors="0">
                <testcase classname="content/guides/b.md" name="missing-summary: This page has no summary.">
                <system-out>content/guides/b.md: warning[missing-summary]: This page has no summary.</system-out>
                </testcase>
                </testsuite>
                </testsuites>

                """)
    }

    @Test func `where nothing is wrong, one test passes`() {
        #expect(
            String(decoding: JUnitReport.bytes(of: []), as: UTF8.self) == """
                <?xml version="1.0" encoding="utf-8"?>
                <testsuites name="waymark" tests="1" failures="0" errors="0">
                <testsuite name="waymark" tests="1" failures="0" errors="0">
                <testcase classname="waymark" name="Nothing is wrong."/>
                </testsuite>
                </testsuites>

                """)
    }

    @Test func `hostile paths and messages are escaped`() {
        let path = "content/a b,c:d%&quot;&#10;]]&gt;é.md"
        let start = "&quot;100%&quot;: &lt;b&gt; &amp; &#39;c&#39;&#13;"
        let end = "::error::]]&gt;\u{2028}\u{FFFD}[31m{0} [d](e) \\ \u{FFFD}:\u{301}"
        #expect(
            String(decoding: JUnitReport.bytes(of: Samples.hostile), as: UTF8.self) == """
                <?xml version="1.0" encoding="utf-8"?>
                <testsuites name="waymark" tests="1" failures="1" errors="0">
                <testsuite name="\(path)" tests="1" failures="1" errors="0">
                <testcase classname="\(path)" name="1:2: unknown-reference: \(start)&#10;\(end)">
                <failure type="unknown-reference" message="\(start)&#10;\(end)">\(path.replacing("&#10;", with: "\n")):1:2: error[unknown-reference]: \(start)
                \(end)</failure>
                </testcase>
                </testsuite>
                </testsuites>

                """)
    }
}
