import Diagnostics

/// Fields that hold several values: lists, groups of named fields, places and defaults.
extension FieldReading {
    /// The elements of a list; a single value is a list of one.
    mutating func elements(of value: YAMLValue, as type: FieldType, of field: FieldName) -> [TypedValue]? {
        guard case .list(let elements) = value.content else {
            if let text = value.scalar, !value.isQuoted, let bullet = ListBullet(in: text) {
                report(ShapeMistake.bulletForHyphen(field, bullet), at: value.position)
                return nil
            }
            return entry(value, as: type, of: FieldName(field.name)).map { [$0] }
        }
        var typed: [TypedValue] = []
        for element in elements {
            guard !element.isEmpty else {
                report(ShapeMistake.emptyEntry(field), at: element.position)
                continue
            }
            if let swallowed = element.swallowedEntry {
                // It stands on the line below the one that the entry begins on.
                let below = SourcePosition(line: element.position.line + 1, column: 1)
                report(ShapeMistake.linesForList(field, first: swallowed), at: below)
                continue
            }
            if let value = entry(element, as: type, of: field.entry) { typed.append(value) }
        }
        return typed
    }

    private mutating func entry(_ value: YAMLValue, as type: FieldType, of field: FieldName) -> TypedValue? {
        guard case .object(let schema) = type else { return self.value(value, as: type, of: field) }
        return group(value, schema: schema, holder: .entry(of: field.name), field: field)
            .map { TypedValue(position: value.position, content: .object($0)) }
    }

    /// Whether the author says in a word that there is nothing to list.
    private static func meansNone(_ text: String) -> Bool {
        let word = text.lowercased().trimmingPrefix { !$0.isLetter }.filter { $0.isLetter || $0 == "/" }
        return ["none", "n/a", "na", "nil", "nothing", "no", "notapplicable"].contains(word) || word.isEmpty
    }

    /// A group of named fields.
    mutating func group(
        _ value: YAMLValue,
        schema: [FieldSchema],
        holder: FieldHolder,
        field: FieldName
    ) -> [TypedField]? {
        guard case .mapping(let entries) = value.content else {
            if let written = value.scalar, Self.meansNone(written) {
                report(ShapeMistake.noneForGroups(FieldName(field.name)), at: value.position)
                return nil
            }
            let first = schema.first { $0.isRequired } ?? schema.first
            report(
                ShapeMistake.notAGroup(field, firstName: first?.name ?? "name", written: value.scalar),
                at: value.position
            )
            return nil
        }
        let typed = fields(entries, schema: schema, holder: holder)
        reportMissing(schema.filter(\.isRequired), among: entries, of: holder, at: value.position)
        return typed
    }

    /// The fields that a folder gives to its pages; their values are read with each page's schema.
    mutating func defaults(_ value: YAMLValue, of field: FieldName) -> [YAMLEntry]? {
        guard case .mapping(let entries) = value.content else {
            report(
                ShapeMistake.notAGroup(field, firstName: "owner", written: value.scalar),
                at: value.position
            )
            return nil
        }
        return entries
    }
}

extension YAMLValue {
    /// The words of a further entry that YAML took for more of this one, because no hyphen stands before it in the same
    /// column; nil where the lines below go on with the sentence.
    fileprivate var swallowedEntry: String? {
        guard let firstLine, let text = scalar, text.hasPrefix(firstLine) else { return nil }
        let rest = trimmingWhiteSpace(String(text.dropFirst(firstLine.count)))
        if let bullet = ListBullet(in: rest) { return bullet.text }
        let words = rest.hasPrefix("- ") ? String(rest.dropFirst(2)) : ListNumber.stripped(from: rest)
        return words == rest ? nil : words
    }
}
