public import Diagnostics

/// Reads fields by their schema.
///
/// Every mistake is reported, each once: a field with one is left out of the result, and the rest are read.
public enum FieldReader {
    /// The fields among `entries`, in the order they were written, and what is wrong with the others.
    ///
    /// - Parameters:
    ///   - entries: what was written.
    ///   - schema: the fields that may be there; any other name is a mistake.
    ///   - path: the file, for diagnostics.
    ///   - context: what the fields belong to.
    public static func read(
        _ entries: [YAMLEntry],
        schema: [FieldSchema],
        path: String,
        context: FieldContext
    ) -> (fields: [TypedField], diagnostics: [Diagnostic]) {
        var reading = FieldReading(path: path)
        let fields = reading.fields(entries, schema: schema, holder: context.holder)
        if context.reportsMissing {
            let required = schema.filter { $0.isRequired && !context.excused.contains($0.name) }
            reading.reportMissing(
                required,
                among: entries,
                of: context.holder,
                at: context.position
            )
        }
        return (fields, reading.diagnostics)
    }

    /// One value read by its type alone, for settings that are no fields of a page.
    public static func read(
        _ value: YAMLValue,
        as type: FieldType,
        name: String,
        path: String
    ) -> (value: TypedValue?, diagnostics: [Diagnostic]) {
        var reading = FieldReading(path: path)
        let typed = reading.value(value, as: type, of: FieldName(name))
        return (typed, reading.diagnostics)
    }
}

/// What a field belongs to.
enum FieldHolder: Hashable {
    /// A page, by its noun with the article: `a plan`.
    case page(String)
    /// A page without front matter.
    case bare(String)
    /// A settings file, by its name.
    case file(String)
    /// Each entry of the list under this name.
    case entry(of: String)
    /// The group under this name.
    case group(String)
}

/// The state of one reading: where, and what was wrong so far.
struct FieldReading {
    let path: String
    private(set) var diagnostics: [Diagnostic] = []
    /// Of the fields read last, those that unknown names most likely mean: they are not missing as well.
    private var misspelt: Set<String> = []

    init(path: String) {
        self.path = path
    }

    mutating func report(_ mistake: some Mistake, at position: SourcePosition) {
        diagnostics.append(mistake.diagnostic(path: path, position: position))
    }

    /// Reads each entry by the field of its name.
    mutating func fields(_ entries: [YAMLEntry], schema: [FieldSchema], holder: FieldHolder) -> [TypedField] {
        var fields: [TypedField] = []
        fields.reserveCapacity(entries.count)
        var misspelt: Set<String> = []
        var openGroup: FieldSchema?
        for entry in entries {
            var field = schema.first { $0.name == entry.key }
            if field == nil {
                if let openGroup, openGroup.type.fields.contains(where: { $0.name == entry.key }) {
                    report(ShapeMistake.notSetIn(entry.key, group: openGroup), at: entry.keyPosition)
                    continue
                }
                let meant = reportUnknown(entry, of: holder, known: schema.map(\.name))
                if let meant { misspelt.insert(meant) }
                // What stands below a misspelt name is read all the same, for its own mistakes.
                field = schema.first { $0.name == meant && !entries.map(\.key).contains($0.name) }
            } else {
                openGroup = entry.value.isEmpty ? field : nil
            }
            if let field, let first = entry.linesForList, case .list(let element) = field.type {
                let words = ListBullet(in: first)?.text ?? ListNumber.stripped(from: first)
                let name = element.fields.first { $0.isRequired }.map { $0.name + ": " } ?? ""
                report(
                    ShapeMistake.linesForList(FieldName(field.name), first: name + words),
                    at: entry.value.position)
                continue
            }
            guard let field, !entry.value.isEmpty,
                let value = value(entry.value, as: field.type, of: FieldName(field.name))
            else { continue }
            fields.append(TypedField(name: field.name, keyPosition: entry.keyPosition, value: value))
        }
        self.misspelt = misspelt
        return fields
    }

    /// Reports a name that no field has, with the nearest one that has, and gives the latter.
    mutating func reportUnknown(_ entry: YAMLEntry, of holder: FieldHolder, known: [String]) -> String? {
        let meant = NearestName.suggestion(for: entry.key, among: known)
        report(
            FieldMistake.unknownField(entry.key, of: holder, meant: meant, known: known),
            at: entry.keyPosition
        )
        return meant
    }

    /// Reports each field of `required` that is not among `entries`, or is there with nothing in it.
    mutating func reportMissing(
        _ required: [FieldSchema],
        among entries: [YAMLEntry],
        of holder: FieldHolder,
        at position: SourcePosition
    ) {
        for field in required where !misspelt.contains(field.name) {
            let entry = entries.first { $0.key == field.name }
            if let entry, !isBlank(entry.value) { continue }
            report(
                FieldMistake.missingField(field.name, of: holder, isThere: entry != nil),
                at: entry?.keyPosition ?? position
            )
        }
    }

    private func isBlank(_ value: YAMLValue) -> Bool {
        value.isEmpty || value.scalar.map { $0.utf8.allSatisfy(isWhiteSpace) } ?? false
    }

    /// Reads one value; nil where it has a mistake, which is then reported.
    mutating func value(_ value: YAMLValue, as type: FieldType, of field: FieldName) -> TypedValue? {
        let content: TypedValue.Content?
        switch type {
        case .list(let element):
            content = elements(of: value, as: element, of: field).map { .list($0) }
        case .object(let schema):
            content = group(value, schema: schema, holder: .group(field.name), field: field).map {
                .object($0)
            }
        case .reference:
            content = references(value, of: field).map { .references($0) }
        case .place:
            content = place(value, of: field).map { .place($0) }
        case .defaults:
            content = defaults(value, of: field).map { .defaults($0) }
        case .text, .markdown, .number, .money, .date, .duration, .choice, .yesNo, .email, .link, .file:
            content = word(of: value, as: type, field: field).flatMap {
                single($0, as: type, of: field, value)
            }
        }
        return content.map { TypedValue(position: value.position, content: $0) }
    }
}

extension YAMLEntry {
    /// The first of several lines of words below the name: a list without its hyphens, where a list belongs.
    fileprivate var linesForList: String? {
        value.position.line > keyPosition.line ? value.firstLine : nil
    }
}
