internal import Diagnostics
internal import Files
internal import FrontMatter

/// Lays themes over each other and compiles the result.
struct ThemeLoader {
    /// A template with the layer that it comes from.
    struct Template {
        let parsed: ParsedTemplate
        /// Whether it is a site's own.
        let isOwn: Bool
        let hash: ContentHash
    }

    var diagnostics: [Diagnostic] = []
    private(set) var templates: [String: Template] = [:]
    private(set) var wording: [String: [String: String]] = [:]
    private var sources: [String: (path: String, source: [UInt8], isOwn: Bool)] = [:]
    private var assets: [String: [UInt8]] = [:]
    /// Words of the site's own themes that no theme below has, with their places.
    private(set) var newWords: [(name: String, path: String, position: SourcePosition)] = []

    /// Adds a layer over those before it: a file of the same name takes the place of theirs.
    mutating func add(_ layer: ThemeLayer) {
        for (path, bytes) in layer.files.sorted(by: { $0.key < $1.key }) {
            let full = layer.folder + "/" + path
            if let name = path.name(in: "templates/", suffix: ".mustache") {
                sources[name] = (full, bytes, !layer.isEmbedded)
            } else if let name = path.name(in: "assets/", suffix: "") {
                addAsset(name, bytes, path: full)
            } else if let language = path.name(in: "wording/", suffix: ".yaml") {
                addWording(bytes, language: language, path: full, isOwn: !layer.isEmbedded)
            }
        }
    }

    /// The theme made of every layer added, whose pages are filled with data of the type `page`.
    mutating func theme(page: any TemplateObject.Type, site: SiteNames) -> Theme {
        parse()
        let pages = pageTemplates(kinds: site.kinds)
        let unused = checkInclusion(pages: pages)
        let assets = hashedAssets()
        var compiler = compiled(pages, page: page, assets: assets, fields: site.fields)
        for name in unused { compiler.scan(name, data: page) }
        diagnostics += compiler.diagnostics
        checkWords(used: compiler.usedWords, kinds: site.kinds)
        return Theme(
            assets: assets, compiler: compiler, page: page, wording: wording,
            fingerprints: fingerprints(pages: pages, assets: assets))
    }

    /// Every template compiled that `pages` are made of.
    func compiled(
        _ pages: [String], page: any TemplateObject.Type, assets: [Theme.Asset], fields: [String]
    ) -> TemplateCompiler {
        var compiler = TemplateCompiler(
            templates: templates.mapValues(\.parsed),
            words: NamedTexts.places(of: wording.values.flatMap(\.keys)),
            assets: NamedTexts.places(of: assets.map(\.key)), fields: Set(fields),
            own: Set(templates.filter(\.value.isOwn).keys))
        for name in pages where templates[name] != nil { compiler.addPage(name, data: page) }
        return compiler
    }

    mutating func parse() {
        for (name, file) in sources.sorted(by: { $0.key < $1.key }) {
            let (parsed, found) = TemplateParser.parse(file.source, path: file.path)
            diagnostics += found
            templates[name] = Template(parsed: parsed, isOwn: file.isOwn, hash: ContentHash(of: file.source))
        }
    }

    private mutating func addAsset(_ name: String, _ bytes: [UInt8], path: String) {
        let isSafe = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        }
        guard isSafe, name.first != "." else {
            report(
                .assetName, path, nil,
                "The name \"\(name)\" cannot stand in an address. Use only a to z, 0 to 9, hyphens and dots.")
            return
        }
        assets[name] = bytes
    }

    private mutating func addWording(_ bytes: [UInt8], language: String, path: String, isOwn: Bool) {
        let (value, found) = YAMLReader.read(bytes, path: path)
        diagnostics += found
        for entry in value?.mapping ?? [] {
            if isOwn, !wording.values.contains(where: { $0[entry.key] != nil }) {
                newWords.append((entry.key, path, entry.keyPosition))
            }
            switch entry.value.content {
            case .scalar(let text): wording[language, default: [:]][entry.key] = text
            case .empty: wording[language, default: [:]][entry.key] = ""
            case .list, .mapping:
                report(
                    .wording, path, entry.keyPosition,
                    "\"\(entry.key)\" needs words on one line behind its colon. Put them between straight quotation marks."
                )
            }
        }
    }

    /// The assets, sorted by name, with their content's hash in their paths.
    func hashedAssets() -> [Theme.Asset] {
        assets.sorted { $0.key < $1.key }.compactMap { name, source in
            let bytes = name.hasSuffix(".js") ? PublishedScript.bytes(of: source) : source
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            let hashed = "assets/\(name[..<dot]).\(ContentHash(of: bytes).short)\(name[dot...])"
            return RelativePath(hashed).map { Theme.Asset(name: name, path: $0, bytes: bytes) }
        }
    }

    mutating func report(_ rule: ThemeRule, _ path: String, _ position: SourcePosition?, _ message: String) {
        diagnostics.append(Diagnostic(rule, path: path, position: position, message: message))
    }
}

extension String {
    /// The name between `folder` and `suffix`, without further folders; nil where it is elsewhere.
    fileprivate func name(in folder: String, suffix: String) -> String? {
        guard hasPrefix(folder), hasSuffix(suffix) else { return nil }
        let name = dropFirst(folder.count).dropLast(suffix.count)
        return name.isEmpty || name.contains("/") ? nil : String(name)
    }
}
