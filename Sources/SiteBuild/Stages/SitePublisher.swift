internal import Files
internal import SiteModel
internal import Search
internal import Synchronization

/// Renders what has changed and hands it, with what has not, to a new version of the output: the last two stages.
struct SitePublisher: Sendable {
    private let publication: Publication

    private let prepared: PreparedSite
    private let options: BuildOptions
    /// The files of the last build that were made of the same as this one's, but perhaps of other texts.
    private let known: [String: BuildCache.Output]
    private let texts: TextFingerprints
    private let renderer: Renderer
    private let tally = Tally()

    /// `known` are the files of the last build, if that was made of the same but for the texts of pages.
    init(
        _ prepared: PreparedSite, _ options: BuildOptions, known: [String: BuildCache.Output],
        publication: Publication
    ) throws {
        self.known = known
        texts = TextFingerprints(prepared.site, sources: prepared.sources)
        self.publication = publication
        self.prepared = prepared
        self.options = options
        let composer = Composer(
            site: prepared.site, outline: prepared.outline, theme: prepared.theme, today: options.today,
            logoSize: try Self.logoSize(of: prepared.site, options))
        renderer = Renderer(
            composer: composer, theme: prepared.theme, contentFolder: options.site + "/content")
    }

    /// The size of the site's logo, where it has one whose size is known.
    static func logoSize(of site: Site, _ options: BuildOptions) throws -> ImageSize? {
        guard let logo = site.configuration.brand.logo else { return nil }
        return ImageSize(of: try FileReading.bytes(at: options.site + "/content/" + logo.path))
    }

    /// Adds every file of the site, and gives them as the cache keeps them.
    func addFiles() async throws -> [String: BuildCache.Output] {
        // What takes longest comes first, so that no thread is left with it at the end.
        let (long, short) = prepared.plan.jobs.partitioned { $0.isMachineFile }
        let work = long.map(Work.job) + (prepared.search?.parts ?? []).map(Work.search) + short.map(Work.job)
        let done = try await Parallel.map(work, jobs: options.jobs, chunk: 8) { work in try perform(work) }
        let parts = done.compactMap(\.part)
        let search = prepared.search?.files(parts) ?? []
        let searchFiles = try await Parallel.map(search, jobs: options.jobs) { file in
            File(
                path: file.path.string,
                output: .init(ingredients: nil, file: try publication.add(file.bytes, at: file.path)))
        }
        let all = done.compactMap(\.file) + searchFiles
        return Dictionary(all.map { ($0.path, $0.output) }) { first, _ in first }
    }

    /// Puts the new version in the place of the old one.
    func commit() throws -> Publication.Report { try publication.commit() }

    /// `counts` with what was rendered and kept.
    func counts(_ counts: BuildCounts) -> BuildCounts {
        var counts = counts
        (counts.renderedFiles, counts.keptFiles) = tally.values
        return counts
    }

    private enum Work: Sendable {
        case job(OutputJob)
        case search(SearchFiles.Part)
    }

    private struct File: Sendable {
        let path: String
        let output: BuildCache.Output
    }

    private struct Done: Sendable {
        var file: File?
        var part: SearchFiles.EncodedPart?
    }

    private func perform(_ work: Work) throws -> Done {
        switch work {
        case .job(let job): Done(file: File(path: job.path.string, output: try add(job)))
        case .search(let part): Done(part: part.encoded())
        }
    }

    private func add(_ job: OutputJob) throws -> BuildCache.Output {
        guard job.isMadeOfPages else {
            let bytes = try renderer.bytes(for: job, noting: PageNotes())
            return .init(ingredients: nil, file: try publication.add(bytes, at: job.path))
        }
        if let kept = try kept(job) {
            if job.isComposed { tally.countKept() }
            return kept
        }
        let notes = PageNotes()
        let bytes = try renderer.bytes(for: job, noting: notes)
        if job.isComposed { tally.countRendered() }
        let file = try publication.add(bytes, at: job.path)
        return .init(ingredients: texts.ingredients(notes.pages), file: file)
    }

    /// The file as an earlier build made it, if this one would make the same and it is still there.
    private func kept(_ job: OutputJob) throws -> BuildCache.Output? {
        guard let known = known[job.path.string], let ingredients = known.ingredients,
            texts.ingredients(ingredients.pages)?.texts == ingredients.texts,
            try publication.keep(known.file, at: job.path)
        else { return nil }
        return known
    }
}

extension Array {
    /// The elements that are `first`, and the others, both in their order.
    fileprivate func partitioned(_ first: (Element) -> Bool) -> (first: [Element], rest: [Element]) {
        (filter(first), filter { !first($0) })
    }
}

/// How many files were rendered and kept, counted by many threads.
private final class Tally: Sendable {
    private let rendered = Atomic<Int>(0)
    private let kept = Atomic<Int>(0)

    func countRendered() { rendered.add(1, ordering: .relaxed) }
    func countKept() { kept.add(1, ordering: .relaxed) }

    var values: (rendered: Int, kept: Int) {
        (rendered.load(ordering: .relaxed), kept.load(ordering: .relaxed))
    }
}
