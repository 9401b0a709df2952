internal import Files
internal import SiteModel

/// What was read of a site, kept for the next time.
struct WarmSite: Sendable {
    private let loaded: LoadedSite
    /// The pages that were parsed, in the order of the site's pages; those of the last usable `waymark.yaml` where it has
    /// since become unusable.
    private let pages: [SiteInputs.Decoded]
    private let places: Places

    /// Reads what `changes` name, and takes everything else from `old`. Nil where nothing has come of it.
    init?(updating old: WarmSite?, _ changes: SiteChanges, _ options: BuildOptions) async throws {
        let effect = Effect(of: changes, on: old, site: options.site)
        guard !effect.isNone else { return nil }
        if effect.isListed, let old {
            loaded = old.loaded
        } else {
            loaded = try SiteBuilder.load(options)
        }
        places = effect.isListed ? old?.places ?? Places(loaded) : Places(loaded)
        guard let settings = loaded.settings else {
            pages = old?.pages ?? []
            return
        }
        let reading = PageReading(sources: loaded.sources, settings: settings)
        guard let old else {
            let inputs = try await SiteInputs(
                loaded.sources, settings: settings, cache: CacheStore(options).cache, jobs: options.jobs)
            pages = try await inputs.decoded(jobs: options.jobs)
            return
        }
        let known = Dictionary(
            old.pages.map { ($0.file.page.place.path, $0) }, uniquingKeysWith: { first, _ in first })
        let isSameReading = old.loaded.settings?.parseKey == settings.parseKey
        pages = try await reading.all(jobs: options.jobs, chunk: 256) { place, original in
            let page = known[place.path]
            // What a translation says depends on another page too.
            let dependsOnFile = isSameReading && !reading.parser.isTranslation(place)
            if let page, dependsOnFile, !changes.touches(page: place.path) { return page }
            return try reading.page(place, translating: original, known: page)
        } parsed: { page, _ in
            page.file
        }.pages
    }

    /// The site as these files make it.
    func build(_ options: BuildOptions) async throws -> LiveBuild {
        guard let settings = loaded.settings else {
            let examination = SiteBuilder.unusable(loaded, options)
            return LiveBuild(report: examination.report, site: nil, files: nil, editable: nil)
        }
        var timings = StageTimings()
        let examination = try await SiteBuilder.examine(loaded, settings, pages, options, &timings)
        let files = try examination.prepared.map { try LiveFiles($0, pages.map(\.file), options) }
        let editable = examination.site.map {
            EditableSite($0, examination.report.diagnostics, pages, loaded, settings, options)
        }
        return LiveBuild(
            report: examination.report.with(timings), site: examination.site, files: files, editable: editable
        )
    }

    /// Where the files of the site are that were found last.
    struct Places: Sendable {
        let pages: Set<String>
        let fileSizes: [String: Int]

        init(_ loaded: LoadedSite) {
            pages = Set(loaded.sources.pages.map(\.path))
            fileSizes = Dictionary(
                loaded.sources.files.map { ("content/" + $0.path, $0.size) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// What changes come to, once the disk has been asked.
    private struct Effect {
        /// Nothing that is part of the site has changed.
        private(set) var isNone = true
        /// The same pages and files are there as before, under the same settings.
        private(set) var isListed = true

        init(of changes: SiteChanges, on old: WarmSite?, site: String) {
            guard let old, !changes.touchesSettings else {
                (isNone, isListed) = (false, false)
                return
            }
            for path in changes.paths {
                let size = FileReading.size(of: site + "/" + path)
                let isPage = old.places.pages.contains(path)
                let knownSize = old.places.fileSizes[path]
                // What has come and gone again in between is nothing: editors leave such files for a moment.
                if size == nil, !isPage, knownSize == nil, !FileReading.exists(site + "/" + path) { continue }
                isNone = false
                if size == nil || !isPage && knownSize != size { isListed = false }
            }
        }
    }
}
