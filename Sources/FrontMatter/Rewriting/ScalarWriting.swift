/// How a text is put into YAML.
enum ScalarStyle: CaseIterable {
    /// Without anything round it.
    case plain
    case doubleQuoted
    case singleQuoted
    /// A block below a `|`, line by line.
    case literal
    /// A block below a `>`, whose lines are joined.
    case folded
    /// In double quotation marks, with `\n` and the like for what cannot stand in a line.
    case escaped
}

/// Where a text is put.
enum ScalarPlace {
    /// After a name and its colon.
    case value
    /// After the hyphen of a list.
    case entry
    /// Between brackets.
    case flow

    /// Lines of YAML that have nothing but such a place, with `lines` in it.
    func sample(_ lines: [String]) -> String {
        let below = lines.dropFirst().map { $0.isEmpty ? "\n" : "\n    \($0)" }.joined()
        return switch self {
        case .value: "a: \(lines[0])\(below)\n"
        case .entry: "a:\n  - \(lines[0])\(below)\n"
        case .flow: "a: [\(lines[0]), b]\n"
        }
    }

    /// The text in that place, as it was read.
    func value(in root: YAMLValue) -> YAMLValue? {
        switch self {
        case .value: root["a"]
        case .entry: root["a"]?.list.flatMap { $0.count == 1 ? $0.first : nil }
        case .flow: root["a"]?.list.flatMap { $0.count == 2 ? $0.first : nil }
        }
    }
}

/// Writes a text so that it is read back as it is.
enum ScalarWriting {
    /// The lines of `text`, in the wanted style if it can be, else in the plainest that can. Lines but the first are yet to be
    /// indented.
    static func lines(of text: String, at place: ScalarPlace, like style: ScalarStyle? = nil) -> [String] {
        let text = trimmingWhiteSpace(text)
        let usual: [ScalarStyle] = text.contains("\n") ? [.literal] : [.plain, .doubleQuoted, .singleQuoted]
        for style in [style].compactMap({ $0 }) + usual {
            let lines = lines(of: text, in: style)
            if isRead(lines, as: text, at: place) { return lines }
        }
        return lines(of: text, in: .escaped)
    }

    private static func lines(of text: String, in style: ScalarStyle) -> [String] {
        switch style {
        case .plain: return [text]
        case .doubleQuoted: return ["\"\(text)\""]
        case .singleQuoted: return [Suggestion.singleQuoted(text)]
        case .literal:
            return ["|"] + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        case .folded:
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return [">"] + lines.prefix(1) + lines.dropFirst().flatMap { ["", $0] }
        case .escaped: return ["\"" + text.unicodeScalars.map(escaped).joined() + "\""]
        }
    }

    /// Whether the lines give back the text, with nothing to be said against them.
    private static func isRead(_ lines: [String], as text: String, at place: ScalarPlace) -> Bool {
        guard lines.count == 1 || lines[0] == "|" || lines[0] == ">" else { return false }
        guard place != ScalarPlace.flow || lines.count == 1 else { return false }
        let block = YAMLBlock.read(Array(place.sample(lines).utf8)[...], firstLine: 1, isUTF8: true)
        guard block.findings.isEmpty, let value = block.root.flatMap(place.value), let written = value.scalar
        else { return false }
        if !value.isQuoted, TypographicQuotes.inside(of: text) != nil || ListBullet(in: text) != nil {
            return false
        }
        return trimmingWhiteSpace(written) == text
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\"": "\\\""
        case "\\": "\\\\"
        case _
        where scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format:
            "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
                + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }
}
