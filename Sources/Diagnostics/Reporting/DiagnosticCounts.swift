/// How many diagnostics there are of each severity.
struct DiagnosticCounts: Sendable, Hashable {
    let errors: Int
    let warnings: Int

    init(_ diagnostics: some Sequence<Diagnostic>) {
        var errors = 0
        var warnings = 0
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .off: break
            }
        }
        self.errors = errors
        self.warnings = warnings
    }
}
