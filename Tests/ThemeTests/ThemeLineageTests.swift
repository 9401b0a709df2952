import Diagnostics
import Testing

@testable import Theme

struct ThemeLineageTests {
    /// The lineage of the theme `name` among themes that have the given `theme.yaml`; nil stands for none.
    private func lineage(of name: String, _ themes: [String: String?]) throws -> ThemeLineage {
        func layer(_ name: String) -> ThemeLayer? {
            themes[name].map { text in
                ThemeLayer(
                    folder: "themes/\(name)", files: text.map { ["theme.yaml": Array($0.utf8)] } ?? [:])
            }
        }
        return ThemeLineage(
            of: try #require(layer(name)), name: name, names: themes.keys.sorted(), layer: layer)
    }

    @Test(
        arguments: [
            (["a": nil], ["themes/default", "themes/a"]),
            (["a": "name: A\n"], ["themes/default", "themes/a"]),
            (["a": "extends: default\n"], ["themes/default", "themes/a"]),
            (
                ["a": "name: A\nextends: b\n", "b": "extends: c\n", "c": nil],
                ["themes/default", "themes/c", "themes/b", "themes/a"]
            ),
            // A folder called default lies over the theme inside the command.
            (["a": nil, "default": "name: Ours\n"], ["themes/default", "themes/default", "themes/a"]),
            (
                ["a": "extends: default\n", "default": "extends: default\n"],
                ["themes/default", "themes/default", "themes/a"]
            ),
        ] as [([String: String?], [String])])
    func `a theme lies over those that it extends`(themes: [String: String?], folders: [String]) throws {
        let lineage = try lineage(of: "a", themes)
        #expect(lineage.layers.map(\.folder) == folders)
        #expect(lineage.layers.map(\.isEmbedded) == [true] + folders.dropFirst().map { _ in false })
        #expect(lineage.diagnostics == [])
    }

    @Test(
        arguments: [
            (
                ["a": "name: A\nextends: bb\n", "bbb": nil], "themes/a", 2, 10,
                "There is no theme \"bb\" in the themes folder. Add it, or leave the line out."
            ),
            (
                ["a": "extends: concil\n", "council": nil], "themes/a", 1, 10,
                "There is no theme \"concil\" in the themes folder. Did you mean \"council\"?"
            ),
            (
                ["a": "extends: defualt\n"], "themes/a", 1, 10,
                "There is no theme \"defualt\" in the themes folder. Did you mean \"default\"?"
            ),
            (
                ["a": "extends: b\n", "b": "extends: a\n"], "themes/b", 1, 10,
                "The theme \"a\" builds on this one in turn. Type extends: default, or leave the line out."
            ),
            (
                ["a": "extends: a\n"], "themes/a", 1, 10,
                "The theme \"a\" builds on this one in turn. Type extends: default, or leave the line out."
            ),
            (
                ["a": "extend: default\n"], "themes/a", 1, 1,
                "A theme has no \"extend\". Did you mean \"extends\"?"
            ),
            (
                ["a": "colour: red\n"], "themes/a", 1, 1,
                "A theme has no \"colour\". It has name: and extends:."
            ),
            (["a": "extends:\n"], "themes/a", 1, 9, "\"extends\" needs a name behind its colon."),
        ] as [([String: String?], String, Int, Int, String)])
    func `a mistake in theme.yaml is reported at its line`(
        themes: [String: String?], folder: String, line: Int, column: Int, message: String
    ) throws {
        #expect(
            try lineage(of: "a", themes).diagnostics == [
                Diagnostic(
                    ThemeRule.themeFile, path: folder + "/theme.yaml",
                    position: SourcePosition(line: line, column: column), message: message)
            ])
    }
}
