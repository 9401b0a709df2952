internal import FrontMatter
internal import Markdown
internal import SiteModel

/// Turns the fields of one page into what readers see.
struct FieldComposer {
    let composer: Composer
    let index: Int
    /// The HTML of its Markdown fields, where it is not as they are parsed.
    var markup: [HTMLFragment]?

    var page: Page { composer.site.pages[index] }
    var language: String { page.parsed.language }

    /// The short fields: those whose value is a few words.
    func glance() -> [FieldData] {
        page.kind.ownFields.compactMap { schema in
            guard schema.name != "order", let value = page.parsed.value(schema.name) else { return nil }
            let words = words(value, field: schema.name)
            guard !words.text.isEmpty else { return nil }
            var field = FieldData(id: schema.name, label: label(schema), text: words.text, url: words.url)
            if case .choice(let choice) = value.content { field.choice = choice.replacing(" ", with: "-") }
            if case .text = value.content { mark(&field) }
            return field
        }
    }

    /// Where the page stands among its kind, which is shown apart from the other fields.
    func order() -> FieldData? {
        guard let schema = page.kind.ownFields.first(where: { $0.name == "order" }),
            let value = page.parsed.value("order")
        else { return nil }
        return FieldData(id: "order", label: label(schema), text: words(value, field: "order").text)
    }

    /// The long fields: Markdown, lists, and groups of fields.
    func details() -> [FieldData] {
        page.kind.ownFields.compactMap { schema in
            guard let value = page.parsed.value(schema.name), var field = detail(value, schema) else {
                return nil
            }
            mark(&field)
            return field
        }
    }

    private func detail(_ value: TypedValue, _ schema: FieldSchema) -> FieldData? {
        switch (value.content, schema.type) {
        case (.markdown, _):
            let html = html(schema.name)
            return html.isEmpty ? nil : FieldData(id: schema.name, label: label(schema), html: html)
        case (.list(let values), .list(.object(let parts))):
            return table(values, columns: parts, schema: schema)
        case (.list(let values), _): return list(values, schema: schema)
        case (.object(let fields), .object(let parts)): return pairs(fields, parts: parts, schema: schema)
        default: return nil
        }
    }

    /// The language of a field's words where that is not the page's: a translation takes what it does not give itself from
    /// its original.
    func foreignLanguage(_ field: String) -> String {
        guard let original = page.original, page.inheritedFields.contains(field) else { return "" }
        return composer.site.pages[original].parsed.language
    }

    private func mark(_ field: inout FieldData) {
        field.language = foreignLanguage(field.id)
        field.languageName = field.language.isEmpty ? "" : composer.word("language-name", field.language)
    }

    /// The HTML of the Markdown field `name`, or of that in one element of a list; empty where there is none.
    func html(_ name: String, item: Int = 0) -> String {
        guard let number = page.parsed.markup.firstIndex(where: { $0.field == name && $0.item == item })
        else { return "" }
        let document = page.parsed.markup[number].document
        let html = composer.html(
            markup?[number] ?? document.body, links: document.links, targets: page.markupTargets[number])
        let language = foreignLanguage(String(name.prefix { $0 != "." }))
        // An id of the original's may be one that the translation's own text has as well.
        return language.isEmpty
            ? html : PrintedHTML(prefix: language, levelsDown: 0) { $0 }.rewritten(html)
    }

    func label(_ schema: FieldSchema) -> String { schema.label.text(in: language) }

    private func list(_ values: [TypedValue], schema: FieldSchema) -> FieldData? {
        let items = values.enumerated().map { number, value in
            ItemData(
                id: "wm-\(schema.name)-\(number + 1)", text: words(value, field: schema.name).text,
                html: html(schema.name, item: number))
        }
        guard !items.isEmpty else { return nil }
        return FieldData(
            id: schema.name, label: label(schema), items: items,
            isOrdered: page.kind.orderedFields.contains(schema.name))
    }

    /// An object's fields; where the kind says so, also those that are not stated.
    private func pairs(_ fields: [TypedField], parts: [FieldSchema], schema: FieldSchema) -> FieldData? {
        let showsMissing = page.kind.fieldsShowingMissing.contains(schema.name)
        let pairs = parts.compactMap { part -> PairData? in
            let field = fields.first { $0.name == part.name }
            guard field != nil || showsMissing else { return nil }
            let found = field.map { words($0.value, field: part.name) } ?? (text: "", url: "")
            return PairData(
                id: part.name, label: label(part), text: found.text, url: found.url,
                html: html("\(schema.name).\(part.name)"),
                language: field?.value.isWords == true ? foreignLanguage(schema.name) : "")
        }
        return pairs.isEmpty ? nil : FieldData(id: schema.name, label: label(schema), pairs: pairs)
    }
}

extension TypedValue {
    /// Whether it is in the words of a language, unlike a date or a sum of money, which are worded for each page.
    var isWords: Bool {
        switch content {
        case .text, .markdown: true
        default: false
        }
    }
}
