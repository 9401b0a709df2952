import FrontMatter

extension FormValue {
    /// What a form shows of a field of this type; nil where it is written in a way that no form can show.
    ///
    /// `value` is nil where the field is not there. Dates are given in words of `language`.
    init?(_ value: YAMLValue?, as type: FieldType, language: String) {
        switch type {
        case .list(let element):
            guard let values = Self.several(value, as: element, language: language) else { return nil }
            self = .list(values)
        case .object(let fields):
            guard let group = Self.group(value, fields: fields, language: language) else { return nil }
            self = .group(group)
        case .place:
            guard let place = Self.words(value, orGroupOf: ["name", "latitude", "longitude"]) else {
                return nil
            }
            self = .group(place)
        case .reference:
            let values = value.map { $0.list ?? ($0.isEmpty ? [] : [$0]) } ?? []
            let references = values.map { Self.words($0, orGroupOf: ["id", "how"]) }
            guard !references.contains(where: { $0 == nil }) else { return nil }
            self = .list(references.compactMap { $0.map { .group($0) } })
        default:
            guard let text = Self.words(value) else { return nil }
            self = .text(type == .date ? CalendarDate(text)?.inWords(language: language) ?? text : text)
        }
    }

    /// The values of a list; a single value is a list of one, and nothing is an empty list.
    private static func several(_ value: YAMLValue?, as type: FieldType, language: String) -> [FormValue]? {
        guard let value, !value.isEmpty else { return [] }
        let values = (value.list ?? [value]).filter { !$0.isEmpty }
        let read = values.compactMap { FormValue($0, as: type, language: language) }
        return read.count == values.count ? read : nil
    }

    private static func group(_ value: YAMLValue?, fields: [FieldSchema], language: String) -> [String:
        FormValue]?
    {
        guard value == nil || value?.isEmpty == true || value?.mapping != nil else { return nil }
        var group: [String: FormValue] = [:]
        for field in fields {
            guard let read = FormValue(value?[field.name], as: field.type, language: language) else {
                return nil
            }
            group[field.name] = read
        }
        return group
    }

    /// A group of texts, the first of which may stand alone.
    private static func words(_ value: YAMLValue?, orGroupOf names: [String]) -> [String: FormValue]? {
        let mapping = value?.mapping != nil
        var group: [String: FormValue] = [:]
        for (number, name) in names.enumerated() {
            let part = mapping ? value?[name] : number == 0 ? value : nil
            guard let text = words(part) else { return nil }
            group[name] = .text(text)
        }
        return group
    }

    private static func words(_ value: YAMLValue?) -> String? {
        switch value?.content {
        case nil, .empty: ""
        case .scalar(let text): FieldText.trimmed(text)
        case .list, .mapping: nil
        }
    }
}
