/// Diagnostics as SARIF 2.1.0 (OASIS, with errata 01), which code hosts and editors read.
public struct SARIFReport: Sendable {
    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let toolVersion: String
    private let rules: [DocumentedRule]
    private let pathPrefix: String

    /// Makes a report by `toolVersion` of Waymark, which knows `rules`.
    ///
    /// `pathPrefix`, empty or ending in `/`, leads from the repository's root to the site folder.
    public init(toolVersion: String, rules: [any DiagnosticRule], pathPrefix: String) {
        self.toolVersion = toolVersion
        self.rules = DocumentedRule.all(of: rules)
        self.pathPrefix = pathPrefix
    }

    /// The report of `diagnostics`, in UTF-8, ending with a line feed.
    public func bytes(of diagnostics: [Diagnostic]) -> [UInt8] {
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
        var json = JSONText()
        json.object { json in
            json.member("$schema", Self.schema)
            json.member("version", "2.1.0")
            json.key("runs")
            json.list { json in
                json.object { json in
                    addTool(to: &json)
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.list { json in
                        for diagnostic in diagnostics {
                            json.newLine()
                            add(diagnostic, index: indices[diagnostic.rule], to: &json)
                        }
                        json.newLine()
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private func addTool(to json: inout JSONText) {
        json.key("tool")
        json.object { json in
            json.key("driver")
            json.object { json in
                json.member("name", "Waymark")
                json.member("version", toolVersion)
                json.key("rules")
                json.list { json in
                    for rule in rules {
                        json.newLine()
                        add(rule, to: &json)
                    }
                    json.newLine()
                }
            }
        }
    }

    private func add(_ rule: DocumentedRule, to json: inout JSONText) {
        let meanings = rule.rules.map { $0.explanation.meaning }
        let help = rule.rules.map {
            "\($0.explanation.meaning)\n\nFor example:\n\n\($0.explanation.example)\n\n\($0.explanation.remedy)"
        }
        json.object { json in
            json.member("id", rule.id)
            json.message("shortDescription", Self.firstSentence(of: meanings.first ?? ""))
            json.message("fullDescription", meanings.joined(separator: "\n\n"))
            json.message("help", help.joined(separator: "\n\n"))
            json.key("defaultConfiguration")
            json.object { json in
                json.key("enabled")
                json.value(rule.severity != .off)
                json.member("level", rule.severity == .error ? "error" : "warning")
            }
        }
    }

    private func add(_ diagnostic: Diagnostic, index: Int?, to json: inout JSONText) {
        json.object { json in
            json.member("ruleId", diagnostic.rule)
            if let index { json.member("ruleIndex", index) }
            json.member("level", diagnostic.severity == .error ? "error" : "warning")
            json.message("message", diagnostic.message)
            json.key("locations")
            json.list { json in
                json.object { json in
                    json.key("physicalLocation")
                    json.object { addPlace(of: diagnostic, to: &$0) }
                }
            }
        }
    }

    private func addPlace(of diagnostic: Diagnostic, to json: inout JSONText) {
        json.key("artifactLocation")
        json.object { $0.member("uri", Self.reference(to: pathPrefix + diagnostic.path)) }
        guard let position = diagnostic.position else { return }
        json.key("region")
        json.object { json in
            json.member("startLine", position.line)
            json.member("startColumn", position.column)
        }
    }

    /// A path as a relative reference (RFC 3986): all but letters, digits and `-._~/` percent-encoded.
    private static func reference(to path: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            bytes +=
                plain.contains(byte)
                ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func firstSentence(of text: String) -> String {
        text.firstRange(of: ". ").map { text[..<$0.lowerBound] + "." } ?? text
    }
}

extension JSONText {
    /// A member whose value is a SARIF message: an object with `text`.
    ///
    /// Braces stand for arguments in such a text, so they are doubled (section 3.11.5). What would be read as a
    /// link (section 3.11.6) has backslashes before its brackets.
    fileprivate mutating func message(_ name: String, _ text: String) {
        let looksLinked = text.contains("](")
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "{", "}": escaped.append(scalar)
            case "[", "]", "\\": if looksLinked { escaped.append("\\") }
            default: break
            }
            escaped.append(scalar)
        }
        key(name)
        object { $0.member("text", String(escaped)) }
    }
}
