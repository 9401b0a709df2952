internal import Diagnostics
internal import Files
internal import FrontMatter
internal import SiteModel
internal import Theme

/// How the report of changes is written.
public enum ChangeReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people, in lines.
    case text
    /// For a committee: a page of its own, in the look of the website.
    case html
    /// For spreadsheets (RFC 4180).
    case csv
    /// For programs (RFC 8259).
    case json
}

extension SiteBuilder {
    /// Reports what has changed between the revision of git that `revision` names and the site as it lies on the disk.
    ///
    /// Throws a `UsageError` where git, the revision or a site at that revision is missing.
    public static func changes(
        since revision: String, as format: ChangeReportFormat, _ options: BuildOptions
    ) async throws -> WrittenReport {
        let past = try PastSite(revision, of: options)
        let old = try await SiteState(past.options)
        let new = try await SiteState(options)
        guard let before = old.state else { throw UsageError.unusableSiteThen(revision) }
        guard let after = new.state, let site = new.examination.site else {
            return WrittenReport(build: new.examination.report, bytes: nil)
        }
        let written = WrittenChanges(
            report: try ChangeReport(from: before, to: after), revision: revision, day: past.day,
            today: options.today)
        let bytes =
            switch format {
            case .text: written.bytes(as: .text)
            case .csv: written.bytes(as: .csv)
            case .json: written.bytes(as: .json)
            case .html: ChangesPage(written, site: site, theme: new.theme).bytes()
            }
        return WrittenReport(build: new.examination.report, bytes: bytes)
    }
}

/// A site that was read, with a way back to the texts of its pages.
struct SiteState {
    let examination: Examination
    /// Nil where `waymark.yaml` cannot be used.
    let state: ChangeReport.State?
    /// The stylesheet of its theme.
    let theme: [UInt8]

    init(_ options: BuildOptions) async throws {
        var timings = StageTimings()
        let loaded = try await SiteBuilder.load(options, cache: CacheStore(options).cache, &timings)
        examination = try await SiteBuilder.examine(loaded, options, &timings)
        theme = loaded.settings?.theme.theme?.assets.first { $0.name == "site.css" }?.bytes ?? []
        guard let site = examination.site, let settings = loaded.settings else {
            state = nil
            return
        }
        let (parser, sources) = (PageParser(settings.parsing), loaded.sources)
        state = ChangeReport.State(site) { page in
            let place = page.parsed.place
            let original = page.original.map { PageParser.Original(site.pages[$0].parsed) }
            return parser.parse(try sources.bytes(of: place), at: place, original: original).body
        }
    }
}
