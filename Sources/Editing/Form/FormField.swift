import FrontMatter
import SiteModel

/// One field of a form, as the browser is told of it.
public struct FormField: Sendable, Hashable, Encodable {
    /// How a value is typed or chosen.
    public enum Control: String, Sendable, Hashable, Encodable {
        /// Words on one line, or on several where they have several already.
        case line
        /// Text with Markdown in it.
        case text
        case number
        case money
        case date
        case duration
        case email
        case link
        /// One of a few words.
        case choice
        case yesNo = "yes-no"
        /// A name, and degrees of latitude and longitude.
        case place
        /// A file beside the page; pictures can be dropped in.
        case file
        /// Other pages, each with how, by their titles.
        case pages
        /// Several values, one after the other.
        case list
        /// Named fields.
        case group
        /// Several groups of named fields.
        case groups
    }

    /// Where in a form a field stands.
    public enum Part: String, Sendable, Hashable, Encodable {
        /// What the kind of page is about.
        case main
        /// What any page may have.
        case more
    }

    /// The name in front matter.
    public let name: String
    /// What it is called.
    public let label: String
    /// What it is for, in a sentence; empty where nobody has said.
    public let help: String
    /// How it is filled in.
    public let control: Control
    /// Whether a page without it has a mistake.
    public let isRequired: Bool
    /// Whether it would be well to have.
    public let isRecommended: Bool
    /// Where it stands.
    public let part: Part
    /// The words of a choice.
    public var choices: [String] = []
    /// The fields of a group, or of each of several.
    public var fields: [FormField] = []
    /// The kinds of pages to choose from, as `PageForm.targets` has them; empty for any.
    public var targets: [String] = []
    /// How many pages may be chosen.
    public var most = Int.max
    /// How each entry of a list is filled in.
    public var entry: Control?
}

extension FormField {
    /// The field that a schema describes; nil for what no form shows.
    ///
    /// `relation` is that of the field's name, or of its name in a group, if there is one.
    init?(_ schema: FieldSchema, part: Part, language: String, prefix: String = "", relations: [Relation]) {
        guard let control = Control(schema.type) else { return nil }
        let relation = relations.first { $0.name == prefix + schema.name }
        name = schema.name
        label = schema.label.text(in: language).isEmpty ? schema.name : schema.label.text(in: language)
        help = schema.help
        self.control = control
        isRequired = schema.isRequired || (relation?.minimum ?? 0) > 0
        isRecommended = schema.isRecommended
        self.part = part
        switch schema.type {
        case .choice(let choices): self.choices = choices
        case .reference(let kinds):
            targets = kinds
            most = relation?.most ?? .max
        case .list(.choice(let choices)):
            self.choices = choices
            entry = .choice
        case .list(let element): entry = Control(element)
        default: break
        }
        fields = schema.type.fields.compactMap { field in
            FormField(
                field, part: part, language: language, prefix: prefix + schema.name + ".",
                relations: relations)
        }
    }
}

extension FormField.Control {
    init?(_ type: FieldType) {
        switch type {
        case .text: self = .line
        case .markdown: self = .text
        case .number: self = .number
        case .money: self = .money
        case .date: self = .date
        case .duration: self = .duration
        case .choice: self = .choice
        case .yesNo: self = .yesNo
        case .list(.object): self = .groups
        case .list: self = .list
        case .object: self = .group
        case .email: self = .email
        case .link: self = .link
        case .place: self = .place
        case .file: self = .file
        case .reference: self = .pages
        case .defaults: return nil
        }
    }
}
