/// Diagnostics as workflow commands of GitHub Actions, which shows each beside its line.
///
///     ::error file=content/examples/a.md,line=5,col=5,title=unknown-reference::There is no principle …
///
/// The form and its escapes are those of the runner (actions/toolkit, `packages/core/src/command.ts`).
public struct GitHubReport: Sendable {
    private let pathPrefix: String

    /// Makes a report. `pathPrefix`, empty or ending in `/`, leads from the repository's root to the site folder.
    public init(pathPrefix: String) {
        self.pathPrefix = pathPrefix
    }

    /// The report of `diagnostics`, a line each; nothing where there are none.
    public func text(of diagnostics: [Diagnostic]) -> String {
        diagnostics.map(command).joined()
    }

    private func command(for diagnostic: Diagnostic) -> String {
        let name = diagnostic.severity == .error ? "error" : "warning"
        let place = diagnostic.position.map { ",line=\($0.line),col=\($0.column)" } ?? ""
        let file = Self.escape(pathPrefix + diagnostic.path, inProperty: true)
        let title = Self.escape(diagnostic.rule, inProperty: true)
        return "::\(name) file=\(file)\(place),title=\(title)::\(Self.escape(diagnostic.message))\n"
    }

    /// A command ends with its line, and a property's value at a comma or a colon.
    ///
    /// The log shows commands, so control characters that have no escape are not let through.
    private static func escape(_ text: String, inProperty: Bool = false) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where inProperty: escaped += "%3A"
            case "," where inProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar.isPrintable ? scalar : "\u{FFFD}")
            }
        }
        return escaped
    }
}
