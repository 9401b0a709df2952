internal import Files
internal import SiteModel
internal import Synchronization

/// The files of a website, each made when it is asked for.
public struct LiveFiles: Sendable {
    /// The address below which the website lies, beginning and ending in a slash.
    public let basePath: String

    private let jobs: [String: OutputJob]
    private var renderer: Renderer
    private var search: LiveSearch
    private let options: BuildOptions

    init(_ prepared: PreparedSite, _ pages: [SiteInputs.Decoded], _ options: BuildOptions) throws {
        self.options = options
        basePath = prepared.site.configuration.base.path
        jobs = Dictionary(
            prepared.plan.jobs.map { ($0.path.string, $0) }, uniquingKeysWith: { first, _ in first })
        let composer = Composer(
            site: prepared.site, outline: prepared.outline, theme: prepared.theme, today: options.today,
            logoSize: try SitePublisher.logoSize(of: prepared.site, options))
        renderer = Renderer(
            composer: composer, theme: prepared.theme, contentFolder: options.site + "/content")
        search = LiveSearch(prepared.site, pages, options)
    }

    /// The website of `prepared`, which differs from this one's in nothing but the texts of pages.
    func withTexts(of prepared: PreparedSite, _ pages: [SiteInputs.Decoded]) -> LiveFiles {
        var files = self
        files.renderer = Renderer(
            composer: renderer.composer.withTexts(of: prepared.outline), theme: prepared.theme,
            contentFolder: renderer.contentFolder)
        files.search = LiveSearch(prepared.site, pages, options)
        return files
    }

    /// Whether the website has a file at `path`, such as `examples/seed-swap/index.html`; those that only the search reads
    /// are not known before they are made.
    public func has(_ path: String) -> Bool { jobs[path] != nil }

    /// The content of the file at `path`; nil where there is none.
    ///
    /// Throws a `FileError` where a file beside the pages cannot be read, or has become a link.
    public func bytes(at path: String) async throws -> [UInt8]? {
        guard let job = jobs[path] else { return try await search.bytes(at: path) }
        // A file may have become something else since it was listed.
        if case .file(let file) = job.content, let file = RelativePath(file) {
            return try FileReading.bytes(at: file, below: renderer.contentFolder)
        }
        return try renderer.bytes(for: job, noting: PageNotes())
    }

    /// The file below the site folder that the page at `path` was written in; nil where it was not written by anybody.
    public func source(of path: String) -> String? {
        switch jobs[path]?.content {
        case .document(let index, _), .redirect(let index):
            renderer.composer.site.whole.pages[index].parsed.place.path
        case .kindList(let number, _):
            renderer.composer.site.kindLists[number].page.map {
                renderer.composer.site.whole.pages[$0].parsed.place.path
            }
        default: nil
        }
    }
}

/// The search index of a site, made when somebody first searches.
private final class LiveSearch: Sendable {
    private let make: @Sendable () async throws -> [String: [UInt8]]
    private let making = Mutex<Task<[String: [UInt8]], any Error>?>(nil)

    init(_ site: Site, _ pages: [SiteInputs.Decoded], _ options: BuildOptions) {
        make = {
            guard site.configuration.hasSearch else { return [:] }
            let words = SearchWords(
                pages.map(\.file), configuration: site.configuration,
                includingDrafts: options.includesDrafts)
            let search = SearchFiles(site, words: words)
            let parts = try await Parallel.map(search.parts, jobs: options.jobs, chunk: 1) { $0.encoded() }
            return Dictionary(
                search.files(parts).map { ($0.path.string, $0.bytes) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    func bytes(at path: String) async throws -> [UInt8]? {
        guard path.hasPrefix("search/") else { return nil }
        let task = making.withLock { making in
            let task = making ?? Task { [make] in try await make() }
            making = task
            return task
        }
        return try await task.value[path]
    }
}
