internal import Diagnostics
internal import FrontMatter
internal import SiteModel

/// The JSON Schema (draft 2020-12, json-schema.org) of the front matter of one kind of page.
///
/// Editors read YAML by its own rules of types, Waymark by the field's. So a text may be a number or a yes-or-no to the
/// schema, and a number may be text: `title: 2026` and `order: "3"` are both well.
struct JSONSchema {
    private let kind: Kind
    private let language: String

    /// The schema of `kind`, with labels in `language`.
    init(of kind: Kind, language: String) {
        self.kind = kind
        self.language = language
    }

    /// Writes the schema as one object.
    func write(to json: inout JSONText) {
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", kind.label.text(in: language))
            object(kind.fields, to: &json) { field, json in
                if field.name == "kind" {
                    json.member("const", kind.id)
                } else if let relation = kind.relations.first(where: { $0.name == field.name }) {
                    references(most: relation.most, to: &json)
                } else {
                    type(field.type, to: &json)
                }
            }
        }
    }

    /// The members that describe an object with `fields` and no others; `describe` writes what each may hold.
    private func object(
        _ fields: [FieldSchema], to json: inout JSONText, describe: (FieldSchema, inout JSONText) -> Void
    ) {
        json.member("type", "object")
        json.key("properties")
        json.object { json in
            for field in fields {
                json.newLine()
                json.key(field.name)
                json.object { json in
                    let label = field.label.text(in: language)
                    if !label.isEmpty { json.member("title", label) }
                    if !field.help.isEmpty { json.member("description", field.help) }
                    describe(field, &json)
                }
            }
        }
        json.key("required")
        json.list { json in for field in fields where field.isRequired { json.value(field.name) } }
        json.key("additionalProperties")
        json.value(false)
    }

    /// A group of fields inside another.
    private func group(_ fields: [FieldSchema], to json: inout JSONText) {
        object(fields, to: &json) { field, json in type(field.type, to: &json) }
    }

    private func type(_ type: FieldType, to json: inout JSONText) {
        switch type {
        case .text, .markdown: json.types("string", "number", "boolean")
        case .number: scalar("number", pattern: Self.number, to: &json)
        case .money: scalar("number", pattern: "[0-9]", to: &json)
        case .date: scalar("integer", pattern: "[0-9]{4}", to: &json)
        case .duration: scalar(nil, pattern: "^\\s*\\S+ +\\S+\\s*$", to: &json)
        case .choice(let choices): json.texts("enum", choices)
        case .yesNo: yesOrNo(to: &json)
        case .email: scalar(nil, pattern: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", to: &json)
        case .link: scalar(nil, pattern: "^[Hh][Tt][Tt][Pp][Ss]?://", to: &json)
        case .file: json.types("string", "number")
        case .place: place(to: &json)
        case .list(let element): oneOrSeveral(to: &json) { self.type(element, to: &$0) }
        case .object(let fields): group(fields, to: &json)
        case .reference: references(most: .max, to: &json)
        case .defaults: json.member("type", "object")
        }
    }

    private static let number = "^-?[0-9][0-9,]*(\\.[0-9]+)?$"

    /// A text of some form, or one that YAML takes for a number.
    private func scalar(_ other: String?, pattern: String, to json: inout JSONText) {
        if let other { json.types("string", other) } else { json.member("type", "string") }
        json.member("pattern", pattern)
    }

    /// Also as texts, for programs that take every value for text.
    private func yesOrNo(to json: inout JSONText) {
        json.key("enum")
        json.list { json in
            for word in ["yes", "no", "true", "false", "ie", "na", "nage"] { json.value(word) }
            json.value(true)
            json.value(false)
        }
    }

    /// A list, or a single value, which is a list of one.
    private func oneOrSeveral(
        most: Int = .max, to json: inout JSONText, _ element: (inout JSONText) -> Void
    ) {
        json.key("anyOf")
        json.list { json in
            json.object { json in
                json.member("type", "array")
                json.key("items")
                json.object { element(&$0) }
                if most < .max {
                    json.key("maxItems")
                    json.value(most)
                }
            }
            json.object { element(&$0) }
        }
    }

    /// An id, `kind/id`, or `{id, how}`; or a list of them.
    private func references(most: Int, to json: inout JSONText) {
        oneOrSeveral(most: most, to: &json) { json in
            json.key("anyOf")
            json.list { json in
                json.object { scalar("integer", pattern: Self.id, to: &$0) }
                json.object { json in
                    let id = FieldSchema(name: "id", type: .file, isRequired: true, help: Self.idHelp)
                    let how = FieldSchema(
                        name: "how", type: .text, help: "How the one bears on the other, in a sentence.")
                    group([id, how], to: &json)
                }
            }
        }
    }

    private static let id = "^([a-z0-9-]+/)?[a-z0-9][a-z0-9-]*$"
    private static let idHelp = "The other page's file name without .md."

    /// A name, or a name with a position.
    private func place(to json: inout JSONText) {
        json.key("anyOf")
        json.list { json in
            json.object { $0.types("string", "number", "boolean") }
            json.object { json in
                group(
                    [
                        FieldSchema(name: "name", type: .text),
                        FieldSchema(name: "latitude", type: .number, help: "Degrees north, such as 51.27."),
                        FieldSchema(name: "longitude", type: .number, help: "Degrees east, such as 0.19."),
                    ], to: &json)
                json.key("dependentRequired")
                json.object { json in
                    json.texts("latitude", ["longitude"])
                    json.texts("longitude", ["latitude"])
                }
            }
        }
    }
}

extension JSONText {
    /// A member whose value is a list of texts.
    fileprivate mutating func texts(_ name: String, _ texts: [String]) {
        key(name)
        list { json in for text in texts { json.value(text) } }
    }

    /// The types that a value may have.
    fileprivate mutating func types(_ types: String...) { texts("type", types) }
}
