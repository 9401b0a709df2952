internal import Diagnostics
internal import SiteModel

/// What can be reported of a site.
public enum SiteReport: Sendable, Hashable {
    /// What puts the principles into practice, and what is missing.
    case coverage
    /// Which pages are due to be checked again.
    case reviews
    /// Every relation and every link.
    case links
    /// Which pages lack a translation.
    case translations
    /// Who looks after which folder, as text in the form of a CODEOWNERS file.
    case editors
    /// What the front matter of each kind may hold; of one kind, where its id is given.
    case schema(kind: String?)
}

/// How a report is written.
public enum SiteReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people.
    case text
    /// For spreadsheets (RFC 4180).
    case csv
    /// For programs (RFC 8259).
    case json
}

/// A report once it is written.
public struct WrittenReport: Sendable {
    /// What was found on the way, errors above all.
    public let build: BuildReport
    /// The report, in UTF-8; nil where `waymark.yaml` cannot be read, so that there is no site to report of.
    public let bytes: [UInt8]?
}

extension SiteBuilder {
    /// Reads the site and reports of it, also where its content has errors. Writes nothing to the disk.
    public static func report(
        _ subject: SiteReport, as format: SiteReportFormat, _ options: BuildOptions
    ) async throws -> WrittenReport {
        let examined = try await examine(options)
        let bytes = try examined.site.map { site in
            try rendering(of: subject, site: site, options).bytes(as: format)
        }
        return WrittenReport(build: examined.report, bytes: bytes)
    }

    private static func rendering(
        of subject: SiteReport, site: Site, _ options: BuildOptions
    ) throws -> any ReportRendering {
        switch subject {
        case .coverage: return CoverageReport(site)
        case .reviews: return ReviewReport(site, today: options.today)
        case .links: return LinkReport(site)
        case .translations: return TranslationReport(site)
        case .editors: return EditorsReport(site).below(RepositoryPlace(around: options.site).prefix)
        case .schema(nil): return SchemaReport(site)
        case .schema(let kind?):
            if let report = SchemaReport(site, kind: kind) { return report }
            let kinds = site.configuration.kinds.kinds.map(\.id)
            throw UsageError.noKind(
                kind, suggestion: NearestName.suggestion(for: kind, among: kinds), kinds: kinds)
        }
    }
}

/// A report's value that can be written in every format.
protocol ReportRendering {
    /// For people, in lines.
    func text() -> String
    /// One table with a header.
    func csv() -> CSVText
    /// One value.
    func write(to json: inout JSONText)
}

extension ReportRendering {
    /// The report in `format`.
    func bytes(as format: SiteReportFormat) -> [UInt8] {
        switch format {
        case .text: return Array(text().utf8)
        case .csv: return csv().bytes
        case .json:
            var json = JSONText()
            write(to: &json)
            return json.bytes + [0x0A]
        }
    }
}
