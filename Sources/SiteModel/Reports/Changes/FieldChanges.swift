internal import FrontMatter

/// What has changed in the front matter of a page.
struct FieldChanges {
    private(set) var changes: [ChangeReport.Change] = []

    /// Fields whose changes say nothing to a reader, or show in what they bring about.
    private static let leftOut: Set<String> = ["kind", "aliases", "defaults"]

    init(from old: Page, to new: Page) {
        var schemas = new.kind.fields
        schemas += old.kind.fields.filter { field in !schemas.contains { $0.name == field.name } }
        for schema in schemas where !Self.leftOut.contains(schema.name) {
            let (before, after) = (old.parsed.value(schema.name), new.parsed.value(schema.name))
            guard before?.content.isSame(as: after?.content) != true else { continue }
            compare(before, after, schema)
        }
    }

    private mutating func compare(_ old: TypedValue?, _ new: TypedValue?, _ schema: FieldSchema) {
        let label = schema.label.text(in: "en")
        switch schema.type {
        case .list(.object(let parts)): compare(old?.items ?? [], new?.items ?? [], schema, parts)
        case .list(.reference), .reference: return
        case .list:
            let (before, after) = ((old?.items ?? []).map(\.inWords), (new?.items ?? []).map(\.inWords))
            for hunk in SequenceChanges.hunks(from: before, to: after) {
                add(schema, label, hunk.before.joined(separator: "; "), hunk.after.joined(separator: "; "))
            }
        case .object(let parts):
            for part in parts {
                compareParts(old?.part(part.name), new?.part(part.name), schema, label, part)
            }
        case .markdown:
            for hunk in SentenceChanges.hunks(from: old?.inWords ?? "", to: new?.inWords ?? "") {
                add(schema, label, hunk.before, hunk.after)
            }
        default: add(schema, label, old?.inWords ?? "", new?.inWords ?? "")
        }
    }

    private mutating func compareParts(
        _ old: TypedValue?, _ new: TypedValue?, _ schema: FieldSchema, _ name: String, _ part: FieldSchema
    ) {
        guard old?.content.isSame(as: new?.content) != true else { return }
        add(
            schema, "\(name), \(part.label.text(in: "en").lowercased())", old?.inWords ?? "",
            new?.inWords ?? "")
    }

    /// Compares the entries of a list: those with the same words first, then those that stand at the same place.
    private mutating func compare(
        _ old: [TypedValue], _ new: [TypedValue], _ schema: FieldSchema, _ parts: [FieldSchema]
    ) {
        let name = parts.first { $0.isRequired }?.name ?? parts.first?.name ?? ""
        var left = Array(old.indices)
        var partners = [Int?](repeating: nil, count: new.count)
        for number in new.indices {
            guard let words = new[number].part(name)?.inWords, !words.isEmpty else { continue }
            guard let place = left.firstIndex(where: { old[$0].part(name)?.inWords == words }) else {
                continue
            }
            partners[number] = left.remove(at: place)
        }
        for number in new.indices where partners[number] == nil {
            if let place = left.firstIndex(of: number) { partners[number] = left.remove(at: place) }
        }
        for number in new.indices {
            let entry = Self.name(of: number, new[number].part(name)?.inWords, schema)
            guard let partner = partners[number] else {
                add(schema, entry, "", new[number].inWords)
                continue
            }
            for part in parts {
                compareParts(old[partner].part(part.name), new[number].part(part.name), schema, entry, part)
            }
        }
        for number in left {
            add(
                schema, Self.name(of: number, old[number].part(name)?.inWords, schema), old[number].inWords,
                "")
        }
    }

    /// `Action 3 (Plant the verge)`, `Facts 2 (Trees)`.
    private static func name(of number: Int, _ words: String?, _ schema: FieldSchema) -> String {
        let label = schema.name == "actions" ? "Action" : schema.label.text(in: "en")
        let short = words.map { $0.count > 60 ? $0.prefix(60) + "…" : $0[...] } ?? ""
        return "\(label) \(number + 1)" + (short.isEmpty ? "" : " (\(short))")
    }

    private mutating func add(_ schema: FieldSchema, _ name: String, _ before: String, _ after: String) {
        guard before != after else { return }
        let subject: ChangeReport.Subject =
            schema.name == "actions"
            ? .action : schema.name == "status" || schema.name.hasSuffix("-status") ? .status : .field
        changes.append(
            ChangeReport.Change(
                subject, name, before: before.isEmpty ? nil : before, after: after.isEmpty ? nil : after))
    }
}

extension TypedValue.Content {
    /// Whether two values say the same, wherever they stand in their files.
    fileprivate func isSame(as other: TypedValue.Content?) -> Bool {
        guard let other else { return false }
        if case .list(let values) = self, case .list(let others) = other {
            return values.count == others.count
                && zip(values, others).allSatisfy { $0.content.isSame(as: $1.content) }
        }
        if case .object(let fields) = self, case .object(let others) = other {
            return fields.map(\.name) == others.map(\.name)
                && zip(fields, others).allSatisfy { $0.value.content.isSame(as: $1.value.content) }
        }
        if case .references(let references) = self, case .references(let others) = other {
            return references.map(\.target) == others.map(\.target)
                && references.map(\.how) == others.map(\.how)
        }
        if case .defaults = self, case .defaults = other { return true }
        return self == other
    }
}

extension TypedValue {
    /// The values of a list.
    fileprivate var items: [TypedValue] {
        guard case .list(let values) = content else { return [] }
        return values
    }

    /// A value of a group.
    fileprivate func part(_ name: String) -> TypedValue? {
        guard case .object(let fields) = content else { return nil }
        return fields.first { $0.name == name }?.value
    }

    /// The value as a person would write it.
    fileprivate var inWords: String {
        switch content {
        case .text(let text), .markdown(let text), .choice(let text), .email(let text), .link(let text),
            .file(let text):
            text
        case .number(let number): number.text
        case .money(let money): money.text
        case .date(let date): date.inWords(language: "en")
        case .duration(let period): period.inWords(language: "en")
        case .yesNo(let isYes): isYes ? "yes" : "no"
        case .place(let place):
            ([place.name].compactMap(\.self)
                + [place.latitude, place.longitude].compactMap { $0.map { "\($0)" } })
                .joined(separator: ", ")
        case .list(let values): values.map(\.inWords).joined(separator: "; ")
        case .object(let fields):
            fields.map { "\($0.name): \($0.value.inWords)" }.joined(separator: "; ")
        case .references(let references): references.map(\.target).joined(separator: ", ")
        case .defaults: ""
        }
    }
}
