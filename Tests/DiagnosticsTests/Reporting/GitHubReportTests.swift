import Diagnostics
import Testing

struct GitHubReportTests {
    @Test func `each diagnostic is a workflow command on a line`() {
        #expect(
            GitHubReport(pathPrefix: "").text(of: Samples.ordinary) == """
                ::error file=content/examples/a.md,line=5,col=7,title=unknown-reference::There is no principle "decide-togther". Did you mean "decide-together"?
                ::warning file=content/guides/b.md,title=missing-summary::This page has no summary.

                """)
    }

    @Test func `paths begin at the root of the repository`() {
        #expect(
            GitHubReport(pathPrefix: "web, new/").text(of: [Samples.ordinary[1]])
                == "::warning file=web%2C new/content/guides/b.md,title=missing-summary::This page has no summary.\n"
        )
    }

    @Test func `where nothing is wrong, nothing is said`() {
        #expect(GitHubReport(pathPrefix: "").text(of: []) == "")
    }

    @Test func `hostile paths and messages can neither end a command nor begin another`() {
        #expect(
            GitHubReport(pathPrefix: "").text(of: Samples.hostile)
                == "::error file=content/a b%2Cc%3Ad%25\"%0A]]>é.md,line=1,col=2,title=unknown-reference"
                + "::\"100%25\": <b> & 'c'%0D%0A::error::]]>\u{FFFD}\u{FFFD}[31m{0} [d](e) \\ \u{FFFD}:\u{301}\n"
        )
    }
}
