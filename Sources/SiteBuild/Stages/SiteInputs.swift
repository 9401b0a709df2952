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
    private let reading: Reading

    /// Reads every file that `sources` lists, on `jobs` threads.
    init(_ sources: SiteSources, settings: SiteSettings, cache: BuildCache, jobs: Int) async throws {
        self.sources = sources
        let reading = Reading(sources: sources, settings: settings)
        self.reading = reading
        pages = try await Parallel.map(sources.pages, jobs: jobs) { place in
            let (bytes, key) = try reading.source(of: place)
            if let known = cache.pages[place.path], known.source == key { return .known(known) }
            return .parsed(reading.parsed(bytes, key, at: place))
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
        let inputs = Array(zip(sources.pages, pages))
        return try await Parallel.map(inputs, jobs: jobs) { place, input in
            switch input {
            case .parsed(let page): return page
            case .known(let page):
                if let file = page.decoded(at: place) {
                    return Decoded(file: file, cached: page, wasParsed: false)
                }
                let (bytes, key) = try reading.source(of: place)
                return reading.parsed(bytes, key, at: place)
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

/// How pages are read and parsed.
struct Reading: Sendable {
    private let sources: SiteSources
    private let key: ContentHash
    private let parser: PageParser

    init(sources: SiteSources, settings: SiteSettings) {
        self.sources = sources
        key = settings.parseKey
        parser = PageParser(settings.parsing)
    }

    /// The bytes of a page's file, and the fingerprint of all that decides what they say.
    func source(of place: ContentPath) throws -> (bytes: [UInt8], key: ContentHash) {
        let bytes = try sources.bytes(of: place)
        var fingerprint = Fingerprint()
        fingerprint.add(key)
        fingerprint.add(ContentHash(of: bytes))
        return (bytes, fingerprint.hash)
    }

    func parsed(_ bytes: [UInt8], _ key: ContentHash, at place: ContentPath) -> SiteInputs.Decoded {
        let file = ParsedFile(bytes, at: place, parser: parser)
        return SiteInputs.Decoded(file: file, cached: BuildCache.Page(file, source: key), wasParsed: true)
    }
}

extension BuildCache.Page {
    init(_ parsed: ParsedFile, source: ContentHash) {
        var writer = CacheWriter()
        parsed.page.writeFront(to: &writer)
        let front = ContentHash(of: writer.bytes)
        writer = CacheWriter()
        writer.add(parsed)
        self.init(
            source: source, front: front, check: ContentHash(of: writer.bytes), encoded: .new(writer.bytes))
    }

    /// The page that lies at `place`; nil where its bytes are not what was written.
    func decoded(at place: ContentPath) -> ParsedFile? {
        guard let bytes = encoded.bytes, ContentHash(of: bytes) == check else { return nil }
        var reader = CacheReader(bytes[...])
        let file = try? ParsedFile(from: &reader)
        return reader.remaining == 0 && file?.page.place == place ? file : nil
    }
}
