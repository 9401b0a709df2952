internal import Diagnostics
internal import Files
internal import SiteModel

extension SiteBuilder {
    /// Writes what is wrong with the site to the file at `path`, so that `check` need not count it from then on; gives how many mistakes those are.
    ///
    /// Throws where there is no site to speak of. Where `waymark.yaml` cannot be read, nothing is written, and the report says why.
    public static func writeBaseline(
        to path: String, _ options: BuildOptions
    ) async throws -> (count: Int?, report: BuildReport) {
        let examined = try await examine(options)
        guard examined.site != nil else { return (nil, examined.report) }
        let baseline = Baseline(of: examined.report.diagnostics, source: options.source)
        try FileWriting.save(baseline.bytes, at: path)
        return (baseline.count, examined.report)
    }
}

extension BuildOptions {
    /// The bytes of a file of the site by its path as diagnostics name it; nil where there is none that may be read.
    @Sendable public func source(_ path: String) -> [UInt8]? {
        RelativePath(path).flatMap { try? FileReading.bytes(at: site + "/" + $0.string) }
    }
}

extension Baseline {
    /// Reads the file at `path`; throws a `UsageError` where there is none, or where it is no baseline.
    init(readingFrom path: String) throws {
        guard FileReading.exists(path) else { throw UsageError.noBaseline(path) }
        do {
            try self.init(FileReading.bytes(at: path))
        } catch let line as BadLine {
            throw UsageError.damagedBaseline(path, line: line.number)
        }
    }
}

extension BuildReport {
    /// The report without the mistakes that `baseline` knows. A change outside the scope is never known.
    func without(_ baseline: Baseline, _ options: BuildOptions, isWhole: Bool) -> BuildReport {
        let trespasses = diagnostics.filter { $0.rule == SiteRule.outsideScope.rawValue }
        let others = diagnostics.filter { $0.rule != SiteRule.outsideScope.rawValue }
        let (new, mended) = baseline.compare(others, source: options.source)
        var report = BuildReport(
            diagnostics: (trespasses + new).sorted(), pages: pages, publication: publication)
        report.known = others.count - new.count
        report.mended = isWhole ? mended : 0
        return report
    }
}
