internal import Files
internal import SiteModel

/// How pages are read and parsed.
struct PageReading: Sendable {
    private let sources: SiteSources
    private let key: ContentHash
    let parser: PageParser

    init(sources: SiteSources, settings: SiteSettings) {
        self.sources = sources
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

    /// A page's file, parsed whatever the cache knows.
    func parsed(_ place: ContentPath, translating original: PageParser.Original?) throws -> SiteInputs.Decoded
    {
        let (bytes, key) = try source(of: place, original)
        return parsed(bytes, key, at: place, original)
    }

    /// What each of `translations` translates: the page beside it, among the `inputs` that are no translations.
    func originals(
        of translations: [Int], among inputs: [Int: SiteInputs.PageInput]
    ) throws -> [Int: PageParser.Original] {
        guard !translations.isEmpty else { return [:] }
        let places = Dictionary(
            inputs.keys.sorted().map { (sources.pages[$0].address, $0) },
            uniquingKeysWith: { first, _ in first })
        var originals: [Int: PageParser.Original] = [:]
        for translation in translations {
            guard let index = places[sources.pages[translation].address], let input = inputs[index] else {
                continue
            }
            let place = sources.pages[index]
            switch input {
            case .parsed(let page): originals[translation] = .init(page.file.page)
            case .known(let page):
                let file = try page.decoded(at: place) ?? parsed(place, translating: nil).file
                originals[translation] = .init(file.page)
            }
        }
        return originals
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
