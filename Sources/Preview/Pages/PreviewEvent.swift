internal import Diagnostics
internal import SiteBuild

/// The state as the script in a page is told of it.
struct PreviewEvent {
    /// The most problems that are told in full.
    private static let mostProblems = 20

    private let state: PreviewState
    /// The errors of the whole site, those of the page's own file first.
    private let errors: [Diagnostic]
    /// The warnings for the page's own file.
    private let warnings: [Diagnostic]

    /// `page` is the file, below the site folder, that the page was written in.
    init(_ state: PreviewState, page: String?) {
        self.state = state
        let all = state.build?.report.diagnostics ?? []
        let errors = all.filter { $0.severity == .error }
        self.errors = errors.filter { $0.path == page } + errors.filter { $0.path != page }
        warnings = all.filter { $0.severity == .warning && $0.path == page }
    }

    /// The state as JSON in one line.
    var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", state.version)
            json.key("isCurrent")
            json.value(state.isCurrent)
            json.member("errors", errors.count + (state.failure == nil ? 0 : 1))
            json.member("pageWarnings", warnings.count)
            json.key("failure")
            json.value(state.failure != nil)
            json.key("problems")
            json.list { json in
                if let failure = state.failure {
                    Self.add(place: "waymark.yaml, content/ or themes/", failure, nil, to: &json)
                }
                for error in errors.prefix(Self.mostProblems) { Self.add(error, to: &json) }
            }
            json.key("warnings")
            json.list { json in
                for warning in warnings.prefix(Self.mostProblems) { Self.add(warning, to: &json) }
            }
        }
        return json.bytes
    }

    private static func add(_ diagnostic: Diagnostic, to json: inout JSONText) {
        add(
            place: diagnostic.path + (diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""),
            diagnostic.message, RuleHelp.of(diagnostic.rule), to: &json)
    }

    private static func add(
        place: String, _ message: String, _ help: RuleExplanation?, to json: inout JSONText
    ) {
        json.object { json in
            json.member("place", place)
            json.member("message", message)
            json.member("meaning", help?.meaning ?? "")
            json.member("remedy", help?.remedy ?? "")
        }
    }
}

/// What the rules of Waymark mean, by their ids.
enum RuleHelp {
    static func of(_ rule: String) -> RuleExplanation? { byID[rule] }

    private static let byID: [String: RuleExplanation] = Dictionary(
        DocumentedRule.all(of: SiteBuilder.rules).compactMap { documented in
            documented.rules.first.map { (documented.id, $0.explanation) }
        }, uniquingKeysWith: { first, _ in first })
}
