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
            ].map(\.rawValue))

    /// Builds the site and publishes it, unless anything found is an error.
    public static func build(_ options: BuildOptions) async throws -> BuildReport {
        try refuseForeignOutput(options.output)
        let examination = try await examine(options)
        guard let prepared = examination.prepared, !examination.report.hasErrors else {
            return examination.report
        }
        let publication = try Publication(output: options.output, workFolder: options.site + "/.waymark")
        try await publish(prepared, to: publication, options)
        return BuildReport(
            diagnostics: examination.report.diagnostics, pages: examination.report.pages,
            publication: try publication.commit())
    }

    /// A folder that holds anything but a website of Waymark's is not taken for one.
    private static func refuseForeignOutput(_ output: String) throws {
        switch try Publication.obstacle(in: output) {
        case .strangers(let example): throw UsageError.outputIsTaken(output, example: example)
        case .damagedManifest: throw UsageError.outputIsDamaged(output)
        case nil: return
        }
    }

    /// The last two stages: render and publish, page by page.
    private static func publish(
        _ prepared: PreparedSite, to publication: Publication, _ options: BuildOptions
    ) async throws {
        let composer = Composer(
            site: prepared.site, outline: prepared.outline, theme: prepared.theme, today: options.today,
            logoSize: try logoSize(of: prepared.site, options))
        let renderer = Renderer(
            composer: composer, theme: prepared.theme, contentFolder: options.site + "/content")
        _ = try await Parallel.map(prepared.plan.jobs, jobs: options.jobs) { job in
            try publication.add(renderer.bytes(for: job), at: job.path)
        }
        let search = SearchFiles(site: prepared.site, analyses: prepared.analyses)
        for file in try await search.all(jobs: options.jobs) {
            try publication.add(file.bytes, at: file.path)
        }
    }

    private static func logoSize(of site: Site, _ options: BuildOptions) throws -> ImageSize? {
        guard let logo = site.configuration.brand.logo else { return nil }
        return ImageSize(of: try FileReading.bytes(at: options.site + "/content/" + logo.path))
    }

    /// Finds everything wrong with the site, or with the part of it that `limits` leave, and writes nothing.
    public static func check(
        _ options: BuildOptions, within limits: CheckLimits = CheckLimits()
    ) async throws -> BuildReport {
        let scope = try CheckScope(limits, options)
        return scope.report(of: try await examine(options))
    }

    /// The first four stages: load, parse, resolve, plan.
    static func examine(_ options: BuildOptions) async throws -> Examination {
        let sources = try SiteSources(site: options.site)
        let changeable = rules.map { $0.rawValue }.filter { !fixedRules.contains($0) }
        let read = ConfigurationReader.read(sources.configuration, rules: changeable)
        guard let configuration = read.0 else {
            return Examination(report: report(read.1, pages: 0, options, nil), site: nil, prepared: nil)
        }
        let lineage = try sources.theme(named: configuration.theme)
        let theme = Theme.load(
            BrandLayer.adding(configuration.brand, to: lineage.layers), page: PageData.self,
            site: names(in: configuration))
        let parser = PageParser(settings(configuration, theme.theme))
        let parsed = try await Parallel.map(sources.pages, jobs: options.jobs) { place in
            let bytes = try sources.bytes(of: place)
            return ParsedFile(bytes, at: place, parser: parser)
        }
        let resolved = SiteResolver.resolve(
            parsed.map(\.page), files: sources.files, configuration: configuration,
            includingDrafts: options.includesDrafts)
        let prepared = theme.theme.map {
            PreparedSite(resolved.site, theme: $0, analyses: parsed.map(\.analysis))
        }
        var found =
            sources.diagnostics + read.1 + lineage.diagnostics + theme.diagnostics + resolved.diagnostics
        found += StatementCheck.diagnostics(in: resolved.site, today: options.today)
        for file in parsed { found += file.page.diagnostics }
        found += (prepared?.plan.collisions ?? []).filter { collision in
            !found.contains { $0.rule == collision.rule && $0.path == collision.path }
        }
        return Examination(
            report: report(found, pages: parsed.count, options, configuration), site: resolved.site,
            prepared: prepared)
    }

    /// What the site's templates may be named after, or may name.
    private static func names(in configuration: SiteConfiguration) -> SiteNames {
        let kinds = configuration.kinds.kinds
        return SiteNames(kinds: kinds.map(\.id), fields: kinds.flatMap { $0.ownFields.map(\.name) })
    }

    /// What the parse stage goes by, besides the files.
    private static func settings(_ configuration: SiteConfiguration, _ theme: Theme?) -> PageParser.Settings {
        let wording = configuration.languages.map { language in
            let words = theme?.words(in: language)
            return (language, MarkdownWording { words?[$0] })
        }
        return PageParser.Settings(
            configuration: configuration, reservedIDs: ["main"],
            wording: Dictionary(wording) { first, _ in first })
    }

    /// The diagnostics with the severities that the site wants, sorted, each once.
    private static func report(
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

/// What is known of a site once every page is read, every reference checked, and the output planned.
struct Examination: Sendable {
    let report: BuildReport
    let site: Site?
    /// What is needed to render it; nil where the theme cannot be used.
    let prepared: PreparedSite?
}

/// A site ready to be rendered.
struct PreparedSite: Sendable {
    let site: Site
    let outline: SiteOutline
    let theme: Theme
    let plan: SitePlan
    /// The words of each page, in the order of the site's pages.
    let analyses: [AnalysedDocument]

    init(_ site: Site, theme: Theme, analyses: [AnalysedDocument]) {
        self.site = site
        self.theme = theme
        self.analyses = analyses
        outline = SiteOutline(site)
        plan = SitePlan(site: site, outline: outline, theme: theme)
    }
}
