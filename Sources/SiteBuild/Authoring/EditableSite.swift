public import Diagnostics
internal import Files
public import SiteModel
internal import Theme

/// A site that was read for somebody who edits it: what its pages say, what is wrong with them, and what would become of another text
/// of one of them.
public struct EditableSite: Sendable {
    /// Every page, with what it refers to and what refers to it.
    public let site: Site
    /// Everything found wrong, sorted.
    public let diagnostics: [Diagnostic]

    private let options: BuildOptions
    private let settings: SiteSettings
    private let files: [ContentFile]
    private let decoded: [SiteInputs.Decoded]

    /// Takes a site that was read, and examined with what is wrong with it.
    init(
        _ site: Site, _ diagnostics: [Diagnostic], _ decoded: [SiteInputs.Decoded], _ loaded: LoadedSite,
        _ settings: SiteSettings, _ options: BuildOptions
    ) {
        self.site = site
        self.diagnostics = diagnostics
        self.decoded = decoded
        self.settings = settings
        self.options = options
        files = loaded.sources.files
    }

    /// What would become of the page at `path`, below the site folder, if its file held `source`; nil where there is no such page, or
    /// the theme cannot be used.
    public func preview(of source: [UInt8], at path: String) throws -> PagePreview? {
        guard let index = decoded.firstIndex(where: { $0.file.page.place.path == path }) else { return nil }
        let place = decoded[index].file.page.place
        let parser = PageParser(settings.parsing)
        let original = parser.isTranslation(place) ? original(of: place, parser) : nil
        let file = ParsedFile(source, at: place, parser: parser, original: original)
        var changed = decoded
        changed[index] = SiteInputs.Decoded(
            file: file, cached: BuildCache.Page(file, source: ContentHash(of: source)), wasParsed: true)
        let known = SiteBuilder.plan(changed, files, settings, settings.theme.theme, options)
        let found = (file.page.diagnostics + known.resolved.diagnostics).filter { $0.path == path }
        let site = known.resolved.site
        let report = SiteBuilder.report(found, pages: 1, options, settings.configuration)
        return PagePreview(
            html: try known.prepared.flatMap { try html(ofPage: index, $0) } ?? [],
            diagnostics: report.diagnostics,
            address: site.configuration.base.link(site.pages[index].address))
    }

    /// The page that the one at `place` translates.
    private func original(of place: ContentPath, _ parser: PageParser) -> PageParser.Original? {
        let page = decoded.map(\.file.page).first {
            $0.place.address == place.address && !parser.isTranslation($0.place)
        }
        return page.map { PageParser.Original($0) }
    }

    private func html(ofPage index: Int, _ prepared: PreparedSite) throws -> [UInt8]? {
        let job = prepared.plan.jobs.first { job in
            switch job.content {
            case .document(let page, let part): page == index && part.number == 1
            case .kindList(let list, let part):
                prepared.site.kindLists[list].page == index && part.number == 1
            default: false
            }
        }
        let composer = Composer(
            site: prepared.site, outline: prepared.outline, theme: prepared.theme, today: options.today,
            logoSize: nil)
        let renderer = Renderer(
            composer: composer, theme: prepared.theme, contentFolder: options.site + "/content")
        return try job.map { try renderer.bytes(for: $0, noting: PageNotes()) }
    }
}

/// What would become of a page.
public struct PagePreview: Sendable {
    /// The page's HTML, in UTF-8, as it would be published; empty where it would not be.
    public let html: [UInt8]
    /// What would be wrong with the file, sorted.
    public let diagnostics: [Diagnostic]
    /// Its address, from the root of the host.
    public let address: String
}
