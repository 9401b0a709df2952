public import Diagnostics
public import Files
internal import FrontMatter
internal import Mustache

/// A theme ready for use: templates compiled, assets named by their content, wording in every language.
public struct Theme: Sendable {
    /// One file of the theme's `assets/`.
    public struct Asset: Sendable {
        /// Its name in the theme, such as `site.css`.
        public let name: String
        /// Where it goes in the output: `assets/site.1a2b3c4d5e.css`.
        public let path: RelativePath
        /// Its content.
        public let bytes: [UInt8]

        /// The name that templates know it by, with `-` for every dot: `site-css`.
        public var key: String { String(name.map { $0 == "." ? "-" : $0 }) }
    }

    /// The assets, sorted by name.
    public let assets: [Asset]
    let library: MustacheLibrary
    let wording: [String: [String: String]]
    private let templates: Set<String>

    /// Templates that no theme can do without.
    static let required = ["coverage", "home", "index", "not-found", "page", "redirect", "search"]

    /// Lays `layers` over each other, the last over the others, and checks the whole.
    ///
    /// Gives nil with the diagnostics that say why where a template cannot be used.
    public static func load(_ layers: [ThemeLayer]) -> (theme: Theme?, diagnostics: [Diagnostic]) {
        var loader = ThemeLoader()
        for layer in layers { loader.add(layer) }
        let theme = loader.theme()
        return (loader.diagnostics.contains { $0.severity == .error } ? nil : theme, loader.diagnostics)
    }

    init(
        assets: [Asset], library: MustacheLibrary, templates: Set<String>,
        wording: [String: [String: String]]
    ) {
        self.assets = assets
        self.library = library
        self.templates = templates
        self.wording = wording
    }

    /// Whether the theme has a template of that name.
    public func hasTemplate(_ name: String) -> Bool { templates.contains(name) }

    /// The theme's words in `language`, with English for what is not translated.
    public func words(in language: String) -> [String: String] {
        let base = language.prefix { $0 != "-" }
        let english = wording["en"] ?? [:]
        return english.merging(wording[String(base)] ?? [:]) { _, own in own }
            .merging(wording[language] ?? [:]) { _, own in own }
    }

    /// The template `name`, filled with `data`.
    public func render(_ name: String, with data: some TemplateObject) -> String {
        library.render(MustacheObject(object: data), withTemplate: name) ?? ""
    }
}
