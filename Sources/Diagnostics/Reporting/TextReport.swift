/// Diagnostics as people read them: one line each, then the source line with a caret.
///
///     content/examples/a.md:5:5: error[unknown-reference]: There is no principle "decide-togther". …
///       5 |   - decide-togther
///         |     ^
public struct TextReport: Sendable {
    /// How many diagnostics of one rule are printed before the rest are only counted.
    public static let shownOfOneRule = 20

    private let inColour: Bool
    private let showsAll: Bool

    /// Makes a report. With `showsAll`, no diagnostic is left out.
    public init(inColour: Bool, showsAll: Bool) {
        self.inColour = inColour
        self.showsAll = showsAll
    }

    /// The report of `diagnostics`, which are sorted, ending with a line that counts them.
    ///
    /// `source` gives the bytes of a file by its path below the site folder, or nil.
    public func text(of diagnostics: [Diagnostic], source: (String) -> [UInt8]?) -> String {
        var text = ""
        var seen: [String: Int] = [:]
        var lines: (path: String, lines: SourceLines?) = ("", nil)
        for diagnostic in diagnostics {
            seen[diagnostic.rule, default: 0] += 1
            guard showsAll || seen[diagnostic.rule, default: 0] <= Self.shownOfOneRule else { continue }
            if lines.path != diagnostic.path {
                lines = (diagnostic.path, source(diagnostic.path).map(SourceLines.init))
            }
            text += entry(for: diagnostic, in: lines.lines)
        }
        if !showsAll {
            for (rule, count) in seen.sorted(by: { $0.key < $1.key }) where count > Self.shownOfOneRule {
                text += "and \(count - Self.shownOfOneRule) more of [\(rule)]; --all prints them\n"
            }
        }
        return text + Self.summary(of: diagnostics)
    }

    /// "2 errors, 1 warning", or an empty string where there is nothing to count.
    static func summary(of diagnostics: [Diagnostic]) -> String {
        let counts = DiagnosticCounts(diagnostics)
        let parts = [(counts.errors, "error"), (counts.warnings, "warning")].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "" }
        return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ") + "\n"
    }

    /// `path:line:column: severity[rule]: message`, as it is, without colour.
    static func line(for diagnostic: Diagnostic) -> String {
        "\(place(of: diagnostic)): \(label(of: diagnostic)): \(diagnostic.message)"
    }

    private static func place(of diagnostic: Diagnostic) -> String {
        diagnostic.position.map { "\(diagnostic.path):\($0.line):\($0.column)" } ?? diagnostic.path
    }

    private static func label(of diagnostic: Diagnostic) -> String {
        "\(diagnostic.severity.rawValue)[\(diagnostic.rule)]"
    }

    private func entry(for diagnostic: Diagnostic, in lines: SourceLines?) -> String {
        let place = bold(Self.place(of: diagnostic).printable)
        let label = colour(Self.label(of: diagnostic), of: diagnostic.severity)
        var text = "\(place): \(label): \(diagnostic.message.printable)\n"
        guard let position = diagnostic.position, let line = lines?.excerpt(at: position) else { return text }
        let number = String(position.line)
        let margin = String(repeating: " ", count: number.count)
        text += "  \(number) | \(line.text)\n"
        text += "  \(margin) | \(line.indentation)\(colour("^", of: diagnostic.severity))\n"
        return text
    }

    private func bold(_ text: String) -> String { inColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func colour(_ text: String, of severity: Severity) -> String {
        inColour ? "\u{1B}[1;\(severity == .error ? "31" : "33")m\(text)\u{1B}[0m" : text
    }
}
