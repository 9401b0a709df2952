internal import Diagnostics
internal import Files
internal import FrontMatter
internal import Markdown
internal import SiteModel
internal import Theme

/// What decides, besides a page's own file, what becomes of it: read first, since everything else is keyed by it.
struct SiteSettings: Sendable {
    let configuration: SiteConfiguration
    let lineage: ThemeLineage
    /// The theme, nil where it cannot be used, and what is wrong with it.
    let theme: (theme: Theme?, diagnostics: [Diagnostic])
    /// The fingerprint of what bears on how a page's file is understood.
    let parseKey: ContentHash
    /// The fingerprint of what bears on every file that a template makes, the template's data aside.
    let renderKey: ContentHash

    init(_ configuration: SiteConfiguration, source: [UInt8], lineage: ThemeLineage) {
        self.configuration = configuration
        self.lineage = lineage
        theme = Theme.load(
            BrandLayer.adding(configuration.brand, to: lineage.layers), page: PageData.self,
            site: Self.names(in: configuration))
        parseKey = Self.fingerprint(source, lineage.layers) { $0.hasPrefix("wording/") }
        renderKey = Self.fingerprint(source, lineage.layers) { _ in true }
    }

    /// What pages are parsed by.
    var parsing: PageParser.Settings {
        let wording = configuration.languages.map { language in
            let words = theme.theme?.words(in: language)
            return (language, MarkdownWording { words?[$0] })
        }
        return PageParser.Settings(
            configuration: configuration, reservedIDs: ["main"],
            wording: Dictionary(wording) { first, _ in first })
    }

    /// What the site's templates may be named after, or may name.
    private static func names(in configuration: SiteConfiguration) -> SiteNames {
        let kinds = configuration.kinds.kinds
        return SiteNames(kinds: kinds.map(\.id), fields: kinds.flatMap { $0.ownFields.map(\.name) })
    }

    private static func fingerprint(
        _ source: [UInt8], _ layers: [ThemeLayer], of isWanted: (String) -> Bool
    ) -> ContentHash {
        var fingerprint = Fingerprint()
        fingerprint.add(source)
        for layer in layers {
            fingerprint.add(layer.folder)
            for (path, bytes) in layer.files.sorted(by: { $0.key < $1.key }) where isWanted(path) {
                fingerprint.add(path)
                fingerprint.add(ContentHash(of: bytes))
            }
        }
        return fingerprint.hash
    }
}

/// Every file of a site once it is read: the pages that the cache does not know parsed, the others not yet decoded.
struct SiteInputs: Sendable {
    /// A page's file.
    enum PageInput: Sendable {
        /// The cache knows what these bytes say.
        case known(BuildCache.Page)
        /// They were parsed just now.
        case parsed(Decoded)

        var cached: BuildCache.Page {
            switch self {
            case .known(let page): page
            case .parsed(let page): page.cached
            }
        }
    }

    let pages: [PageInput]
    /// The fingerprints of the files beside the pages.
    let files: [ContentHash]

    private let sources: SiteSources
    private let reading: PageReading
    /// What each translation translates, by its number.
    let originals: [Int: PageParser.Original]

    /// Reads every file that `sources` lists, on `jobs` threads. Pages that `cache` does not know go to `keeper` as well.
    init(
        _ sources: SiteSources, settings: SiteSettings, cache: BuildCache, keeper: PageKeeper = .nothing,
        jobs: Int
    ) async throws {
        self.sources = sources
        let reading = PageReading(sources: sources, settings: settings, keeper: keeper)
        self.reading = reading
        (pages, originals) = try await reading.all(jobs: jobs) { place, original in
            try reading.input(of: place, translating: original, cache)
        } parsed: { input, place in
            switch input {
            case .parsed(let page): page.file
            case .known(let page): try page.decoded(at: place) ?? reading.parsed(place, translating: nil).file
            }
        }
        files = try await Parallel.map(sources.files, jobs: jobs, chunk: 4) { file in
            ContentHash(of: try sources.bytes(of: file))
        }
    }

    /// A page as it was parsed now or earlier.
    struct Decoded: Sendable {
        let file: ParsedFile
        /// The page as a cache keeps it.
        let cached: BuildCache.Page
        let wasParsed: Bool
    }

    /// The pages, those from the cache decoded. One that is not what was written to the cache is parsed.
    func decoded(jobs: Int) async throws -> [Decoded] {
        return try await Parallel.map(Array(pages.indices), jobs: jobs) { index in
            let place = sources.pages[index]
            switch pages[index] {
            case .parsed(let page): return page
            case .known(let page):
                if let file = page.decoded(at: place) {
                    return Decoded(file: file, cached: page, wasParsed: false)
                }
                return try reading.parsed(place, translating: originals[index])
            }
        }
    }

    /// The fingerprint of everything that a build goes by.
    func fingerprint(_ settings: SiteSettings, _ options: BuildOptions) -> ContentHash {
        var fingerprint = Fingerprint()
        fingerprint.add(common(settings, options))
        fingerprint.add(options.isStrict ? 1 : 0)
        fingerprint.add(sources.ledger == nil ? 0 : 1)
        fingerprint.add(sources.ledger ?? [])
        for page in pages { fingerprint.add(page.cached.source) }
        for diagnostic in sources.diagnostics + settings.lineage.diagnostics {
            fingerprint.add("\(diagnostic)")
        }
        return fingerprint.hash
    }

    /// The fingerprint of the site's own files, whatever the day is and the flags are.
    func ownFiles(_ settings: SiteSettings) -> ContentHash {
        var fingerprint = Fingerprint()
        fingerprint.add(settings.renderKey)
        for (place, page) in zip(sources.pages, pages) {
            fingerprint.add(place.path)
            fingerprint.add(page.cached.source)
        }
        for (file, hash) in zip(sources.files, files) {
            fingerprint.add(file.path)
            fingerprint.add(hash)
        }
        return fingerprint.hash
    }

    /// The fingerprint of everything that files of the output are made of, but the texts of pages.
    func common(_ settings: SiteSettings, _ options: BuildOptions) -> ContentHash {
        var fingerprint = Fingerprint()
        fingerprint.add(settings.renderKey)
        fingerprint.add("\(options.today) \(options.includesDrafts)")
        for page in pages { fingerprint.add(page.cached.front) }
        for (file, hash) in zip(sources.files, files) {
            fingerprint.add(file.path)
            fingerprint.add(hash)
        }
        return fingerprint.hash
    }
}
