internal import Files
internal import SiteModel

/// How pages are read and parsed.
struct PageReading: Sendable {
    private let sources: SiteSources
    private let key: ContentHash
    private let keeper: PageKeeper
    let parser: PageParser

    /// What is parsed goes to `keeper` as well.
    init(sources: SiteSources, settings: SiteSettings, keeper: PageKeeper = .nothing) {
        self.sources = sources
        self.keeper = keeper
        key = settings.parseKey
        parser = PageParser(settings.parsing)
    }

    /// A page's file: as the cache knows it, or parsed.
    func input(
        of place: ContentPath, translating original: PageParser.Original?, _ cache: BuildCache
    ) throws -> SiteInputs.PageInput {
        let (bytes, key) = try source(of: place, original)
        if let known = cache.pages[place.path], known.source == key { return .known(known) }
        return .parsed(parsed(bytes, key, at: place, original))
    }

    /// A page's file: `known` if that is what it says, or parsed.
    func page(
        _ place: ContentPath, translating original: PageParser.Original?, known: SiteInputs.Decoded?
    ) throws -> SiteInputs.Decoded {
        let (bytes, key) = try source(of: place, original)
        if let known, known.cached.source == key { return known }
        return parsed(bytes, key, at: place, original)
    }

    /// A page's file, parsed whatever is known.
    func parsed(_ place: ContentPath, translating original: PageParser.Original?) throws -> SiteInputs.Decoded
    {
        try page(place, translating: original, known: nil)
    }

    /// What `read` makes of every page, in their order, and what each translation translates, by its number.
    ///
    /// Translations are read last: what kind of page they are, their originals say. `parsed` gives what a page says that
    /// was read.
    func all<Page: Sendable>(
        jobs: Int, chunk: Int = 32,
        _ read: @escaping @Sendable (ContentPath, PageParser.Original?) throws -> Page,
        parsed: (Page, ContentPath) throws -> ParsedFile
    ) async throws -> (pages: [Page], originals: [Int: PageParser.Original]) {
        let places = sources.pages
        let translations = places.indices.filter { parser.isTranslation(places[$0]) }
        guard !translations.isEmpty else {
            return (try await Parallel.map(places, jobs: jobs, chunk: chunk) { try read($0, nil) }, [:])
        }
        let others = places.indices.filter { !parser.isTranslation(places[$0]) }
        let first = try await Parallel.map(others, jobs: jobs, chunk: chunk) { try read(places[$0], nil) }
        var pages: [Page?] = Array(repeating: nil, count: places.count)
        for (index, page) in zip(others, first) { pages[index] = page }
        let byAddress = Dictionary(
            others.map { (places[$0].address, $0) }, uniquingKeysWith: { first, _ in first })
        var originals: [Int: PageParser.Original] = [:]
        for translation in translations {
            guard let index = byAddress[places[translation].address], let page = pages[index] else {
                continue
            }
            originals[translation] = .init(try parsed(page, places[index]).page)
        }
        let known = originals
        let second = try await Parallel.map(translations, jobs: jobs, chunk: chunk) {
            try read(places[$0], known[$0])
        }
        for (index, page) in zip(translations, second) { pages[index] = page }
        return (pages.compactMap { $0 }, originals)
    }

    /// The bytes of a page's file, and the fingerprint of all that decides what they say.
    private func source(
        of place: ContentPath, _ original: PageParser.Original?
    ) throws -> (bytes: [UInt8], key: ContentHash) {
        let bytes = try sources.bytes(of: place)
        var fingerprint = Fingerprint()
        fingerprint.add(key)
        fingerprint.add(ContentHash(of: bytes))
        if let original { fingerprint.add("\(original.kind) \(original.isSection)") }
        return (bytes, fingerprint.hash)
    }

    private func parsed(
        _ bytes: [UInt8], _ key: ContentHash, at place: ContentPath, _ original: PageParser.Original?
    ) -> SiteInputs.Decoded {
        let file = ParsedFile(bytes, at: place, parser: parser, original: original)
        return SiteInputs.Decoded(
            file: file, cached: BuildCache.Page(file, source: key, keeper), wasParsed: true)
    }
}

extension BuildCache.Page {
    init(_ parsed: ParsedFile, source: ContentHash, _ keeper: PageKeeper = .nothing) {
        var writer = CacheWriter()
        parsed.page.writeFront(to: &writer)
        let front = ContentHash(of: writer.bytes)
        guard keeper.keepsAnything else {
            self.init(source: source, front: front, check: front, encoded: .dropped)
            return
        }
        writer = CacheWriter()
        writer.add(parsed)
        self.init(
            source: source, front: front, check: ContentHash(of: writer.bytes),
            encoded: keeper.keep(writer.bytes))
    }

    /// The page that lies at `place`; nil where its bytes are not what was written.
    func decoded(at place: ContentPath) -> ParsedFile? {
        guard let bytes = encoded.bytes, ContentHash(of: bytes) == check else { return nil }
        var reader = CacheReader(bytes[...])
        let file = try? ParsedFile(from: &reader)
        return reader.remaining == 0 && file?.page.place == place ? file : nil
    }
}
