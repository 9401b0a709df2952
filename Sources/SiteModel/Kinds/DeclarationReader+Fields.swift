internal import Diagnostics
internal import FrontMatter

/// Declarations of fields.
extension DeclarationReader {
    private static let properties = [
        "type", "label", "help", "required", "recommended", "choices", "of", "fields", "to", "inverse",
        "ordered", "shows-missing",
    ]

    private static let simpleTypes: [String: FieldType] = [
        "text": .text, "markdown": .markdown, "number": .number, "money": .money, "date": .date,
        "duration": .duration, "yes-no": .yesNo, "email": .email, "link": .link, "place": .place,
        "file": .file,
        "defaults": .defaults,
    ]

    private static let typeNames = [
        "text", "markdown", "number", "money", "date", "duration", "yes-no", "email", "link", "place", "file",
        "choice", "reference", "object", "list",
    ]

    /// The field that `entry` declares, or nil where its type cannot be read.
    mutating func field(_ entry: YAMLEntry) -> FieldSchema? {
        let properties = mapping(entry.value)
        checkNames(of: properties, allowed: Self.properties)
        guard PageID.isValid(entry.key) else {
            report(
                entry.keyPosition, "The field \"\(entry.key)\" needs a name of a to z, 0 to 9 and hyphens.")
            return nil
        }
        guard let type = type(properties, named: "type", of: entry) else { return nil }
        return FieldSchema(
            name: entry.key, type: type, isRequired: flag("required", in: properties),
            isRecommended: flag("recommended", in: properties),
            label: label("label", in: properties, otherwise: entry.key.asLabel),
            help: text("help", in: properties) ?? "")
    }

    private mutating func type(_ properties: [YAMLEntry], named key: String, of entry: YAMLEntry)
        -> FieldType?
    {
        let name = text(key, in: properties) ?? "text"
        if let type = Self.simpleTypes[name] { return type }
        switch name {
        case "choice": return choice(properties, of: entry)
        case "reference": return .reference(kinds: targets(properties))
        case "object": return object(properties, of: entry)
        case "list" where key == "of":
            report(entry.keyPosition, "A list of lists cannot be written down. Make it a list of objects.")
        case "list" where properties.value("of") == nil:
            report(entry.keyPosition, "A list needs the type of its entries. Add of: text to \(entry.key).")
        case "list":
            return type(properties.filter { $0.key != "type" }, named: "of", of: entry).map { .list($0) }
        default:
            reportUnknown(
                "field type", name, among: Self.typeNames,
                at: properties.value(key)?.position ?? entry.keyPosition)
        }
        return nil
    }

    private mutating func choice(_ properties: [YAMLEntry], of entry: YAMLEntry) -> FieldType? {
        guard properties.value("choices") != nil else {
            report(entry.keyPosition, "A choice needs its choices. Add choices: [one, two] to \(entry.key).")
            return nil
        }
        let choices = texts("choices", in: properties)
        if let twice = choices.first(where: { choice in choices.count { $0 == choice } > 1 }) {
            report(entry.keyPosition, "The choice \"\(twice)\" is there twice. Remove one of the two.")
        }
        return .choice(choices)
    }

    private mutating func object(_ properties: [YAMLEntry], of entry: YAMLEntry) -> FieldType? {
        let entries = mapping(properties.value("fields"))
        if entries.isEmpty {
            report(
                entry.keyPosition,
                "A group needs its fields. Add fields: {name: {type: text}} to \(entry.key).")
        }
        // Of a group with a field that cannot be read it is not known what pages may write in it.
        let fields = entries.map { field($0) }
        return fields.contains { $0 == nil } ? nil : .object(fields.compactMap(\.self))
    }

    /// The kinds that a reference may lead to; none for `any`.
    mutating func targets(_ properties: [YAMLEntry]) -> [String] {
        let named = texts("to", in: properties)
        return named == ["any"] ? [] : named
    }
}
