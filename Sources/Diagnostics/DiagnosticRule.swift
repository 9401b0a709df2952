/// One thing that can be wrong, in general.
///
/// Each module lists its rules in one enum whose raw values are the stable ids that authors see and that
/// `waymark.yaml` may name. `CaseIterable` makes the list complete by construction, and the documentation
/// of every rule is made from it.
public protocol DiagnosticRule: Sendable, CaseIterable, RawRepresentable where RawValue == String {
    /// The severity that holds unless `waymark.yaml` says otherwise.
    var severity: Severity { get }
    /// What the rule's page in the documentation says.
    var explanation: RuleExplanation { get }
}

/// The documentation of one rule, in plain English for people who have never seen YAML.
public struct RuleExplanation: Sendable, Hashable {
    /// What has happened, in one or two sentences.
    public let meaning: String
    /// A few lines of a source file that bring it about.
    public let example: String
    /// What to type instead.
    public let remedy: String

    /// Makes an explanation from its three parts.
    public init(meaning: String, example: String, remedy: String) {
        self.meaning = meaning
        self.example = example
        self.remedy = remedy
    }
}
