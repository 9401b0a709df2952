internal import Diagnostics
internal import Files
internal import SiteModel

/// What is known of a site, kept for the next time.
struct WarmSite: Sendable {
    private var loaded: LoadedSite
    private var places: Places
    /// The pages as they were parsed, in the order of the site's pages; those of the last usable `waymark.yaml` where it has
    /// become unusable.
    private var pages: [SiteInputs.Decoded]
    /// What each translation translates, by its number.
    private var originals: [Int: PageParser.Original] = [:]
    /// What they came to; nil where that is to be worked out anew.
    private var known: KnownSite?
    /// The website as it was last; nil as `known`, and where there is none.
    private var files: LiveFiles?
    /// What was known before fronts of pages changed, for a first look at those.
    private var outdated: (known: KnownSite, files: LiveFiles)?

    /// Reads the site in the folder for the first time, with the help of what builds have left.
    init(_ options: BuildOptions) async throws {
        loaded = try SiteBuilder.load(options)
        places = Places(loaded)
        pages = []
        guard let settings = loaded.settings else { return }
        let inputs = try await SiteInputs(
            loaded.sources, settings: settings, cache: CacheStore(options).cache, jobs: options.jobs)
        pages = try await inputs.decoded(jobs: options.jobs)
        originals = inputs.originals
    }

    /// Reads what `changes` name, and gives whether anything has come of it.
    mutating func read(_ changes: SiteChanges, _ options: BuildOptions) async throws -> Bool {
        for number in pages.indices where pages[number].wasParsed { pages[number] = pages[number].kept }
        outdated = nil
        switch effect(of: changes, site: options.site) {
        case .nothing: return false
        case .contents(let numbers, let hasFiles):
            guard let settings = loaded.settings else { return false }
            let kinds = numbers.map { pages[$0].file.page.kindAndPlace }
            let haveChanged = try read(numbers, PageReading(sources: loaded.sources, settings: settings))
            // Translations are of the kind that their originals are of.
            if numbers.map({ pages[$0].file.page.kindAndPlace }) != kinds {
                outdated = nil
                try await readAll(changes, parsedBy: settings.parseKey, options)
            }
            return haveChanged || hasFiles
        case .anything:
            let parsedBy = loaded.settings?.parseKey
            (known, files, outdated) = (nil, nil, nil)
            loaded = try SiteBuilder.load(options)
            places = Places(loaded)
            try await readAll(changes, parsedBy: parsedBy, options)
            return true
        }
    }

    /// The site as these files make it.
    mutating func build(_ options: BuildOptions) async throws -> LiveBuild {
        guard let settings = loaded.settings else {
            let report = SiteBuilder.unusable(loaded, options).report
            return LiveBuild(report: report, site: nil, files: nil, editable: nil)
        }
        var timings = StageTimings()
        let (before, filesBefore) = (known.take(), files.take())
        let examination = try await SiteBuilder.examine(
            loaded, settings, pages, options, &timings, known: before)
        known = examination.resolved.map { KnownSite(resolved: $0, prepared: examination.prepared) }
        files = try examination.prepared.map { prepared in
            try filesBefore?.withTexts(of: prepared, pages) ?? LiveFiles(prepared, pages, options)
        }
        timings.end("compose")
        let editable = examination.site.map {
            EditableSite($0, examination.report.diagnostics, pages, loaded, settings, options)
        }
        return LiveBuild(
            report: examination.report.with(timings), site: examination.site, files: files, editable: editable
        )
    }

    /// Reads the files of the pages with these numbers, and gives whether any of them says something else now.
    private mutating func read(_ numbers: [Int], _ reading: PageReading) throws -> Bool {
        var haveChanged = false
        for number in numbers {
            let before = pages[number]
            let place = loaded.sources.pages[number]
            let page = try reading.page(place, translating: originals[number], known: before)
            guard page.wasParsed else { continue }
            if page.cached.front != pages[number].cached.front { forget() }
            pages[number] = page
            haveChanged = true
        }
        return haveChanged
    }

    /// What follows from fronts is to be worked out anew.
    private mutating func forget() {
        if let known, let files { outdated = (known, files) }
        (known, files) = (nil, nil)
    }

    /// The website in which changed pages say what they say now, while what follows for others is yet to be worked out. Nil where
    /// all is worked out in no time, or pages have errors.
    func atFirstSight() -> LiveFiles? {
        guard let outdated,
            !pages.contains(where: { $0.wasParsed && $0.file.page.hasErrors }),
            let prepared = outdated.known.atFirstSight(of: pages)?.prepared
        else { return nil }
        return outdated.files.withTexts(of: prepared, pages)
    }

    /// Goes through all pages; those that `changes` do not touch are not read again if they would be parsed as before.
    private mutating func readAll(
        _ changes: SiteChanges, parsedBy key: ContentHash?, _ options: BuildOptions
    ) async throws {
        // While `waymark.yaml` cannot be used, the pages are kept for when it can.
        guard let settings = loaded.settings else { return }
        let reading = PageReading(sources: loaded.sources, settings: settings)
        let isSameReading = key == settings.parseKey
        let before = Dictionary(
            pages.map { ($0.file.page.place.path, $0) }, uniquingKeysWith: { first, _ in first })
        (pages, originals) = try await reading.all(jobs: options.jobs, chunk: 256) { place, original in
            let page = before[place.path]
            // What a translation says depends on another page too.
            let dependsOnFile = isSameReading && !reading.parser.isTranslation(place)
            if let page, dependsOnFile, !changes.touches(page: place.path) { return page }
            return try reading.page(place, translating: original, known: page)
        } parsed: { page, _ in
            page.file
        }
    }

    /// Where the pages and files are that were found last.
    private struct Places: Sendable {
        let pages: [String: Int]
        let fileSizes: [String: Int]

        init(_ loaded: LoadedSite) {
            pages = Dictionary(
                loaded.sources.pages.enumerated().map { ($1.path, $0) },
                uniquingKeysWith: { first, _ in first })
            fileSizes = Dictionary(
                loaded.sources.files.map { ("content/" + $0.path, $0.size) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// What changes come to.
    private enum Effect {
        /// Nothing that is part of the site has changed.
        case nothing
        /// The same pages and files are there as before, under the same settings; the pages with these numbers may say
        /// something else, and files beside the pages may hold something else.
        case contents([Int], hasFiles: Bool)
        /// Anything may have changed.
        case anything
    }

    /// What `changes` come to, now that the disk can be asked.
    private func effect(of changes: SiteChanges, site: String) -> Effect {
        guard !changes.touchesSettings else { return .anything }
        var numbers: [Int] = []
        var hasFiles = false
        for path in changes.paths {
            let (number, knownSize) = (places.pages[path], places.fileSizes[path])
            let size = FileReading.size(of: site + "/" + path)
            // What has come and gone again in between is nothing: editors leave such files for a moment.
            if size == nil, number == nil, knownSize == nil, !FileReading.exists(site + "/" + path) {
                continue
            }
            guard let size, number != nil || knownSize == size else { return .anything }
            if let number { numbers.append(number) } else { hasFiles = true }
        }
        return hasFiles || !numbers.isEmpty ? .contents(numbers, hasFiles: hasFiles) : .nothing
    }
}

extension SiteInputs.Decoded {
    /// The same page, as one that was known before.
    fileprivate var kept: SiteInputs.Decoded {
        wasParsed ? SiteInputs.Decoded(file: file, cached: cached, wasParsed: false) : self
    }
}

extension ParsedPage {
    fileprivate var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// What a translation of the page owes to it.
    fileprivate var kindAndPlace: [String] { [kind, isSection ? "section" : "page"] }
}
