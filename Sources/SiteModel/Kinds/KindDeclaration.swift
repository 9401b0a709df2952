internal import Diagnostics
internal import FrontMatter

/// A kind while its declaration is being read.
struct KindDeclaration {
    let id: String
    var folder = ""
    var gathers: String?
    var relatedBy: String?
    var listedBy: String?
    var label = LocalizedText("")
    var plural = LocalizedText("")
    var fields: [FieldSchema] = []
    var relations: [(relation: Relation, position: SourcePosition)] = []

    init(id: String) {
        self.id = id
    }

    /// The kind, with what `common` declares for all.
    func kind(with common: KindDeclaration) -> Kind {
        let relations = (relations + common.relations).map(\.relation)
        let own = Set(fields.map(\.name))
        let relationFields = relations.map { relation in
            FieldSchema(
                name: relation.name, type: .reference(kinds: relation.targets), isRequired: false,
                isRecommended: false, label: relation.label, help: relation.help)
        }
        return Kind(
            id: id, folder: folder, label: label, plural: plural, ownFields: fields,
            fields: fields + common.fields.filter { !own.contains($0.name) } + relationFields,
            relations: relations, gathers: gathers, relatedBy: relatedBy,
            listedBy: listedBy)
    }
}
