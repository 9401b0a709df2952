internal import Files

/// What the last build published, as far as it is still there.
struct LastPublication: Sendable {
    private let cache: BuildCache
    private let published: SiteCopy

    init(_ cache: BuildCache, _ published: SiteCopy) {
        self.cache = cache
        self.published = published
    }

    /// The last build's report, if it was made of the same inputs and all its files are still in place: then there is
    /// nothing to be done. Nil else.
    func report(ifMadeOf inputs: ContentHash, _ options: BuildOptions) async throws -> BuildReport? {
        guard let last = cache.last, last.inputs == inputs, published.fileCount == cache.outputs.count else {
            return nil
        }
        let outputs = cache.outputs.map { (path: $0.key, file: $0.value.file) }
        let isWhole = try await Parallel.map(outputs, jobs: options.jobs, chunk: 256) { [published] output in
            published.holds(output.file, at: output.path)
        }
        guard !isWhole.contains(false) else { return nil }
        var report = BuildReport(
            diagnostics: last.diagnostics, pages: last.pages,
            publication: Publication.Report(
                changed: 0, removed: 0, strangers: try published.reportedStrangers()))
        report.counts.keptFiles = outputs.count
        return report
    }
}
