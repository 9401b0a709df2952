internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// A page's fields as they were read, for picking out those that every kind has.
struct FieldList {
    let fields: [TypedField]

    init(_ fields: [TypedField]) {
        self.fields = fields
    }

    /// The words of a text or a choice.
    func text(_ name: String) -> String? {
        switch value(name)?.content {
        case .text(let text), .choice(let text), .link(let text), .markdown(let text):
            text.isEmpty ? nil : text
        default: nil
        }
    }

    /// The words of a list of texts.
    func texts(_ name: String) -> [String] { items(name).map(\.text) }

    /// Whether a yes-or-no field says yes.
    func flag(_ name: String) -> Bool { value(name)?.content == .yesNo(true) }

    /// Where the value of a field stands.
    func position(_ name: String) -> SourcePosition? { value(name)?.position }

    /// The addresses that the page used to have.
    var aliases: [ParsedPage.Alias] {
        items("aliases").map { ParsedPage.Alias(address: $0.text, position: $0.position) }
    }

    /// What the page refers to by the relations of `kind`.
    func references(of kind: Kind, path: String) -> [ParsedReference] {
        kind.relations.flatMap { relation -> [ParsedReference] in
            if let nesting = relation.nesting {
                return nested(nesting.outer, nesting.inner, relation: relation.name, path: path)
            }
            guard case .references(let references)? = value(relation.name)?.content else { return [] }
            return references.map { ParsedReference(relation: relation.name, reference: $0, path: path) }
        }
    }

    /// References in a list of objects. Where one does not say how, the object's text does: the action's words.
    private func nested(_ outer: String, _ inner: String, relation: String, path: String) -> [ParsedReference]
    {
        guard case .list(let objects)? = value(outer)?.content else { return [] }
        return objects.flatMap { object -> [ParsedReference] in
            guard case .object(let fields) = object.content,
                case .references(let references)? = fields.first(where: { $0.name == inner })?.value.content
            else { return [] }
            let text = FieldList(fields).text("text")
            return references.map { reference in
                let how = Reference(
                    target: reference.target, how: reference.how ?? text, position: reference.position)
                return ParsedReference(relation: relation, reference: how, path: path)
            }
        }
    }

    /// The files that the fields name.
    var files: [ParsedPage.FileReference] {
        fields.compactMap { field in
            guard case .file(let path) = field.value.content else { return nil }
            return ParsedPage.FileReference(field: field.name, path: path, position: field.value.position)
        }
    }

    /// The value of a field.
    func value(_ name: String) -> TypedValue? { fields.first { $0.name == name }?.value }

    /// The texts of a list, each with its place.
    func items(_ name: String) -> [(text: String, position: SourcePosition)] {
        guard case .list(let items)? = value(name)?.content else { return [] }
        return items.compactMap { item in
            guard case .text(let text) = item.content else { return nil }
            return (text, item.position)
        }
    }
}
