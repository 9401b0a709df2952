internal import FrontMatter
internal import Markdown
internal import SiteModel

/// Turns the fields of one page into what readers see.
struct FieldComposer {
    let composer: Composer
    let index: Int

    private var page: Page { composer.site.pages[index] }
    private var language: String { page.parsed.language }

    /// The short fields: those whose value is a few words.
    func glance() -> [FieldData] {
        page.kind.ownFields.compactMap { schema in
            guard schema.name != "order", let value = page.parsed.value(schema.name) else { return nil }
            let (text, url) = words(value)
            guard !text.isEmpty else { return nil }
            return FieldData(id: schema.name, label: schema.label.text(in: language), text: text, url: url)
        }
    }

    /// Where the page stands among its kind, which is shown apart from the other fields.
    func order() -> FieldData? {
        guard let schema = page.kind.ownFields.first(where: { $0.name == "order" }),
            let value = page.parsed.value("order")
        else { return nil }
        return FieldData(id: "order", label: schema.label.text(in: language), text: words(value).text)
    }

    /// The long fields: Markdown, lists, and groups of fields.
    func details() -> [FieldData] {
        page.kind.ownFields.compactMap { schema in
            guard let value = page.parsed.value(schema.name) else { return nil }
            let label = schema.label.text(in: language)
            switch value.content {
            case .markdown:
                let html = html(schema.name)
                return html.isEmpty ? nil : FieldData(id: schema.name, label: label, html: html)
            case .list(let values): return list(values, schema: schema, label: label)
            case .object(let fields):
                guard case .object(let parts) = schema.type else { return nil }
                return table([fields], columns: parts, id: schema.name, label: label)
            default: return nil
            }
        }
    }

    /// The HTML of the Markdown field `name`, or an empty string.
    func html(_ name: String) -> String {
        guard let number = page.parsed.markup.firstIndex(where: { $0.field == name }) else { return "" }
        let document = page.parsed.markup[number].document
        return composer.html(document.body, links: document.links, targets: page.markupTargets[number])
    }

    private func list(_ values: [TypedValue], schema: FieldSchema, label: String) -> FieldData? {
        if case .list(.object(let parts)) = schema.type {
            let objects = values.compactMap { value -> [TypedField]? in
                guard case .object(let fields) = value.content else { return nil }
                return fields
            }
            return table(objects, columns: parts, id: schema.name, label: label)
        }
        let items = values.map { ItemData(text: words($0).text) }
        return items.isEmpty ? nil : FieldData(id: schema.name, label: label, items: items)
    }

    private func table(_ objects: [[TypedField]], columns: [FieldSchema], id: String, label: String)
        -> FieldData?
    {
        guard !objects.isEmpty else { return nil }
        let used = columns.filter { column in objects.contains { $0.contains { $0.name == column.name } } }
        let rows = objects.map { row($0, columns: used) }
        return FieldData(
            id: id, label: label,
            columns: used.map { ColumnData(id: $0.name, label: $0.label.text(in: language)) },
            rows: rows, summary: id == "actions" ? summary(objects, rows) : nil)
    }

    private func row(_ fields: [TypedField], columns: [FieldSchema]) -> RowData {
        let cells = columns.map { column in
            var cell = CellData(id: column.name, label: column.label.text(in: language))
            guard let value = fields.first(where: { $0.name == column.name })?.value else { return cell }
            (cell.text, cell.url) = words(value)
            if case .date(let date) = value.content { cell.date = DateData(date, language: language) }
            cell.isNumber = column.type == .number || column.type == .money
            return cell
        }
        return RowData(cells: cells, isOverdue: isOverdue(fields))
    }

    /// Past its date, and neither done nor stopped.
    private func isOverdue(_ fields: [TypedField]) -> Bool {
        guard case .date(let due)? = fields.first(where: { $0.name == "due" })?.value.content else {
            return false
        }
        return due.lastDay < composer.today && !["done", "stopped"].contains(status(fields))
    }

    private func status(_ fields: [TypedField]) -> String {
        guard case .choice(let status)? = fields.first(where: { $0.name == "status" })?.value.content else {
            return "not started"
        }
        return status
    }

    private func summary(_ actions: [[TypedField]], _ rows: [RowData]) -> ActionSummaryData {
        func count(_ wanted: String) -> Int { actions.count { status($0) == wanted } }
        return ActionSummaryData(
            done: count("done"), underWay: count("under way"), notStarted: count("not started"),
            stopped: count("stopped"), overdue: rows.count(where: \.isOverdue))
    }

    /// A short value in words, and where it leads; empty for a value that is not short.
    private func words(_ value: TypedValue) -> (text: String, url: String) {
        switch value.content {
        case .text(let text):
            let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
            return (text, isAddress && !text.contains(" ") ? text : "")
        case .choice(let text): return (text, "")
        case .number(let number): return (number.text, "")
        case .money(let money): return (money.text, "")
        case .date(let date): return (date.inWords(language: language), "")
        case .duration(let period): return (period.inWords(language: language), "")
        case .yesNo(let isYes): return (composer.word(isYes ? "yes" : "no", language), "")
        case .email(let address): return (address, "mailto:" + address)
        case .link(let address): return (address, address)
        case .place(let place): return (place.name ?? "", "")
        case .references(let references): return reference(references)
        case .file, .markdown, .list, .object, .defaults: return ("", "")
        }
    }

    private func reference(_ references: [Reference]) -> (text: String, url: String) {
        (references.map(\.target).joined(separator: ", "), "")
    }
}
