internal import Diagnostics
internal import FrontMatter

/// Reads the values that stand in declarations, and keeps what is wrong with them.
struct DeclarationReader {
    /// What was wrong so far.
    var diagnostics: [Diagnostic] = []
    /// The file that the declarations are in.
    let path: String

    mutating func report(_ position: SourcePosition, _ message: String) {
        diagnostics.append(
            Diagnostic(SiteRule.kindDeclaration, path: path, position: position, message: message))
    }

    /// Reports every entry whose name is not one of `allowed`.
    mutating func checkNames(of entries: [YAMLEntry], allowed: [String]) {
        for entry in entries where !allowed.contains(entry.key) {
            let near = NearestName.suggestion(for: entry.key, among: allowed)
            let hint =
                near.map { " Did you mean \"\($0)\"?" }
                ?? " Here may stand: \(allowed.joined(separator: ", "))."
            report(entry.keyPosition, "\"\(entry.key)\" means nothing here.\(hint)")
        }
    }

    /// Reports that `name` is none of the names that there are.
    mutating func reportUnknown(
        _ what: String, _ name: String, among names: some Collection<String>, at position: SourcePosition
    ) {
        let near = NearestName.suggestion(for: name, among: names)
        report(position, "There is no \(what) \"\(name)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
    }

    mutating func mapping(_ value: YAMLValue?) -> [YAMLEntry] {
        guard let value, !value.isEmpty else { return [] }
        guard case .mapping(let entries) = value.content else {
            report(value.position, "Names with a colon should stand here, one on each line.")
            return []
        }
        return entries
    }

    /// One word or sentence; nil where there is none.
    mutating func text(_ name: String, in entries: [YAMLEntry]) -> String? {
        guard let value = entries.value(name) else { return nil }
        if let text = value.scalar { return text }
        report(value.position, "\"\(name)\" should be followed by one word or sentence.")
        return nil
    }

    /// A list of words; one word is a list of one.
    mutating func texts(_ name: String, in entries: [YAMLEntry]) -> [String] {
        guard let value = entries.value(name) else { return [] }
        let values = value.list ?? [value]
        let texts = values.compactMap(\.scalar)
        if texts.isEmpty || texts.count < values.count {
            report(value.position, "\"\(name)\" should be followed by a list of words, such as [one, two].")
        }
        return texts
    }

    /// A whole number that is not negative.
    mutating func number(_ name: String, in entries: [YAMLEntry], otherwise: Int) -> Int {
        guard let value = entries.value(name) else { return otherwise }
        if let number = value.scalar.flatMap({ Int($0) }), number >= 0 { return number }
        let found = value.scalar.map { "\"\($0)\"" } ?? "this"
        report(value.position, "After \(name): a whole number belongs, such as 1, and not \(found).")
        return otherwise
    }

    /// Yes or no; no where nothing is said.
    mutating func flag(_ name: String, in entries: [YAMLEntry]) -> Bool {
        guard let value = entries.value(name) else { return false }
        switch value.scalar?.lowercased() {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            report(value.position, "After \(name): write yes or no.")
            return false
        }
    }

    /// A label: one text, or one for each language.
    mutating func label(_ name: String, in entries: [YAMLEntry], otherwise: String) -> LocalizedText {
        guard let value = entries.value(name) else { return LocalizedText(otherwise) }
        if let label = LocalizedText(value) { return label }
        report(
            value.position,
            "After \(name): write the words, or {en: the words, cy: y geiriau} for two languages.")
        return LocalizedText(otherwise)
    }
}

extension String {
    /// "review-due" as a label: "Review due".
    var asLabel: String {
        let spaced = replacing("-", with: " ")
        return spaced.prefix(1).uppercased() + spaced.dropFirst()
    }
}
