internal import Diagnostics
internal import FrontMatter

/// A kind while its declaration is being read.
struct KindDeclaration {
    let id: String
    var folder = ""
    var folderPosition: SourcePosition?
    var gathers: String?
    var relatedBy: String?
    var listedBy: String?
    var numbersParagraphs = false
    var orderedFields: Set<String> = []
    var fieldsShowingMissing: Set<String> = []
    var label = LocalizedText("")
    var plural = LocalizedText("")
    var fields: [FieldSchema] = []
    var relations: [(relation: Relation, position: SourcePosition)] = []

    init(id: String) {
        self.id = id
    }

    /// Its relations as fields that authors write; those within a list of objects are part of that field.
    var relationFields: [FieldSchema] {
        relations.map(\.relation).filter { $0.nesting == nil }.map { relation in
            FieldSchema(
                name: relation.name, type: .reference(kinds: relation.targets), label: relation.label,
                help: relation.help)
        }
    }

    /// The kind, with what `common` declares for all.
    func kind(with common: KindDeclaration) -> Kind {
        let relations = (relations + common.relations).map(\.relation)
        let own = Set(fields.map(\.name))
        return Kind(
            id: id, folder: folder, label: label, plural: plural, ownFields: fields,
            fields: fields + common.fields.filter { !own.contains($0.name) } + relationFields
                + common.relationFields,
            relations: relations, gathers: gathers, relatedBy: relatedBy,
            listedBy: listedBy, numbersParagraphs: numbersParagraphs, orderedFields: orderedFields,
            fieldsShowingMissing: fieldsShowingMissing)
    }
}
