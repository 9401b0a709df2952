internal import Diagnostics
internal import FrontMatter

/// A theme's `theme.yaml`: what the theme is called, and which it builds on.
struct ThemeFile {
    /// The file's name in the theme's folder.
    static let fileName = "theme.yaml"

    /// The theme that this one builds on, with the place where it is named; nil where none is.
    private(set) var extends: (name: String, position: SourcePosition)?
    private(set) var diagnostics: [Diagnostic] = []

    private static let names = ["name", "extends"]
    private let path: String

    /// Reads the file of `layer`, if it has one.
    init(of layer: ThemeLayer) {
        path = layer.folder + "/" + Self.fileName
        guard let source = layer.files[Self.fileName] else { return }
        let (value, found) = YAMLReader.read(source, path: path)
        diagnostics += found
        for entry in value?.mapping ?? [] { read(entry) }
    }

    private mutating func read(_ entry: YAMLEntry) {
        guard Self.names.contains(entry.key) else {
            let near = NearestName.suggestion(for: entry.key, among: Self.names)
            report(
                entry.keyPosition,
                "A theme has no \"\(entry.key)\"."
                    + (near.map { " Did you mean \"\($0)\"?" } ?? " It has name: and extends:."))
            return
        }
        guard let text = entry.value.scalar, !text.isEmpty else {
            report(entry.value.position, "\"\(entry.key)\" needs a name behind its colon.")
            return
        }
        if entry.key == "extends" { extends = (text, entry.value.position) }
    }

    private mutating func report(_ position: SourcePosition, _ message: String) {
        diagnostics.append(Diagnostic(ThemeRule.themeFile, path: path, position: position, message: message))
    }
}
