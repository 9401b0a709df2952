internal import Diagnostics
internal import FrontMatter

/// A kind as it is declared, with where each thing is said.
struct KindDeclaration {
    let id: String
    let position: SourcePosition
    private(set) var properties: [YAMLEntry] = []
    private(set) var label = LocalizedText("")
    private(set) var plural = LocalizedText("")
    private(set) var fields: [FieldSchema] = []
    private(set) var relations: [(relation: Relation, position: SourcePosition)] = []
    private(set) var numbersParagraphs = false
    private(set) var definesTerms = false
    private(set) var orderedFields: Set<String> = []
    private(set) var fieldsShowingMissing: Set<String> = []
    private(set) var presentation = KindPresentation()
    /// The names of fields and relations that could not be read.
    private(set) var mistakenFields: Set<String> = []

    private static let properties = [
        "folder", "gathers", "related-by", "listed-by", "numbers-paragraphs", "defines-terms", "home", "menu",
        "print", "map",
        "statement", "add", "label", "plural", "fields", "relations",
    ]

    /// Reads the declaration in `entry`.
    init(_ entry: YAMLEntry, reader: inout DeclarationReader) {
        id = entry.key
        position = entry.keyPosition
        guard case .mapping(let entries) = entry.value.content else {
            reader.report(
                entry.keyPosition, "\"\(id)\" should be followed by its own lines, each set in by two spaces."
            )
            return
        }
        properties = entries
        reader.checkNames(of: entries, allowed: Self.properties)
        label = reader.label("label", in: entries, otherwise: id.asLabel)
        plural = reader.label("plural", in: entries, otherwise: id.asLabel + "s")
        numbersParagraphs = reader.flag("numbers-paragraphs", in: entries)
        presentation = reader.presentation(in: entries)
        definesTerms = reader.flag("defines-terms", in: entries)
        for entry in reader.mapping(entries.value("fields")) { addField(entry, &reader) }
        for entry in reader.mapping(entries.value("relations")) { addRelation(entry, &reader) }
    }

    private mutating func addField(_ entry: YAMLEntry, _ reader: inout DeclarationReader) {
        guard let field = reader.field(entry) else {
            mistakenFields.insert(entry.key)
            return
        }
        if case .reference = field.type {
            mistakenFields.insert(entry.key)
            reader.report(
                entry.keyPosition,
                "\"\(entry.key)\" leads to other pages, so it belongs under relations: and not under fields:")
            return
        }
        fields.append(field)
        let properties = entry.value.mapping ?? []
        if reader.flag("ordered", in: properties) { orderedFields.insert(field.name) }
        if reader.flag("shows-missing", in: properties) { fieldsShowingMissing.insert(field.name) }
        relations += reader.relations(within: entry).map { ($0, entry.keyPosition) }
    }

    private mutating func addRelation(_ entry: YAMLEntry, _ reader: inout DeclarationReader) {
        guard !fields.contains(where: { $0.name == entry.key }) else {
            reader.report(
                entry.keyPosition,
                "\"\(entry.key)\" is a field of this kind already. Give the relation another name.")
            return
        }
        guard let relation = reader.relation(entry) else {
            mistakenFields.insert(entry.key)
            return
        }
        relations.append((relation, entry.keyPosition))
    }

    /// Its relations as fields that authors write; those within a list of objects are part of that field.
    var relationFields: [FieldSchema] {
        relations.map(\.relation).filter { $0.nesting == nil }.map { relation in
            FieldSchema(
                name: relation.name, type: .reference(kinds: relation.targets), label: relation.label,
                help: relation.help)
        }
    }

    /// The text after one of its properties, and where it stands; nil where it is not given.
    func text(_ name: String) -> (text: String, position: SourcePosition)? {
        properties.value(name).flatMap { value in value.scalar.map { ($0, value.position) } }
    }

    /// The kind, with what `common` declares for all.
    func kind(with common: KindDeclaration) -> Kind {
        let relations = (relations + common.relations).map(\.relation)
        let own = Set(fields.map(\.name))
        return Kind(
            id: id, folder: text("folder")?.text ?? "", label: label, plural: plural, ownFields: fields,
            fields: fields + common.fields.filter { !own.contains($0.name) } + relationFields
                + common.relationFields,
            relations: relations, gathers: text("gathers")?.text, relatedBy: text("related-by")?.text,
            listedBy: text("listed-by")?.text, numbersParagraphs: numbersParagraphs,
            definesTerms: definesTerms, orderedFields: orderedFields,
            fieldsShowingMissing: fieldsShowingMissing, presentation: presentation,
            mistakenFields: mistakenFields.union(common.mistakenFields))
    }
}
