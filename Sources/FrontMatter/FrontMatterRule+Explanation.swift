public import Diagnostics

extension FrontMatterRule {
    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        RuleExplanation(meaning: "", example: "", remedy: "")
    }
}
