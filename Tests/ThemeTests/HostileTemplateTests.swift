import Diagnostics
import Testing

@testable import Theme

/// Templates that nobody would write: they end in diagnostics, not in a crash or without end.
struct HostileTemplateTests {
    private static let many = 100_000

    private func rules(_ template: String, partials: [String: String] = [:]) -> Set<String> {
        Set(
            TestTheme.load(TestTheme.files(template, partials)).problems.compactMap {
                $0.split(separator: " ").dropFirst().first.map(String.init)
            })
    }

    @Test(arguments: [
        String(repeating: "{{#items}}", count: many),
        String(repeating: "{{^items}}", count: many) + String(repeating: "{{/items}}", count: many),
        String(repeating: "{{/items}}", count: many),
        String(repeating: "{{", count: many),
        String(repeating: "{{{", count: many),
        String(repeating: "{{!", count: many),
        String(repeating: "{{#items", count: many),
        String(repeating: "{{=", count: many),
        "{{" + String(repeating: "a", count: 1_000_000) + "}}",
        "{{" + String(repeating: "a.", count: 500_000) + "a}}",
        "{{" + String(repeating: " ", count: 1_000_000),
        "{{title}}\u{0}{{title}}",
    ])
    func `what cannot be read is reported`(template: String) {
        #expect(rules(template) == ["theme-template:"])
    }

    @Test func `a very large template is rendered`() throws {
        let theme = try #require(
            TestTheme.load(TestTheme.files(String(repeating: "{{count}}\n", count: Self.many))).theme)
        #expect(theme.render("page", with: TestPageData()).count == 2 * Self.many)
    }

    @Test func `the mistakes of one template are not told of without end`() {
        #expect(TestTheme.problems(String(repeating: "{{/items}}", count: Self.many)).count == 100)
    }

    @Test func `sections of an object within itself end`() {
        let deep =
            String(repeating: "{{#children}}", count: 60) + String(repeating: "{{/children}}", count: 60)
        #expect(TestTheme.problems("{{#items}}\(deep){{/items}}") == [])
    }

    @Test func `a long chain of partials is refused, not followed`() {
        var partials: [String: String] = [:]
        for number in 0..<5_000 { partials["p\(number)"] = "{{>p\(number + 1)}}" }
        partials["p5000"] = ""
        #expect(rules("{{>p0}}", partials: partials) == ["theme-template:"])
    }

    /// Each of these would be rendered 2 to the power of 40 times.
    @Test func `partials that double one another are refused`() {
        var partials: [String: String] = ["p40": "x"]
        for number in 0..<40 { partials["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
        #expect(rules("{{>p0}}", partials: partials) == ["theme-template:"])
    }
}
