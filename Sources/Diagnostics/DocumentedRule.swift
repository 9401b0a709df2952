/// All that is said under one id, which is what authors see and look up.
///
/// Two modules may share an id where they find the same mistake in two places: a control character may stand in
/// the front matter or in the text.
public struct DocumentedRule: Sendable {
    /// The page of Waymark's documentation with every rule, from the root of its repository.
    public static let page = "docs/diagnostics.md"

    /// The id, such as `unknown-reference`.
    public let id: String
    /// The rules with this id, at least one.
    public let rules: [any DiagnosticRule]

    /// The highest severity that a diagnostic with this id has unless `waymark.yaml` says otherwise.
    public var severity: Severity { rules.map { $0.severity }.max() ?? .off }

    /// Where the documentation of the rule `id` is, from the root of Waymark's repository.
    public static func address(of id: String) -> String { "\(page)#\(id)" }

    /// `rules` by their ids, in the order in which each id comes first.
    public static func all(of rules: [any DiagnosticRule]) -> [DocumentedRule] {
        let byID = Dictionary(grouping: rules) { $0.rawValue }
        var seen: Set<String> = []
        return rules.map { $0.rawValue }.filter { seen.insert($0).inserted }.map {
            DocumentedRule(id: $0, rules: byID[$0] ?? [])
        }
    }
}
