internal import FrontMatter

/// How a field is written, as lines of YAML: a form to be filled in.
struct FieldExample {
    /// The lines, the first of which begins with the field's name.
    let lines: [String]

    /// The form of `field`; `ids` are pages that it may name.
    init(_ field: FieldSchema, ids: [String]) {
        let below = Self.below(field.type, id: ids.first ?? "")
        let value = below == nil ? Self.value(field.type) : ""
        lines = [value.isEmpty ? "\(field.name):" : "\(field.name): \(value)"] + (below ?? [])
    }

    /// The lines below the name, for a value of several; nil for one that stands beside it.
    private static func below(_ type: FieldType, id: String) -> [String]? {
        switch type {
        case .reference: [id.isEmpty ? "  - id:" : "  - id: \(id)", "    how:"]
        case .object(let fields): fields.flatMap(entry).map { "  " + $0 }
        case .list(.object(let fields)):
            fields.flatMap(entry).enumerated().map { number, line in (number == 0 ? "  - " : "    ") + line }
        case .list(let element): [value(element).isEmpty ? "  -" : "  - " + value(element), "  -"]
        default: nil
        }
    }

    /// A field within a group; schemas nest a few levels deep.
    private static func entry(_ field: FieldSchema) -> [String] { FieldExample(field, ids: []).lines }

    /// A value of the type, where one helps to see how it is written; empty where any words will do.
    private static func value(_ type: FieldType) -> String {
        switch type {
        case .number: "1"
        case .money: "£1,500"
        case .date: "14 March 2026"
        case .duration: "12 months"
        case .choice(let choices): choices.first ?? ""
        case .yesNo: "yes"
        case .email: "office@example.org"
        case .link: "https://example.org/"
        case .place: "{name: Village hall, latitude: 51.5, longitude: -0.1}"
        case .text, .markdown, .file, .list, .object, .reference, .defaults: ""
        }
    }
}
