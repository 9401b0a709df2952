/// Text put in quotation marks, and values put back into the words an author may have meant.
enum Suggestion {
    /// `text` in the quotation marks that need the fewest changes.
    static func quoted(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        if line.utf8.contains(UInt8(ascii: "\"")) || line.utf8.contains(UInt8(ascii: "\\")) {
            return singleQuoted(line)
        }
        return "\"" + line + "\""
    }

    /// `line` in single quotation marks, in which only they themselves need care.
    static func singleQuoted(_ line: String) -> String {
        "'" + line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// The words on one line that YAML read as a small list or group: `[Draft]`, `{Draft}`, `Note: this`.
    ///
    /// Nil where the value is more than an author would have meant as words.
    static func words(of value: YAMLValue) -> String? {
        switch value.content {
        case .empty:
            return ""
        case .scalar(let text):
            return text
        case .list(let elements):
            let words = elements.compactMap(words(of:))
            return elements.count <= 1 && words.count == elements.count
                ? "[" + words.joined(separator: ", ") + "]" : nil
        case .mapping(let entries):
            guard let entry = entries.first else { return "{}" }
            guard entries.count == 1 else { return nil }
            if entry.value.isEmpty { return "{" + entry.key + "}" }
            return entry.value.scalar.map { entry.key + ": " + $0 }
        }
    }
}
