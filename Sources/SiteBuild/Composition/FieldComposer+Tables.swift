internal import FrontMatter
internal import SiteModel

/// Lists of objects as tables: facts, actions, risks, contacts.
extension FieldComposer {
    /// The table of `values`, with a column for each field that any of them has.
    func table(_ values: [TypedValue], columns: [FieldSchema], schema: FieldSchema) -> FieldData? {
        let objects = values.compactMap { value -> [TypedField]? in
            guard case .object(let fields) = value.content else { return nil }
            return fields
        }
        guard !objects.isEmpty else { return nil }
        let used = columns.filter { column in objects.contains { $0.contains { $0.name == column.name } } }
        let rows = objects.enumerated().map { number, object in
            var row = row(object, number: number, columns: used, outer: schema.name)
            row.number = number + 1
            return row
        }
        let isActions = schema.name == "actions"
        return FieldData(
            id: schema.name, label: label(schema),
            columns: used.map { ColumnData(id: $0.name, label: label($0)) },
            rows: rows, summary: isActions ? summary(objects, rows) : nil,
            groups: isActions ? groups(objects, rows) : [])
    }

    private func row(_ fields: [TypedField], number: Int, columns: [FieldSchema], outer: String) -> RowData {
        let cells = columns.map { column in
            var cell = CellData(id: column.name, label: label(column))
            guard let value = fields.first(where: { $0.name == column.name })?.value else { return cell }
            if value.isWords { cell.language = foreignLanguage(outer) }
            (cell.text, cell.url) = words(value, field: "\(outer).\(column.name)")
            switch value.content {
            case .date(let date): cell.date = DateData(date, language: language)
            case .choice(let choice): cell.choice = choice.replacing(" ", with: "-")
            case .markdown: cell.html = html("\(outer).\(column.name)", item: number)
            case .object(let levels): addRating(levels, column: column, to: &cell)
            default: break
            }
            cell.isNumber = column.type == .number || column.type == .money
            return cell
        }
        return RowData(cells: cells, isOverdue: isOverdue(fields), language: foreignLanguage(outer))
    }

    /// A group of choices within a row rates something; in words it reads "Likelihood: red; impact: green".
    private func addRating(_ fields: [TypedField], column: FieldSchema, to cell: inout CellData) {
        guard case .object(let parts) = column.type else { return }
        let levels = parts.compactMap { part -> RatingData.Level? in
            guard case .choice(let choice)? = fields.first(where: { $0.name == part.name })?.value.content
            else {
                return nil
            }
            return RatingData.Level(id: choice, label: label(part), text: choiceWords(choice))
        }
        cell.rating = RatingData(levels: levels)
        cell.text = levels.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
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

    /// The actions by status: what is being done first, what is over last.
    private func groups(_ actions: [[TypedField]], _ rows: [RowData]) -> [ActionGroupData] {
        ["under way", "not started", "done", "stopped"].compactMap { wanted in
            let found = zip(actions, rows).filter { status($0.0) == wanted }.map(\.1)
            let id = wanted.replacing(" ", with: "-")
            guard !found.isEmpty else { return nil }
            return ActionGroupData(id: id, title: composer.word(id, language), rows: found)
        }
    }

    private func summary(_ actions: [[TypedField]], _ rows: [RowData]) -> ActionSummaryData {
        func count(_ wanted: String) -> Int { actions.count { status($0) == wanted } }
        return ActionSummaryData(
            done: count("done"), underWay: count("under way"), notStarted: count("not started"),
            stopped: count("stopped"), overdue: rows.count(where: \.isOverdue))
    }
}
