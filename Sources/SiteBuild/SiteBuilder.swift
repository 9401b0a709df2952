public import Diagnostics
internal import Files
internal import FrontMatter
internal import Markdown
internal import Search
internal import SiteModel
internal import Theme

/// The pipeline: from a folder of Markdown to a website.
public enum SiteBuilder {
    /// Every rule there is, for the documentation and for `checks:` in `waymark.yaml`.
    public static let rules: [any DiagnosticRule] =
        Array(FrontMatterRule.allCases) + Array(MarkdownRule.allCases) + Array(SiteRule.allCases)
        + Array(ThemeRule.allCases)

    /// Rules that `waymark.yaml` cannot turn off: without what they guard there is no site, or not a safe one.
    private static let fixedRules = Set(
        ThemeRule.allCases.filter { $0.severity == .error }.map(\.rawValue)
            + [
                SiteRule.outsideScope, .addressCollision, .unsafeAlias, .fileName, .invalidID, .duplicateID,
                .configuration,
                .kindDeclaration,
            ].map(\.rawValue)
            + [MarkdownRule.tooComplex, .pageTooLarge, .refusedScheme].map(\.rawValue))

    /// Builds the site and publishes it, unless anything found is an error.
    public static func build(_ options: BuildOptions) async throws -> BuildReport {
        var timings = StageTimings()
        let work = try WorkFolder(options.workFolder) { try awaitOtherBuild(options) }
        let place = try OutputPlace(output: options.output, workFolder: work)
        let live = try SiteCopy(publishedAt: place)
        try refuseForeignOutput(place, live)
        let (store, listed) = try await Parallel.both(
            jobs: options.jobs, { CacheStore(options) }, { try load(options) })
        let cache = store.cache
        var keeper = store.keeper()
        timings.end("load")
        let loaded = try await read(listed, options, cache: cache, keeper: keeper)
        timings.end("parse")
        let inputs = loaded.fingerprint(options)
        if !options.acceptsAddresses, let inputs,
            let report = try await LastPublication(cache, live).report(ifMadeOf: inputs, options)
        {
            timings.end("compare")
            return report.with(timings)
        }
        let examination = try await examine(loaded, options, &timings, forPublishing: true)
        var next = BuildCache(pages: examination.cached, common: cache.common, outputs: cache.outputs)
        guard let prepared = examination.prepared, !examination.report.hasErrors else {
            store.save(next, keeper)
            return examination.report.with(timings)
        }
        next.common = loaded.common(options)
        let known = next.common == cache.common ? cache.outputs : [:]
        var report = examination.report
        do {
            next.outputs = try await publish(
                prepared, options, known: known, at: place, replacing: live, &report, &timings)
        } catch let error as FileError where error.isForWantOfRoom && keeper.drop() {
            // Readers need the website, nobody needs the cache.
            keeper = .nothing
            store.note(error)
            next.outputs = try await publish(
                prepared, options, known: known, at: place, replacing: live, &report, &timings)
        }
        if options.acceptsAddresses {
            // What was not held against the ledger must not pass for something that was.
            report.acceptedAddresses = try AcceptedAddresses(
                publishing: prepared, replacing: loaded.sources.ledger, site: options.site)
        } else if let inputs, let files = loaded.ownFiles {
            next.last = .init(
                inputs: inputs, files: files, diagnostics: report.diagnostics, pages: report.pages)
        }
        store.save(next, keeper)
        timings.end("save cache")
        return report.with(timings)
    }

    /// Makes a site and puts it in its place. Gives its files as the cache keeps them.
    private static func publish(
        _ site: PreparedSite, _ options: BuildOptions, known: [String: BuildCache.Output],
        at place: OutputPlace, replacing live: SiteCopy, _ report: inout BuildReport,
        _ timings: inout StageTimings
    ) async throws -> [String: BuildCache.Output] {
        let publisher = try SitePublisher(
            site, options, known: known, publication: try Publication(at: place, replacing: live))
        let outputs = try await publisher.addFiles()
        timings.end("render")
        report.publication = try publisher.commit()
        report.counts = publisher.counts(report.counts)
        timings.end("publish")
        return outputs
    }

    private static func awaitOtherBuild(_ options: BuildOptions) throws {
        guard options.waits else {
            throw FileError(
                operation: "build", path: options.site,
                reason: "another build of this site is running; wait for it to end, or leave out --no-wait")
        }
        options.notify("Another build of this site is running; waiting for it.")
    }

    /// A folder that holds anything but a website of Waymark's is not taken for one.
    private static func refuseForeignOutput(_ place: OutputPlace, _ live: SiteCopy) throws {
        switch try place.obstacle(live) {
        case .strangers(let example): throw UsageError.outputIsTaken(place.output, example: example)
        case .damagedManifest: throw UsageError.outputIsDamaged(place.output)
        case nil: return
        }
    }

    /// Finds everything wrong with the site, or with the part of it that `limits` leave, and writes nothing.
    public static func check(
        _ options: BuildOptions, within limits: CheckLimits = CheckLimits()
    ) async throws -> BuildReport {
        let scope = try CheckScope(limits, options)
        var timings = StageTimings()
        let examined = try await examine(options, &timings)
        return scope.report(of: examined, options).with(timings)
    }

    /// The first four stages: load, parse, resolve, plan.
    static func examine(_ options: BuildOptions) async throws -> Examination {
        var timings = StageTimings()
        return try await examine(options, &timings)
    }

    static func examine(_ options: BuildOptions, _ timings: inout StageTimings) async throws -> Examination {
        let loaded = try await load(options, cache: CacheStore(options).cache, &timings)
        return try await examine(loaded, options, &timings)
    }

    /// The first stage, and the second for pages that the cache does not know.
    static func load(
        _ options: BuildOptions, cache: BuildCache, _ timings: inout StageTimings
    ) async throws -> LoadedSite {
        let listed = try load(options)
        timings.end("load")
        let loaded = try await read(listed, options, cache: cache)
        timings.end("parse")
        return loaded
    }

    /// The second stage, for pages that the cache does not know; those go to `keeper` as well.
    private static func read(
        _ listed: LoadedSite, _ options: BuildOptions, cache: BuildCache, keeper: PageKeeper = .nothing
    ) async throws -> LoadedSite {
        guard let settings = listed.settings else { return listed }
        var loaded = listed
        loaded.inputs = try await SiteInputs(
            loaded.sources, settings: settings, cache: cache, keeper: keeper, jobs: options.jobs)
        return loaded
    }

    /// The first stage: what lies in the site folder, and what `waymark.yaml` and the theme say. No page is read.
    static func load(_ options: BuildOptions) throws -> LoadedSite {
        let sources = try SiteSources(site: options.site)
        let changeable = rules.map { $0.rawValue }.filter { !fixedRules.contains($0) }
        let read = ConfigurationReader.read(sources.configuration, rules: changeable)
        let theme = try read.0.map { try sources.theme($0) }
        var settings: SiteSettings?
        if let configuration = read.0, let lineage = theme?.lineage {
            settings = SiteSettings(configuration, source: sources.configuration, lineage: lineage)
        }
        return LoadedSite(
            sources: sources, settings: settings,
            diagnostics: sources.diagnostics + read.1 + (theme?.diagnostics ?? []))
    }

    static func examine(
        _ loaded: LoadedSite, _ options: BuildOptions, _ timings: inout StageTimings,
        forPublishing: Bool = false
    ) async throws -> Examination {
        guard let settings = loaded.settings, let inputs = loaded.inputs else {
            return unusable(loaded, options)
        }
        let decoded = try await inputs.decoded(jobs: options.jobs)
        timings.end("decode")
        return try await examine(
            loaded, settings, decoded, options, &timings, forPublishing: forPublishing)
    }

    /// What is known of a site whose `waymark.yaml` cannot be used.
    static func unusable(_ loaded: LoadedSite, _ options: BuildOptions) -> Examination {
        Examination(
            report: report(loaded.diagnostics, pages: 0, options, nil), resolved: nil, prepared: nil,
            pages: [])
    }

    /// The third stage and the fourth, of pages that are read.
    ///
    /// `known` is what they came to before, if since then nothing has changed but the texts of some pages.
    static func examine(
        _ loaded: LoadedSite, _ settings: SiteSettings, _ decoded: [SiteInputs.Decoded],
        _ options: BuildOptions, _ timings: inout StageTimings, forPublishing: Bool = false,
        known: KnownSite? = nil
    ) async throws -> Examination {
        let theme = settings.theme
        let kept = known?.withTexts(of: decoded)
        // The search is gathered meanwhile: it need not know how the pages hang together.
        let (planned, words) = try await Parallel.both(
            jobs: options.jobs,
            { kept ?? plan(decoded, loaded.sources.files, settings, theme.theme, options) },
            {
                forPublishing && settings.configuration.hasSearch
                    ? SearchWords(
                        decoded.map(\.file), configuration: settings.configuration,
                        includingDrafts: options.includesDrafts) : nil
            })
        let resolved = planned.resolved
        var prepared = planned.prepared
        prepared?.search = words.map { SearchFiles(resolved.site, words: $0) }
        timings.end("plan")
        var found =
            loaded.diagnostics + settings.lineage.diagnostics + theme.diagnostics + resolved.diagnostics
        found += StatementCheck.diagnostics(in: resolved.site, today: options.today)
        found += EditorsReport.diagnostics(in: resolved.site)
        for page in decoded { found += page.file.page.diagnostics }
        found += (prepared?.plan.collisions ?? []).filter { collision in
            !found.contains { $0.rule == collision.rule && $0.path == collision.path }
        }
        if let ledger = loaded.sources.ledger, !options.acceptsAddresses {
            found += prepared?.diagnostics(against: ledger) ?? []
        }
        var report = report(found, pages: decoded.count, options, settings.configuration)
        report.counts.parsedPages = decoded.count(where: \.wasParsed)
        timings.end("report")
        return Examination(report: report, resolved: resolved, prepared: prepared, pages: decoded)
    }

    /// The third stage and the fourth: resolve, plan.
    static func plan(
        _ decoded: [SiteInputs.Decoded], _ files: [ContentFile], _ settings: SiteSettings, _ theme: Theme?,
        _ options: BuildOptions
    ) -> KnownSite {
        let resolved = SiteResolver.resolve(
            decoded.map(\.file.page), files: files, configuration: settings.configuration,
            includingDrafts: options.includesDrafts)
        let prepared = theme.map {
            PreparedSite(resolved.site, theme: $0, sources: decoded.map(\.cached.source))
        }
        return KnownSite(resolved: resolved, prepared: prepared)
    }

    /// The diagnostics with the severities that the site wants, sorted, each once.
    static func report(
        _ found: [Diagnostic], pages: Int, _ options: BuildOptions, _ configuration: SiteConfiguration?
    ) -> BuildReport {
        let wanted = Set(found).compactMap { diagnostic -> Diagnostic? in
            let severity = configuration?.severities[diagnostic.rule] ?? diagnostic.severity
            guard severity != .off else { return nil }
            return diagnostic.with(severity: options.isStrict ? .error : severity)
        }
        return BuildReport(diagnostics: wanted.sorted(), pages: pages, publication: nil)
    }
}
