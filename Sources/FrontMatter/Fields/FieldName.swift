/// The name of the field that a value belongs to, for messages.
struct FieldName: Hashable, CustomStringConvertible {
    /// The name that authors write.
    let name: String
    /// Whether the value is one entry of the field's list.
    let isEntry: Bool

    init(_ name: String, isEntry: Bool = false) {
        self.name = name
        self.isEntry = isEntry
    }

    /// The name of an entry of the field's list.
    var entry: FieldName { FieldName(name, isEntry: true) }

    /// The name in quotation marks.
    var description: String { "\"\(name)\"" }

    /// The line to type for these words to be the value.
    func typed(_ words: String) -> String {
        isEntry ? "- \(words)" : "\(name): \(words)"
    }
}
