import Diagnostics

/// Fields that name other pages.
extension FieldReading {
    /// The pages that a value names: an id, `{id, how}`, or a list of them.
    mutating func references(_ value: YAMLValue, of field: FieldName) -> [Reference]? {
        guard case .list(let elements) = value.content else {
            return reference(value, of: field).map { [$0] }
        }
        var references: [Reference] = []
        for element in elements {
            if let reference = reference(element, of: field.entry) { references.append(reference) }
        }
        return references
    }

    private mutating func reference(_ value: YAMLValue, of field: FieldName) -> Reference? {
        switch value.content {
        case .scalar(let text):
            return id(text, of: field, value).map {
                Reference(target: $0, how: nil, position: value.position)
            }
        case .mapping(let entries):
            return referenceWithHow(entries, of: field, at: value.position)
        case .empty:
            report(ShapeMistake.emptyEntry(field), at: value.position)
        case .list:
            report(ShapeMistake.listInList(field, id: value.innermostWord), at: value.position)
        }
        return nil
    }

    private static let referenceFields = ["id", "how"]

    private mutating func referenceWithHow(
        _ entries: [YAMLEntry],
        of field: FieldName,
        at position: SourcePosition
    ) -> Reference? {
        if let entry = entries.first, entries.count == 1, let how = howAfterId(entry) {
            report(ShapeMistake.referenceWithoutId(id: entry.key, how: how), at: entry.keyPosition)
            return nil
        }
        var target: (id: String, position: SourcePosition)?
        var how: String?
        var hasMistakenId = false
        for entry in entries {
            switch entry.key {
            case "id" where !entry.value.isEmpty:
                let text = self.word(of: entry.value, as: .file, field: FieldName("id"))
                let id = text.flatMap { self.id($0, of: field, entry.value) }
                target = id.map { ($0, entry.value.position) }
                hasMistakenId = id == nil
            case "how" where !entry.value.isEmpty:
                how = word(of: entry.value, as: .text, field: FieldName("how"))
            case "id", "how":
                break
            default:
                let meant = reportUnknown(entry, of: .entry(of: field.name), known: Self.referenceFields)
                if meant == "id" { hasMistakenId = true }
            }
        }
        if target == nil, !hasMistakenId {
            report(FieldMistake.missingField("id", of: .entry(of: field.name), isThere: false), at: position)
        }
        return target.map { Reference(target: $0.id, how: how, position: $0.position) }
    }

    /// The words of `- decide-together: Everyone voted.`, where an author takes an id for a name.
    private func howAfterId(_ entry: YAMLEntry) -> String? {
        let isMeant = NearestName.suggestion(for: entry.key, among: Self.referenceFields) != nil
        return isMeant || Self.referenceFields.contains(entry.key) ? nil : entry.value.scalar
    }

    /// An id as written; nil, and reported, where the text is plainly something else than one id.
    private mutating func id(_ text: String, of field: FieldName, _ value: YAMLValue) -> String? {
        let id = trimmingWhiteSpace(text)
        if !value.isQuoted, let bare = TypographicQuotes.inside(of: id) {
            report(ShapeMistake.curlyQuotes(bare: bare), at: value.position)
        } else if !value.isQuoted, let bullet = ListBullet(in: id) {
            report(ShapeMistake.bulletForHyphen(field, bullet), at: value.position)
        } else if id.hasPrefix("id:") {
            report(
                ShapeMistake.noSpaceAfterColon(name: "id", value: String(id.dropFirst(3))),
                at: value.position
            )
        } else if id.contains(",") {
            report(ShapeMistake.severalIdsInOne(FieldName(field.name), id), at: value.position)
        } else if id.isEmpty {
            report(ShapeMistake.emptyEntry(field), at: value.position)
        } else {
            return id
        }
        return nil
    }
}

extension YAMLValue {
    /// The first word inside lists of lists, such as the id that an author has put in double brackets.
    fileprivate var innermostWord: String? {
        switch content {
        case .scalar(let text): text
        case .list(let elements): elements.first?.innermostWord
        case .empty, .mapping: nil
        }
    }
}
