internal import Diagnostics
internal import FrontMatter

/// What must be true of all kinds together: whatever one names is there.
struct KindCheck {
    let kinds: [KindDeclaration]
    let common: KindDeclaration

    /// Reports what `kind` names in vain.
    func check(_ kind: KindDeclaration, _ reader: inout DeclarationReader) {
        checkCommonFields(of: kind, &reader)
        let ids = kinds.map(\.id)
        for (relation, position) in kind.relations {
            for target in relation.targets where !ids.contains(target) {
                reader.reportUnknown("kind", target, among: ids, at: position)
            }
        }
        let relations = (kind.relations + common.relations).map(\.relation.name)
        for property in ["related-by", "gathers"] {
            guard let (name, position) = kind.text(property), !isRelation(property, name, of: kind) else {
                continue
            }
            reader.reportUnknown("relation", name, among: relations, at: position)
        }
        if let (name, position) = kind.text("listed-by"), name != "letter" {
            let fields = kind.fields.filter { $0.type == .text }.map(\.name)
            guard !fields.contains(name) else { return }
            reader.reportUnknown("text field", name, among: fields + ["letter"], at: position)
        }
    }

    /// Waymark itself reads the fields that all pages have, so a kind may give them other words and no other type.
    private func checkCommonFields(of kind: KindDeclaration, _ reader: inout DeclarationReader) {
        for field in kind.fields {
            guard let known = common.fields.first(where: { $0.name == field.name }), known.type != field.type
            else { continue }
            let position = kind.properties.value("fields")?.mapping?.first { $0.key == field.name }?
                .keyPosition
            reader.report(
                position ?? kind.position,
                "Every page has \"\(field.name)\", and its type cannot be changed. Choose another name for this field."
            )
        }
    }

    /// A kind is related by a relation of its own; what it gathers is by a relation of any kind's.
    private func isRelation(_ property: String, _ name: String, of kind: KindDeclaration) -> Bool {
        let holders = property == "gathers" ? kinds + [common] : [kind, common]
        return holders.contains { $0.relations.contains { $0.relation.name == name } }
    }

    /// Reports folders that are no plain name, or are of two kinds.
    func checkFolders(_ reader: inout DeclarationReader) {
        var owners: [String: String] = [:]
        for kind in kinds {
            guard let (folder, position) = kind.text("folder"), !folder.isEmpty else { continue }
            if !PageID.isValid(folder) {
                reader.report(
                    position,
                    "\"\(folder)\" cannot be the folder of a kind. Use only a to z, 0 to 9 and hyphens.")
            } else if let owner = owners.updateValue(kind.id, forKey: folder) {
                reader.report(
                    position, "The folder \"\(folder)\" is that of \(owner) already. Choose another.")
            }
        }
    }
}
