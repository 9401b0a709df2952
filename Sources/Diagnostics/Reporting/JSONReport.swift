/// Diagnostics for programs, as one JSON object with a line for each diagnostic.
///
///     {"version":1,"counts":{"errors":1,"warnings":0},"diagnostics":[
///     {"rule":"unknown-reference","severity":"error","path":"content/examples/a.md","line":5,"column":5,…}
///     ]}
public enum JSONReport {
    /// The version of the form. It changes when a member is taken away or means something else.
    public static let version = 1

    /// The report of `diagnostics`, in UTF-8, ending with a line feed.
    ///
    /// Every diagnostic has every member. `line` and `column` are null where the file as a whole is meant.
    public static func bytes(of diagnostics: [Diagnostic]) -> [UInt8] {
        let counts = DiagnosticCounts(diagnostics)
        var json = JSONText()
        json.object { json in
            json.member("version", version)
            json.key("counts")
            json.object { json in
                json.member("errors", counts.errors)
                json.member("warnings", counts.warnings)
            }
            json.key("diagnostics")
            json.list { json in
                for diagnostic in diagnostics {
                    json.newLine()
                    add(diagnostic, to: &json)
                }
                json.newLine()
            }
        }
        return json.bytes + [0x0A]
    }

    private static func add(_ diagnostic: Diagnostic, to json: inout JSONText) {
        json.object { json in
            json.member("rule", diagnostic.rule)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("path", diagnostic.path)
            for (name, number) in [
                ("line", diagnostic.position?.line), ("column", diagnostic.position?.column),
            ] {
                json.key(name)
                if let number { json.value(number) } else { json.null() }
            }
            json.member("message", diagnostic.message)
            json.member("documentation", DocumentedRule.address(of: diagnostic.rule))
        }
    }
}
