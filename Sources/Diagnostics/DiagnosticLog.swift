/// Collects diagnostics, and of one rule in one file only so many: nobody mends more one by one, and a page made to
/// hold hundreds of thousands must not take the build's time and memory. The others are counted.
package struct DiagnosticLog: Sendable {
    private struct Key: Hashable {
        let rule: String
        let path: String
    }

    private var listed: [Diagnostic] = []
    private var counts: [Key: Int] = [:]

    /// How many diagnostics of one rule are listed of one file.
    package static let mostOfOneRule = 1_000

    /// Makes a log with nothing in it.
    package init() {}

    /// Adds a diagnostic of `rule`, whose message is made only if it will be listed.
    package mutating func add(
        _ rule: some DiagnosticRule, path: String, position: SourcePosition?, severity: Severity? = nil,
        _ message: @autoclosure () -> String
    ) {
        let key = Key(rule: rule.rawValue, path: path)
        let count = counts[key, default: 0] + 1
        counts[key] = count
        guard count <= Self.mostOfOneRule else { return }
        listed.append(
            Diagnostic(rule, path: path, position: position, message: message(), severity: severity))
    }

    /// What was added, in its order; one diagnostic, at the place of the last that is listed, stands for the others of
    /// each rule and file.
    package var diagnostics: [Diagnostic] {
        let over = counts.filter { $0.value > Self.mostOfOneRule }
        guard !over.isEmpty else { return listed }
        var last: [Key: Diagnostic] = [:]
        for diagnostic in listed { last[Key(rule: diagnostic.rule, path: diagnostic.path)] = diagnostic }
        let counted = over.compactMap { key, count in
            last[key].map { $0.standing(for: count - Self.mostOfOneRule) }
        }
        return listed + counted.sorted()
    }
}

extension Diagnostic {
    fileprivate func standing(for more: Int) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, path: path, position: position,
            message: "This page has \(more) more places like this one, which are not listed one by one.")
    }
}
