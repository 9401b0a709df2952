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
        case "object": return .object(mapping(properties.value("fields")).compactMap { field($0) })
        case "list" where key == "of":
            report(entry.keyPosition, "A list of lists cannot be written down. Make it a list of objects.")
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
        return .choice(texts("choices", in: properties))
    }

    /// The kinds that a reference may lead to; none for `any`.
    mutating func targets(_ properties: [YAMLEntry]) -> [String] {
        let named = texts("to", in: properties)
        return named == ["any"] ? [] : named
    }
}
