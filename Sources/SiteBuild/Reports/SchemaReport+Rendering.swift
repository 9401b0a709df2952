internal import Diagnostics
internal import FrontMatter
internal import SiteModel

extension SchemaReport: ReportRendering {
    /// Each kind's fields with what may be written and the help for authors.
    func text() -> String {
        kinds.map { kind in
            var table = TextTable([.left, .left, .left])
            for field in kind.fields {
                table.row([field.name + (field.isRequired ? " *" : ""), field.type.inWords, field.help])
            }
            return "\(kind.id): \(kind.label.text(in: language))\n" + table.text(indent: 2)
        }.joined(separator: "\n") + "\n* must be there\n"
    }

    func csv() -> CSVText {
        var csv = CSVText()
        csv.row(["kind", "field", "required", "type", "label", "help"])
        for kind in kinds {
            for field in kind.fields {
                csv.row([
                    kind.id, field.name, field.isRequired ? "yes" : "no", field.type.inWords,
                    field.label.text(in: language), field.help,
                ])
            }
        }
        return csv
    }

    /// A JSON Schema for each kind, by its id; where one kind was asked for, its schema alone.
    func write(to json: inout JSONText) {
        if isOfOneKind, let kind = kinds.first {
            return JSONSchema(of: kind, language: language).write(to: &json)
        }
        json.object { json in
            for kind in kinds {
                json.newLine()
                json.key(kind.id)
                JSONSchema(of: kind, language: language).write(to: &json)
            }
            json.newLine()
        }
    }
}

extension FieldType {
    /// What may be written, in a few words.
    fileprivate var inWords: String {
        switch self {
        case .text: "text"
        case .markdown: "text with Markdown"
        case .number: "number"
        case .money: "money"
        case .date: "date"
        case .duration: "length of time"
        case .choice(let choices): choices.joined(separator: " or ")
        case .yesNo: "yes or no"
        case .list(let type): "list of: \(type.inWords)"
        case .object(let fields): "{" + fields.map(\.name).joined(separator: ", ") + "}"
        case .email: "e-mail address"
        case .link: "web address"
        case .place: "place, or {name, latitude, longitude}"
        case .file: "file"
        case .reference(let kinds): kinds.joined(separator: " or ") + ", each by its id or {id, how}"
        case .defaults: "fields of the pages below"
        }
    }
}
