import Diagnostics
import FrontMatter
import Testing

struct RuleExplanationTests {
    /// Their examples cannot be typed: they are bytes that no text holds.
    private static let withoutTypedExample: Set<FrontMatterRule> = [.notUTF8]

    @Test(arguments: FrontMatterRule.allCases)
    func `every rule says what it means and what to do`(rule: FrontMatterRule) {
        let explanation = rule.explanation
        for text in [explanation.meaning, explanation.remedy] {
            #expect(text.hasSuffix("."))
            #expect(text.count > 20)
        }
        #expect(!explanation.example.isEmpty)
    }

    @Test(arguments: FrontMatterRule.allCases.filter { !withoutTypedExample.contains($0) })
    func `the example of a rule breaks it`(rule: FrontMatterRule) {
        let example = rule.explanation.example
            .replacing("<tab>", with: "\t").replacing("<U+000B>", with: "\u{0B}")
        let source = example.hasPrefix("---") ? example : "---\n\(example)\n---\n"
        let schema =
            planSchema + [
                FieldSchema(name: "cost", type: .money),
                FieldSchema(name: "website", type: .link),
                FieldSchema(name: "location", type: .place),
            ]
        let document = FrontMatterReader.read(Array(source.utf8), path: "a.md")
        let (_, diagnostics) = FieldReader.read(
            document.fields,
            schema: schema,
            path: "a.md",
            context: FieldContext("a plan", of: document)
        )
        #expect((document.diagnostics + diagnostics).map(\.rule).contains(rule.rawValue))
    }

    @Test func `a hash sign and curly quotes in words are warnings, everything else is an error`() {
        #expect(FrontMatterRule.allCases.filter { $0.severity == .warning } == [.textAfterHash])
        #expect(FrontMatterRule.allCases.filter { $0.severity == .off } == [])
    }
}
