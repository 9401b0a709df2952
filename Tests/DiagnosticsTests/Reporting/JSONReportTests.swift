import Diagnostics
import Testing

struct JSONReportTests {
    @Test func `each diagnostic is an object with every member`() {
        #expect(
            String(decoding: JSONReport.bytes(of: Samples.ordinary), as: UTF8.self) == #"""
                {"version":1,"counts":{"errors":1,"warnings":1},"diagnostics":[
                {"rule":"unknown-reference","severity":"error","path":"content/examples/a.md","line":5,"column":7,"message":"There is no principle \"decide-togther\". Did you mean \"decide-together\"?","documentation":"docs/diagnostics.md#unknown-reference"},
                {"rule":"missing-summary","severity":"warning","path":"content/guides/b.md","line":null,"column":null,"message":"This page has no summary.","documentation":"docs/diagnostics.md#missing-summary"}
                ]}

                """#)
    }

    @Test func `where nothing is wrong, the list is empty`() {
        #expect(
            String(decoding: JSONReport.bytes(of: []), as: UTF8.self)
                == "{\"version\":1,\"counts\":{\"errors\":0,\"warnings\":0},\"diagnostics\":[\n]}\n")
    }

    @Test func `hostile paths and messages are escaped`() {
        #expect(
            String(decoding: JSONReport.bytes(of: Samples.hostile), as: UTF8.self) == #"""
                {"version":1,"counts":{"errors":1,"warnings":0},"diagnostics":[
                {"rule":"unknown-reference","severity":"error","path":"content/a b,c:d%\"\n]]>é.md","line":1,"column":2,"message":"\"100%\": \u003cb> & 'c'\u000d\n::error::]]>\#u{2028}\u001b[31m{0} [d](e) \\ \u0000:\#u{301}","documentation":"docs/diagnostics.md#unknown-reference"}
                ]}

                """#)
    }
}
