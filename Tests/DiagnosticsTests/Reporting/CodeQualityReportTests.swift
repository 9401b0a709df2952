import Diagnostics
import Foundation
import Testing

struct CodeQualityReportTests {
    @Test func `each diagnostic is an object, with the line that it stands on`() throws {
        let bytes = CodeQualityReport(pathPrefix: "web/").bytes(of: Samples.ordinary)
        #expect(
            String(decoding: bytes, as: UTF8.self) == #"""
                [
                {"description":"There is no principle \"decide-togther\". Did you mean \"decide-together\"?","check_name":"unknown-reference","fingerprint":"unknown-reference content/examples/a.md There is no principle \"decide-togther\". Did you mean \"decide-together\"? 1","severity":"critical","location":{"path":"web/content/examples/a.md","lines":{"begin":5}}},
                {"description":"This page has no summary.","check_name":"missing-summary","fingerprint":"missing-summary content/guides/b.md This page has no summary. 1","severity":"minor","location":{"path":"web/content/guides/b.md","lines":{"begin":1}}}
                ]

                """#)
    }

    @Test func `no two have one fingerprint, and a fingerprint does not hold the line`() throws {
        let twice = [Samples.ordinary[0], Samples.ordinary[0]] + Samples.hostile
        let data = Data(CodeQualityReport(pathPrefix: "").bytes(of: twice))
        let entries = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let prints = entries.compactMap { $0["fingerprint"] as? String }
        #expect(Set(prints).count == 3)
        #expect(prints.first?.contains("5") == false)
    }

    @Test func `where nothing is wrong, the list is empty`() {
        #expect(CodeQualityReport(pathPrefix: "").bytes(of: []) == Array("[\n]\n".utf8))
    }
}
