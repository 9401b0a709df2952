public import Diagnostics

extension FrontMatterRule {
    public var explanation: RuleExplanation {
        RuleExplanation(meaning: "", example: "", remedy: "")
    }
}
