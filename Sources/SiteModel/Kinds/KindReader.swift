internal import CEmbeddedFiles
public import Diagnostics
public import FrontMatter

/// Reads declarations of kinds, from the tool's own file and from `waymark.yaml` alike.
public struct KindReader {
    /// What was wrong with the declarations read so far.
    public private(set) var diagnostics: [Diagnostic] = []

    private var declarations: [KindDeclaration] = []
    private var common = KindDeclaration(id: "common")
    private let path: String

    /// Begins with the built-in kinds; further declarations come from the file at `path`.
    public init(path: String) {
        self.path = path
        let file = unsafe waymark_built_in_kinds()
        let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
        let (value, found) = YAMLReader.read(bytes, path: "kinds.yaml")
        diagnostics = found
        guard case .mapping(let entries)? = value?.content else { return }
        for entry in entries {
            if entry.key == "common" { common = declared(entry, over: common) } else { addKinds(entry.value) }
        }
    }

    /// Adds the kinds declared by `value`, a mapping from kind to declaration; one known already is changed.
    public mutating func addKinds(_ value: YAMLValue) {
        guard case .mapping(let entries) = value.content else {
            return report(value.position, "This should be a list of kinds, each with its own lines below it.")
        }
        for entry in entries {
            guard PageID.isValid(entry.key) else {
                report(
                    entry.keyPosition, "The kind \"\(entry.key)\" needs a name of a to z, 0 to 9 and hyphens."
                )
                continue
            }
            let index = declarations.firstIndex { $0.id == entry.key } ?? declarations.count
            if index == declarations.count { declarations.append(KindDeclaration(id: entry.key)) }
            declarations[index] = declared(entry, over: declarations[index])
        }
    }

    /// The kinds declared so far, each with the fields and relations that all have.
    public mutating func table() -> KindTable {
        let ids = Set(declarations.map(\.id))
        checkFolders()
        for declaration in declarations + [common] {
            for (relation, position) in declaration.relations {
                for target in relation.targets where !ids.contains(target) {
                    let near = NearestName.suggestion(for: target, among: ids)
                    report(
                        position,
                        "There is no kind \"\(target)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
                }
            }
        }
        return KindTable(
            declarations.map { $0.kind(with: common) }, commonFields: common.fields + common.relationFields)
    }

    /// Each folder is a plain name, and of one kind.
    private mutating func checkFolders() {
        var owners: [String: String] = [:]
        for declaration in declarations where !declaration.folder.isEmpty {
            let place = declaration.folderPosition ?? SourcePosition(line: 1, column: 1)
            if !PageID.isValid(declaration.folder) {
                report(
                    place,
                    "\"\(declaration.folder)\" cannot be the folder of a kind. Use only a to z, 0 to 9 and hyphens."
                )
            } else if let owner = owners.updateValue(declaration.id, forKey: declaration.folder) {
                report(
                    place, "The folder \"\(declaration.folder)\" is that of \(owner) already. Choose another."
                )
            }
        }
    }

    /// What `known` becomes when the declaration in `entry` is laid over it.
    private mutating func declared(_ entry: YAMLEntry, over known: KindDeclaration) -> KindDeclaration {
        guard case .mapping(let properties) = entry.value.content else {
            report(
                entry.keyPosition,
                "\"\(entry.key)\" should be followed by its own lines, each set in by two spaces.")
            return known
        }
        var declaration = known
        if declaration.label.text(in: "en").isEmpty {
            declaration.label = LocalizedText(Self.words(entry.key))
        }
        if declaration.plural.text(in: "en").isEmpty {
            declaration.plural = LocalizedText(Self.words(entry.key) + "s")
        }
        for property in properties {
            switch property.key {
            case "folder":
                declaration.folder = text(property) ?? declaration.folder
                declaration.folderPosition = property.value.position
            case "gathers": declaration.gathers = text(property)
            case "related-by": declaration.relatedBy = text(property)
            case "listed-by": declaration.listedBy = text(property)
            case "numbers-paragraphs": declaration.numbersParagraphs = Self.isYes(property.value)
            case "label": declaration.label = localizedText(property.value)
            case "plural": declaration.plural = localizedText(property.value)
            case "fields": addFields(property.value, to: &declaration)
            case "relations": addRelations(property.value, to: &declaration)
            default: unknown(property, allowed: Self.kindProperties)
            }
        }
        return declaration
    }

    private static let kindProperties = [
        "folder", "gathers", "related-by", "listed-by", "numbers-paragraphs", "label", "plural", "fields",
        "relations",
    ]

    private mutating func addFields(_ value: YAMLValue, to declaration: inout KindDeclaration) {
        for entry in mapping(value) {
            let known = declaration.fields.firstIndex { $0.name == entry.key }
            guard let field = field(entry) else { continue }
            addPresentation(of: entry, to: &declaration)
            addNestedRelations(of: entry, to: &declaration)
            if let known { declaration.fields[known] = field } else { declaration.fields.append(field) }
        }
    }

    private mutating func addPresentation(of entry: YAMLEntry, to declaration: inout KindDeclaration) {
        let properties = mapping(entry.value)
        if flag(properties, "ordered") { declaration.orderedFields.insert(entry.key) }
        if flag(properties, "shows-missing") { declaration.fieldsShowingMissing.insert(entry.key) }
    }

    /// References in a list of objects, such as what inspired an action, are relations of the page.
    private mutating func addNestedRelations(of entry: YAMLEntry, to declaration: inout KindDeclaration) {
        for inner in mapping(mapping(entry.value).value("fields")) {
            let properties = mapping(inner.value)
            guard properties.value("type")?.scalar == "reference" else { continue }
            let name = "\(entry.key).\(inner.key)"
            let relation = Relation(
                name: name, targets: targets(properties),
                label: properties.value("label").map(localizedText) ?? LocalizedText(Self.words(inner.key)),
                inverse: properties.value("inverse").map(localizedText) ?? LocalizedText(""), minimum: 0,
                most: .max, isAcyclic: false, help: properties.value("help")?.scalar ?? "")
            declaration.relations.removeAll { $0.relation.name == name }
            declaration.relations.append((relation, inner.keyPosition))
        }
    }

    private mutating func addRelations(_ value: YAMLValue, to declaration: inout KindDeclaration) {
        for entry in mapping(value) {
            guard let relation = relation(entry) else { continue }
            declaration.relations.removeAll { $0.relation.name == entry.key }
            declaration.relations.append((relation, entry.keyPosition))
        }
    }

    private mutating func field(_ entry: YAMLEntry) -> FieldSchema? {
        let properties = mapping(entry.value)
        guard let type = fieldType(properties, named: "type", of: entry) else { return nil }
        for property in properties where !Self.fieldProperties.contains(property.key) {
            unknown(property, allowed: Self.fieldProperties)
        }
        return FieldSchema(
            name: entry.key, type: type, isRequired: flag(properties, "required"),
            isRecommended: flag(properties, "recommended"),
            label: properties.value("label").map(localizedText) ?? LocalizedText(Self.words(entry.key)),
            help: properties.value("help")?.scalar ?? "")
    }

    private static let fieldProperties = [
        "type", "label", "help", "required", "recommended", "choices", "of", "fields", "to", "inverse",
        "ordered",
        "shows-missing",
    ]

    private mutating func fieldType(_ properties: [YAMLEntry], named key: String, of entry: YAMLEntry)
        -> FieldType?
    {
        let name = properties.value(key)?.scalar ?? "text"
        switch name {
        case "text": return .text
        case "markdown": return .markdown
        case "number": return .number
        case "money": return .money
        case "date": return .date
        case "duration": return .duration
        case "yes-no": return .yesNo
        case "email": return .email
        case "link": return .link
        case "place": return .place
        case "file": return .file
        case "defaults": return .defaults
        case "choice": return .choice(texts(properties.value("choices")))
        case "reference": return .reference(kinds: targets(properties))
        case "object": return .object(mapping(properties.value("fields")).compactMap { field($0) })
        case "list" where key == "of":
            report(entry.keyPosition, "A list of lists cannot be written down. Make it a list of objects.")
            return nil
        case "list":
            return fieldType(properties.filter { $0.key != "type" }, named: "of", of: entry).map { .list($0) }
        default:
            let near = NearestName.suggestion(for: name, among: Self.typeNames)
            let position = properties.value(key)?.position ?? entry.keyPosition
            report(
                position,
                "There is no field type \"\(name)\"." + (near.map { " Did you mean \"\($0)\"?" } ?? ""))
            return nil
        }
    }

    private static let typeNames = [
        "text", "markdown", "number", "money", "date", "duration", "yes-no", "email", "link", "place", "file",
        "choice", "reference", "object", "list",
    ]

    private mutating func relation(_ entry: YAMLEntry) -> Relation? {
        let properties = mapping(entry.value)
        let allowed = ["to", "label", "inverse", "minimum", "most", "help", "acyclic"]
        for property in properties where !allowed.contains(property.key) {
            unknown(property, allowed: allowed)
        }
        let targets = targets(properties)
        guard !targets.isEmpty || properties.value("to") != nil else {
            report(
                entry.keyPosition,
                "The relation \"\(entry.key)\" does not say which kinds it leads to. Add to: [principle], or another kind."
            )
            return nil
        }
        return Relation(
            name: entry.key, targets: targets,
            label: properties.value("label").map(localizedText) ?? LocalizedText(Self.words(entry.key)),
            inverse: properties.value("inverse").map(localizedText) ?? LocalizedText(""),
            minimum: number(properties.value("minimum"), otherwise: 0),
            most: number(properties.value("most"), otherwise: .max), isAcyclic: flag(properties, "acyclic"),
            help: properties.value("help")?.scalar ?? "")
    }

    /// "review-due" as a label: "Review due".
    private static func words(_ name: String) -> String {
        let spaced = name.map { $0 == "-" ? " " : String($0) }.joined()
        return spaced.prefix(1).uppercased() + spaced.dropFirst()
    }
}

// MARK: Reading YAML

extension KindReader {
    private mutating func report(_ position: SourcePosition, _ message: String) {
        diagnostics.append(
            Diagnostic(SiteRule.kindDeclaration, path: path, position: position, message: message))
    }

    private mutating func unknown(_ entry: YAMLEntry, allowed: [String]) {
        let near = NearestName.suggestion(for: entry.key, among: allowed)
        let hint =
            near.map { " Did you mean \"\($0)\"?" } ?? " Here may stand: \(allowed.joined(separator: ", "))."
        report(entry.keyPosition, "\"\(entry.key)\" means nothing here.\(hint)")
    }

    private mutating func mapping(_ value: YAMLValue?) -> [YAMLEntry] {
        guard let value else { return [] }
        guard case .mapping(let entries) = value.content else {
            report(value.position, "Names with a colon should stand here, one on each line.")
            return []
        }
        return entries
    }

    private mutating func text(_ entry: YAMLEntry) -> String? {
        if let text = entry.value.scalar { return text }
        report(entry.value.position, "\"\(entry.key)\" should be followed by one word or sentence.")
        return nil
    }

    private func texts(_ value: YAMLValue?) -> [String] {
        guard case .list(let items)? = value?.content else { return value?.scalar.map { [$0] } ?? [] }
        return items.compactMap(\.scalar)
    }

    /// The kinds that a reference may lead to; none for `any`.
    private func targets(_ properties: [YAMLEntry]) -> [String] {
        let named = texts(properties.value("to"))
        return named == ["any"] ? [] : named
    }

    private mutating func number(_ value: YAMLValue?, otherwise: Int) -> Int {
        guard let value else { return otherwise }
        if let number = value.scalar.flatMap({ Int($0) }), number >= 0 { return number }
        report(value.position, "A whole number belongs here, such as 1.")
        return otherwise
    }

    private func flag(_ properties: [YAMLEntry], _ key: String) -> Bool {
        properties.value(key).map(Self.isYes) ?? false
    }

    private static func isYes(_ value: YAMLValue) -> Bool { ["true", "yes"].contains(value.scalar ?? "") }

    private func localizedText(_ value: YAMLValue) -> LocalizedText {
        LocalizedText(value) ?? LocalizedText("")
    }
}

extension [YAMLEntry] {
    /// The value of `key`, or nil.
    func value(_ key: String) -> YAMLValue? { first { $0.key == key }?.value }
}
