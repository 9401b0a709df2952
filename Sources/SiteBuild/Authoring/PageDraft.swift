internal import FrontMatter
internal import SiteModel

/// The text of a new page: every field of its kind explained, and nothing filled in but the title.
///
/// Fields that need something stand ready for it; the others stand behind a `#`, so that they are notes to the author
/// until the sign is taken away.
struct PageDraft {
    let kind: Kind
    let title: String
    /// The page's kind, where its place does not say it.
    let namesKind: Bool
    /// Ids that each relation may name, by its name.
    let ids: [String: [String]]

    /// Fields that are of no use to a new page, or that its place says already.
    private static let leftOut: Set<String> = ["kind", "defaults", "aliases", "title", "summary", "parish"]

    /// How much of what a page may have is told of; the first of several that fits is taken, so the most comes first.
    enum Detail: CaseIterable {
        /// Every field.
        case everything
        /// The fields that are the kind's own.
        case ownFields
        /// What a page cannot do without, and what it should have.
        case whatMatters
    }

    /// Editors look after folders, and most pages are none.
    private func isLeftOut(_ name: String) -> Bool {
        Self.leftOut.contains(name) || name == "editors" && kind.gathers == nil
    }

    /// The file. `onTheWeb`, its name is still to be given.
    func text(_ detail: Detail = .everything, onTheWeb: Bool = false) -> String {
        let common = kind.fields.filter { field in
            !isLeftOut(field.name) && !own.contains { $0.name == field.name }
        }
        let naming =
            "# First give the file a name of its own, above: small letters, with hyphens for spaces, and .md at the end."
        let notes = """
            # Lines that begin with # are notes for you, and readers never see them.
            # To use a field, take away the # before its name and type after the colon.
            """
        let fields =
            switch detail {
            case .everything: own.map(lines) + ["# Any page may have these as well."] + common.map(lines)
            case .ownFields: own.map(lines)
            case .whatMatters: own.filter { isNeeded($0) || $0.isRecommended }.map(lines)
            }
        let parts = ["---\n" + (onTheWeb ? naming + "\n" : "") + notes] + heading() + fields
        return parts.joined(separator: "\n\n") + "\n---\n\n"
    }

    /// What every page needs.
    private func heading() -> [String] {
        ["title", "summary"].compactMap { name in
            guard let field = kind.fields.first(where: { $0.name == name }) else { return nil }
            let value = name == "title" && !title.isEmpty ? YAMLWriting.quoted(title) : ""
            return note(field) + "\n" + (value.isEmpty ? "\(name):" : "\(name): \(value)")
        } + (namesKind ? ["kind: \(kind.id)"] : [])
    }

    /// The fields and relations of the kind itself.
    private var own: [FieldSchema] {
        let relations = Set(kind.relations.map(\.name))
        let common: Set<String> = ["parish"]
        return kind.ownFields
            + kind.fields.filter { relations.contains($0.name) && !common.contains($0.name) }
    }

    private func isNeeded(_ field: FieldSchema) -> Bool {
        field.isRequired || relation(field).map { $0.minimum > 0 } ?? false
    }

    private func relation(_ field: FieldSchema) -> Relation? {
        kind.relations.first { $0.name == field.name }
    }

    /// A field with what it is for.
    private func lines(_ field: FieldSchema) -> String {
        let example = FieldExample(field, ids: ids[field.name] ?? [])
        let lines = example.lines
        let first = isNeeded(field) ? "\(field.name):" : "#" + (lines.first ?? "")
        return ([note(field), first] + lines.dropFirst().map { "#" + $0 }).joined(separator: "\n")
    }

    /// The fields of a group, or of each entry of a list of groups.
    private static func parts(of type: FieldType) -> [FieldSchema] {
        switch type {
        case .object(let fields), .list(.object(let fields)): fields
        default: []
        }
    }

    /// What a field is for, and what may stand there.
    private func note(_ field: FieldSchema) -> String {
        var sentences = [field.help].filter { !$0.isEmpty }
        if field.isRequired { sentences.append("Needed.") }
        if let minimum = relation(field)?.minimum, minimum > 0 {
            sentences.append(minimum == 1 ? "At least one is needed." : "At least \(minimum) are needed.")
        }
        var note = "# " + (sentences.isEmpty ? field.label.text(in: "en") : sentences.joined(separator: " "))
        note += Self.parts(of: field.type).map { "\n#   \($0.name): \($0.help)" }.joined()
        if let known = ids[field.name], !known.isEmpty {
            note +=
                "\n# There are: " + known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
        }
        return note
    }
}
