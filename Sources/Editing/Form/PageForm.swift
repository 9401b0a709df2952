import FrontMatter
public import SiteModel

/// The form for pages of one kind.
public struct PageForm: Sendable, Hashable {
    /// The fields, in the order in which they are filled in and written.
    public let fields: [FormField]
    /// Their schemas, by name.
    let schemas: [String: FieldSchema]

    /// What only a file may say: a page's kind and address follow from its place, and a folder's defaults and editors are no clerk's
    /// business.
    private static let hidden: Set<String> = ["kind", "defaults", "editors"]
    private static let first = ["title", "summary"]

    /// Makes the form for `kind`, with its words in `language` where the site has them.
    public init(_ kind: Kind, language: String) {
        let relations = Set(kind.relations.map(\.name))
        let own = Set(kind.ownFields.map(\.name))
        let byName = Dictionary(kind.fields.map { ($0.name, $0) }) { first, _ in first }
        let heading = Self.first.compactMap { byName[$0] }
        let rest = kind.fields.filter { !Self.first.contains($0.name) && !Self.hidden.contains($0.name) }
        // The parish is a relation that every page may have; it stands with what every page may have.
        let isMain = { (field: FieldSchema) in
            own.contains(field.name) || relations.contains(field.name) && field.name != "parish"
        }
        let main = heading + rest.filter(isMain)
        let more = rest.filter { !isMain($0) }
        fields =
            main.compactMap { FormField($0, part: .main, language: language, relations: kind.relations) }
            + more.compactMap { FormField($0, part: .more, language: language, relations: kind.relations) }
        schemas = byName
    }

    /// The order in which a new field is put into a file.
    var order: [String] {
        ["title", "summary", "kind"] + fields.map(\.name).filter { !Self.first.contains($0) }
    }

    /// What is to be written for a field, and the field's name in the file.
    func change(_ name: String, to value: FormValue) -> FieldChange? {
        guard let schema = schemas[name], let field = fields.first(where: { $0.name == name }) else {
            return nil
        }
        return FieldChange(name, value.content(as: schema.type, most: field.most))
    }
}
