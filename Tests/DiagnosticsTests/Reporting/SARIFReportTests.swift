import Diagnostics
import Testing

struct SARIFReportTests {
    private static func text(of diagnostics: [Diagnostic], pathPrefix: String = "") -> String {
        let report = SARIFReport(
            toolVersion: "1.2.3", rules: SampleRule.allCases + [SampleRule.missingSummary],
            pathPrefix: pathPrefix)
        return String(decoding: report.bytes(of: diagnostics), as: UTF8.self)
    }

    /// Everything before the results. Braces are doubled; brackets are escaped where they could make a link.
    private static let head = #"""
        {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"Waymark","version":"1.2.3","rules":[
        {"id":"unknown-reference","shortDescription":{"text":"A page refers to nothing."},"fullDescription":{"text":"A page refers to nothing. See {{0}}."},"help":{"text":"A page refers to nothing. See {{0}}.\n\nFor example:\n\n[[nothing]]\n\nMend it."},"defaultConfiguration":{"enabled":true,"level":"error"}},
        {"id":"missing-summary","shortDescription":{"text":"There is no summary."},"fullDescription":{"text":"There is no summary.\n\nThere is no summary."},"help":{"text":"There is no summary.\n\nFor example:\n\ntitle: A\n\nWrite one.\n\nThere is no summary.\n\nFor example:\n\ntitle: A\n\nWrite one."},"defaultConfiguration":{"enabled":true,"level":"warning"}},
        {"id":"long-sentence","shortDescription":{"text":"Too long."},"fullDescription":{"text":"Too long."},"help":{"text":"Too long.\n\nFor example:\n\n\\[a\\](b)\n\nCut it."},"defaultConfiguration":{"enabled":false,"level":"warning"}}
        ]}},"columnKind":"unicodeCodePoints","results":[

        """#

    @Test func `each diagnostic is a result that points at its rule and its place`() {
        #expect(
            Self.text(of: Samples.ordinary) == Self.head + #"""
                {"ruleId":"unknown-reference","ruleIndex":0,"level":"error","message":{"text":"There is no principle \"decide-togther\". Did you mean \"decide-together\"?"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"content/examples/a.md"},"region":{"startLine":5,"startColumn":7}}}]},
                {"ruleId":"missing-summary","ruleIndex":1,"level":"warning","message":{"text":"This page has no summary."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"content/guides/b.md"}}}]}
                ]}]}

                """#)
    }

    @Test func `where nothing is wrong, there are rules and no results`() {
        #expect(Self.text(of: []) == Self.head + "]}]}\n")
    }

    @Test func `hostile paths and messages are escaped`() {
        #expect(
            Self.text(of: Samples.hostile, pathPrefix: "web new/") == Self.head + #"""
                {"ruleId":"unknown-reference","ruleIndex":0,"level":"error","message":{"text":"\"100%\": \u003cb> & 'c'\u000d\n::error::\\]\\]>\#u{2028}\u001b\\[31m{{0}} \\[d\\](e) \\\\ \u0000:\#u{301}"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"web%20new/content/a%20b%2Cc%3Ad%25%22%0A%5D%5D%3E%C3%A9.md"},"region":{"startLine":1,"startColumn":2}}}]}
                ]}]}

                """#)
    }
}
