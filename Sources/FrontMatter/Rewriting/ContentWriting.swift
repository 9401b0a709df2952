/// Writes whole values as lines of YAML, the first to stand behind a name or a hyphen, the others yet to be indented.
enum ContentWriting {
    /// `name: value`, with what is below it.
    static func field(_ name: String, _ content: FieldContent) -> [String] {
        guard let text = text(of: content) else { return ["\(name):"] + lines(of: content).map(indented) }
        let lines = ScalarWriting.lines(of: text, at: .value)
        return ["\(name): \(lines[0])"] + lines.dropFirst().map(indented)
    }

    /// `- value`, with what is below it.
    static func entry(_ content: FieldContent) -> [String] {
        let lines = text(of: content).map { ScalarWriting.lines(of: $0, at: .entry) } ?? lines(of: content)
        return (lines.first.map { ["- \($0)"] } ?? []) + lines.dropFirst().map(indented)
    }

    /// The lines of a list or a group, from its own column on.
    static func lines(of content: FieldContent) -> [String] {
        switch content {
        case .text(let text): ScalarWriting.lines(of: text, at: .value)
        case .date(let date): [date.iso]
        case .list(let contents): contents.flatMap(entry)
        case .group(let parts, _):
            parts.flatMap { part in part.content.map { field(part.name, $0) } ?? [] }
        }
    }

    /// A value on one line, in brackets where it is several; what goes into brackets is written for them.
    static func flow(_ content: FieldContent) -> String {
        switch content {
        case .text(let text), .group(_, short: let text?): ScalarWriting.lines(of: text, at: .flow).joined()
        case .date(let date): date.iso
        case .list(let contents): "[" + contents.map(flow).joined(separator: ", ") + "]"
        case .group(let parts, nil):
            "{"
                + parts.compactMap { part in part.content.map { "\(part.name): \(flow($0))" } }
                .joined(separator: ", ") + "}"
        }
    }

    /// What stands beside a name or a hyphen; nil where it is lines below it.
    static func text(of content: FieldContent) -> String? {
        switch content {
        case .text(let text), .group(_, short: let text?): text
        case .date(let date): date.iso
        case .list, .group(_, short: nil): nil
        }
    }

    static func indented(_ line: String) -> String { line.isEmpty ? "" : "  " + line }
}
