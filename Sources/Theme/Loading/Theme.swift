public import Diagnostics
public import Files

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
    let wording: [String: [String: String]]
    private let program: TemplateProgram
    private let page: ObjectIdentifier
    private let words: [String: Int]
    private let assetPlaces: [String: Int]
    private let fingerprints: [String: ContentHash]

    /// The templates of pages that every site has. The theme inside the command has them all.
    static let required = [
        "coverage", "home", "index", "news", "not-found", "page", "print", "redirect", "search",
    ]

    /// Lays `layers` over each other, the last over the others, compiles them, and checks the whole.
    ///
    /// The templates that are whole pages are those that every theme needs, and `kind-…` and `index-…` for each kind of
    /// the site; they are given data of the type `page`. Gives nil with the diagnostics that say why where a template
    /// cannot be used.
    public static func load(
        _ layers: [ThemeLayer], page: any TemplateObject.Type, site: SiteNames
    ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
        var loader = ThemeLoader()
        for layer in layers { loader.add(layer) }
        let theme = loader.theme(page: page, site: site)
        return (loader.diagnostics.contains { $0.severity == .error } ? nil : theme, loader.diagnostics)
    }

    init(
        assets: [Asset], compiler: TemplateCompiler, page: any TemplateObject.Type,
        wording: [String: [String: String]], fingerprints: [String: ContentHash]
    ) {
        self.assets = assets
        self.wording = wording
        self.page = ObjectIdentifier(page)
        self.fingerprints = fingerprints
        program = compiler.program
        words = compiler.words
        assetPlaces = compiler.assets
    }

    /// Whether the theme has a template of that name for whole pages.
    public func hasTemplate(_ name: String) -> Bool { program.pages[name] != nil }

    /// What pages made with the template `name` owe to the theme: a hash of the template and all that it includes, of
    /// the wording, and of the assets' names, in which their content is. Nil where there is no such template.
    public func fingerprint(of name: String) -> ContentHash? { fingerprints[name] }

    /// The theme's words in `language`, with English for what is not translated.
    public func words(in language: String) -> NamedTexts {
        let base = String(language.prefix { $0 != "-" })
        let layers = [language, base, "en"].compactMap { wording[$0] }
        return NamedTexts(places: words) { name in
            for layer in layers { if let text = layer[name] { return text } }
            return nil
        }
    }

    /// The address of each asset by its key, as `address` makes it of the path in the output.
    public func assetAddresses(_ address: (RelativePath) -> String) -> NamedTexts {
        let paths = Dictionary(assets.map { ($0.key, $0.path) }, uniquingKeysWith: { first, _ in first })
        return NamedTexts(places: assetPlaces) { paths[$0].map(address) }
    }

    /// The page that the template `name` makes of `data`, in UTF-8.
    ///
    /// The template must be one that `hasTemplate` knows, and the data of the type that the theme was loaded for.
    public func render<Page: TemplateObject>(_ name: String, with data: Page) -> [UInt8] {
        precondition(ObjectIdentifier(Page.self) == page, "The theme was loaded for other data.")
        guard let block = program.pages[name] else { preconditionFailure("No page template \(name).") }
        var rendering = TemplateRendering(program, root: TemplateObjects(data))
        rendering.run(block)
        return rendering.output
    }
}
