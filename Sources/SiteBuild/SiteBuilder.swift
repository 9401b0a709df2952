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

    /// Builds the site and publishes it, unless anything found is an error.
    public static func build(_ options: BuildOptions) async throws -> BuildReport {
        let checked = try await examine(options)
        guard let site = checked.site, let theme = checked.theme, !checked.report.hasErrors else {
            return checked.report
        }
        let outline = SiteOutline(site)
        let plan = SitePlan(site: site, outline: outline, theme: theme)
        let composer = Composer(site: site, outline: outline, theme: theme, today: options.today)
        let publication = try Publication(output: options.output, workFolder: options.site + "/.waymark")
        let renderer = Renderer(composer: composer, theme: theme, contentFolder: options.site + "/content")
        _ = try await Parallel.map(plan.jobs, jobs: options.jobs) { job in
            try publication.add(renderer.bytes(for: job), at: job.path)
        }
        for file in SearchFiles(site: site, analyses: checked.analyses).all() {
            try publication.add(file.bytes, at: file.path)
        }
        return BuildReport(
            diagnostics: checked.report.diagnostics, pages: checked.report.pages,
            publication: try publication.commit())
    }

    /// Finds everything wrong with the site, or with the part of it that `limits` leave, and writes nothing.
    public static func check(
        _ options: BuildOptions, within limits: CheckLimits = CheckLimits()
    ) async throws -> BuildReport {
        let scope = try CheckScope(limits, options)
        return scope.report(of: try await examine(options))
    }

    /// The first three stages: load, parse, resolve.
    static func examine(_ options: BuildOptions) async throws -> Examination {
        let sources = try SiteSources(site: options.site)
        let changeable = rules.map { $0.rawValue }.filter { $0 != SiteRule.outsideScope.rawValue }
        let read = ConfigurationReader.read(sources.configuration, rules: changeable)
        guard let configuration = read.0 else {
            return Examination(
                report: report(read.1, pages: 0, options, nil), site: nil, theme: nil, analyses: [])
        }
        let layers = try sources.themeLayers(named: configuration.theme)
        let theme = Theme.load(layers)
        let parser = PageParser(configuration: configuration, reservedIDs: ["main"])
        let parsed = try await Parallel.map(sources.pages, jobs: options.jobs) { place in
            let bytes = try sources.bytes(of: place)
            return ParsedFile(bytes, at: place, parser: parser)
        }
        let resolved = SiteResolver.resolve(
            parsed.map(\.page), files: sources.files, configuration: configuration,
            includingDrafts: options.includesDrafts)
        var found = sources.diagnostics + read.1 + theme.diagnostics + resolved.diagnostics
        for file in parsed { found += file.page.diagnostics }
        return Examination(
            report: report(found, pages: parsed.count, options, configuration), site: resolved.site,
            theme: theme.theme, analyses: parsed.map(\.analysis))
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

/// What is known of a site once every page is read and every reference checked.
struct Examination: Sendable {
    let report: BuildReport
    let site: Site?
    let theme: Theme?
    /// The words of each page, in the order of the site's pages.
    let analyses: [AnalysedDocument]
}
