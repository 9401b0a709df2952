public import Diagnostics

/// A theme with those that it builds on.
public struct ThemeLineage: Sendable {
    /// The name of the theme inside the command, on which every other builds in the end.
    public static let base = "default"

    /// The layers, the lowest first: the theme inside the command, and last the theme that was asked for.
    public let layers: [ThemeLayer]
    /// What is wrong with the themes' own files.
    public let diagnostics: [Diagnostic]

    /// Follows `extends:` from the theme `first` down to the theme inside the command.
    ///
    /// `layer` gives the files of the theme in the folder of that name, or nil where there is no such folder; `names`
    /// are the folders that there are. A folder called `default` takes the place of the theme inside the command, and
    /// builds on it.
    public init(of first: ThemeLayer, name: String, names: [String], layer: (String) throws -> ThemeLayer?)
        rethrows
    {
        var layers = [first]
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = [name]
        var (current, currentName) = (first, name)
        while true {
            let file = ThemeFile(of: current)
            diagnostics += file.diagnostics
            let next = file.extends?.name ?? Self.base
            if currentName == Self.base, next == Self.base { break }
            guard !seen.contains(next) else {
                if let position = file.extends?.position {
                    diagnostics.append(Self.circle(current, next, position))
                }
                break
            }
            guard let found = try layer(next) else {
                if let position = file.extends?.position, next != Self.base {
                    diagnostics.append(Self.missing(current, next, position, names))
                }
                break
            }
            layers.append(found)
            seen.insert(next)
            (current, currentName) = (found, next)
        }
        self.layers = [.embedded] + layers.reversed().filter { !$0.isEmbedded }
        self.diagnostics = diagnostics
    }

    private static func circle(_ layer: ThemeLayer, _ name: String, _ position: SourcePosition) -> Diagnostic
    {
        Diagnostic(
            ThemeRule.themeFile, path: layer.folder + "/" + ThemeFile.fileName, position: position,
            message:
                "The theme \"\(name)\" builds on this one in turn. Type extends: default, or leave the line out."
        )
    }

    private static func missing(
        _ layer: ThemeLayer, _ name: String, _ position: SourcePosition, _ names: [String]
    ) -> Diagnostic {
        let near = NearestName.suggestion(for: name, among: names + [base])
        return Diagnostic(
            ThemeRule.themeFile, path: layer.folder + "/" + ThemeFile.fileName, position: position,
            message: "There is no theme \"\(name)\" in the themes folder."
                + (near.map { " Did you mean \"\($0)\"?" } ?? " Add it, or leave the line out."))
    }
}
