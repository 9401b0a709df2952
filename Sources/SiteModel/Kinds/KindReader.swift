internal import CEmbeddedFiles
public import Diagnostics
public import FrontMatter

/// Reads declarations of kinds, from the tool's own file and from `waymark.yaml` alike.
public struct KindReader {
    /// What was wrong with the declarations read so far.
    public var diagnostics: [Diagnostic] { reader.diagnostics }

    private var declarations: [YAMLEntry] = []
    private var common = YAMLEntry(
        key: "common", keyPosition: SourcePosition(line: 1, column: 1),
        value: YAMLValue(position: SourcePosition(line: 1, column: 1), content: .mapping([])))
    private var reader: DeclarationReader

    /// Begins with the built-in kinds; further declarations come from the file at `path`.
    public init(path: String) {
        reader = DeclarationReader(path: path)
        let file = unsafe waymark_built_in_kinds()
        let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
        let (value, found) = YAMLReader.read(bytes, path: "kinds.yaml")
        reader.diagnostics = found
        for entry in value?.mapping ?? [] {
            if entry.key == "common" { common = entry } else { addKinds(entry.value) }
        }
    }

    /// Adds the kinds declared by `value`, a mapping from kind to declaration. One known already is changed: what is
    /// said of it, of its fields and of its relations replaces what was said, and the rest stays.
    public mutating func addKinds(_ value: YAMLValue) {
        guard case .mapping(let entries) = value.content else {
            return reader.report(
                value.position, "This should be a list of kinds, each with its own lines below it.")
        }
        let (named, unnamed) = (
            entries.filter { PageID.isValid($0.key) && $0.key != "any" },
            entries.filter { !PageID.isValid($0.key) || $0.key == "any" }
        )
        for entry in unnamed {
            reader.report(
                entry.keyPosition, "The kind \"\(entry.key)\" needs a name of a to z, 0 to 9 and hyphens.")
        }
        declarations = named.laid(over: declarations)
    }

    /// The kinds declared so far, each with the fields and relations that all have.
    public mutating func table() -> KindTable {
        let common = KindDeclaration(common, reader: &reader)
        let kinds = declarations.map { KindDeclaration($0, reader: &reader) }
        let check = KindCheck(kinds: kinds, common: common)
        for kind in kinds { check.check(kind, &reader) }
        check.checkFolders(&reader)
        return KindTable(
            kinds.map { $0.kind(with: common) }, commonFields: common.fields + common.relationFields)
    }
}
