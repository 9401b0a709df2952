/// One mistake of an author's, at its place, in one plain sentence.
///
/// A diagnostic is a value: finding one never stops a build, so that one run reports everything.
public struct Diagnostic: Sendable, Hashable {
    /// The stable id of the rule that was broken, such as `unknown-reference`.
    public let rule: String
    /// How much it weighs.
    public let severity: Severity
    /// The file, relative to the site folder, with `/` between its parts.
    public let path: String
    /// Where in the file; nil where the file as a whole is meant.
    public let position: SourcePosition?
    /// One plain sentence, or two where the second says what to type instead.
    public let message: String
    /// The other file, where two are at odds; nil where the mistake is in one.
    public let other: String?

    /// Makes a diagnostic of `rule`, with the rule's own severity unless another is given.
    public init(
        _ rule: some DiagnosticRule,
        path: String,
        position: SourcePosition?,
        message: String,
        severity: Severity? = nil,
        other: String? = nil
    ) {
        self.rule = rule.rawValue
        self.severity = severity ?? rule.severity
        self.path = path
        self.position = position
        self.message = message
        self.other = other
    }

    /// Makes a diagnostic of its parts, as a cache does.
    package init(
        rule: String, severity: Severity, path: String, position: SourcePosition?, message: String,
        other: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.path = path
        self.position = position
        self.message = message
        self.other = other
    }

    /// The same diagnostic with another severity.
    public func with(severity: Severity) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, path: path, position: position, message: message, other: other)
    }
}

extension Diagnostic: Comparable {
    /// Sorted by path, then position (the whole file first), then rule and message.
    public static func < (lhs: Diagnostic, rhs: Diagnostic) -> Bool {
        let left = (lhs.path, lhs.position?.line ?? 0, lhs.position?.column ?? 0)
        let right = (rhs.path, rhs.position?.line ?? 0, rhs.position?.column ?? 0)
        return left != right ? left < right : (lhs.rule, lhs.message) < (rhs.rule, rhs.message)
    }
}
