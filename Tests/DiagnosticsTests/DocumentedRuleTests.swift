import Diagnostics
import Testing

struct DocumentedRuleTests {
    private enum OtherRule: String, DiagnosticRule {
        case missingSummary = "missing-summary"

        var severity: Severity { .error }
        var explanation: RuleExplanation { RuleExplanation(meaning: "", example: "", remedy: "") }
    }

    @Test func `rules of one id are taken together, at the first and with the highest severity`() {
        let rules: [any DiagnosticRule] = [
            SampleRule.missingSummary, SampleRule.unknownReference, OtherRule.missingSummary,
        ]
        let documented = DocumentedRule.all(of: rules)
        #expect(documented.map(\.id) == ["missing-summary", "unknown-reference"])
        #expect(documented.map(\.rules.count) == [2, 1])
        #expect(documented.map(\.severity) == [.error, .error])
    }

    @Test func `a rule has an address in the documentation`() {
        #expect(DocumentedRule.address(of: "missing-summary") == "docs/diagnostics.md#missing-summary")
    }
}
