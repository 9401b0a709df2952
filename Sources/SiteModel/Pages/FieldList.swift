internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// A page's fields as they were read, for picking out those that every kind has.
struct FieldList {
    private let fields: [TypedField]

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
    func references(of kind: Kind) -> [ParsedReference] {
        kind.relations.flatMap { relation -> [ParsedReference] in
            guard case .references(let references)? = value(relation.name)?.content else { return [] }
            return references.map { ParsedReference(relation: relation.name, reference: $0) }
        }
    }

    /// The fields that are Markdown, parsed.
    func markup(path: String, options: MarkdownOptions) -> [ParsedPage.FieldMarkup] {
        fields.compactMap { field in
            guard case .markdown(let text) = field.value.content else { return nil }
            let document = MarkdownParser.parse(
                Array(text.utf8)[...], path: path, firstLine: field.value.position.line, options: options)
            return ParsedPage.FieldMarkup(field: field.name, document: document)
        }
    }

    /// The value of a field.
    func value(_ name: String) -> TypedValue? { fields.first { $0.name == name }?.value }

    private func items(_ name: String) -> [(text: String, position: SourcePosition)] {
        guard case .list(let items)? = value(name)?.content else { return [] }
        return items.compactMap { item in
            guard case .text(let text) = item.content else { return nil }
            return (text, item.position)
        }
    }
}
