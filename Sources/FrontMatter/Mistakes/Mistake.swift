import Diagnostics

/// One thing that is wrong, as a value without prose; the sentence for it is made in one place.
protocol Mistake: Sendable {
    /// The rule that is broken.
    var rule: FrontMatterRule { get }
    /// What is wrong, and what to type instead.
    var message: String { get }
    /// Another severity than the rule's; nil where the rule's holds.
    var severity: Severity? { get }
}

extension Mistake {
    var severity: Severity? { nil }

    /// The diagnostic that tells of the mistake.
    func diagnostic(path: String, position: SourcePosition) -> Diagnostic {
        Diagnostic(rule, path: path, position: position, message: message, severity: severity)
    }
}

/// A mistake at its place in a file.
struct Finding {
    let mistake: any Mistake
    let position: SourcePosition

    /// The diagnostic that tells of it.
    func diagnostic(path: String) -> Diagnostic {
        mistake.diagnostic(path: path, position: position)
    }
}
