/// Diagnostics as the Code Quality report that GitLab reads (docs.gitlab.com, "Code Quality report format"): a JSON list.
public struct CodeQualityReport: Sendable {
    private let pathPrefix: String

    /// Makes a report. `pathPrefix`, empty or ending in `/`, leads from the repository's root to the site folder.
    public init(pathPrefix: String) {
        self.pathPrefix = pathPrefix
    }

    /// The report of `diagnostics`, in UTF-8, ending with a line feed.
    ///
    /// GitLab tells new mistakes from old ones by their fingerprint, so it does not hold the line.
    public func bytes(of diagnostics: [Diagnostic]) -> [UInt8] {
        var seen: [String: Int] = [:]
        var json = JSONText()
        json.list { json in
            for diagnostic in diagnostics {
                let fault = "\(diagnostic.rule) \(diagnostic.path) \(diagnostic.message)"
                seen[fault, default: 0] += 1
                json.newLine()
                add(diagnostic, fingerprint: "\(fault) \(seen[fault, default: 0])", to: &json)
            }
            json.newLine()
        }
        return json.bytes + [0x0A]
    }

    private func add(_ diagnostic: Diagnostic, fingerprint: String, to json: inout JSONText) {
        json.object { json in
            json.member("description", diagnostic.message)
            json.member("check_name", diagnostic.rule)
            json.member("fingerprint", fingerprint)
            json.member("severity", diagnostic.severity == .error ? "critical" : "minor")
            json.key("location")
            json.object { json in
                json.member("path", pathPrefix + diagnostic.path)
                json.key("lines")
                json.object { $0.member("begin", diagnostic.position?.line ?? 1) }
            }
        }
    }
}
