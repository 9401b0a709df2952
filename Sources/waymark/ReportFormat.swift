import ArgumentParser
import Diagnostics
import Files
import SiteBuild

/// How diagnostics are told.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case github
    case gitlab
    case sarif
    case junit

    /// The report of `diagnostics` for another program, or nil where people read it as text.
    ///
    /// Code hosts want paths from the repository's root, which is taken to be the current folder.
    func bytes(of diagnostics: [Diagnostic], site: String) -> [UInt8]? {
        switch self {
        case .text: nil
        case .json: JSONReport.bytes(of: diagnostics)
        case .github:
            Array(GitHubReport(pathPrefix: Self.pathPrefix(of: site)).text(of: diagnostics).utf8)
        case .gitlab: CodeQualityReport(pathPrefix: Self.pathPrefix(of: site)).bytes(of: diagnostics)
        case .sarif:
            SARIFReport(
                toolVersion: Waymark.configuration.version, rules: SiteBuilder.rules,
                pathPrefix: Self.pathPrefix(of: site)
            ).bytes(of: diagnostics)
        case .junit: JUnitReport.bytes(of: diagnostics)
        }
    }

    /// The way from the current folder down to `site`, ending in `/`; empty where the site is not below it.
    static func pathPrefix(of site: String) -> String {
        guard let current = FileReading.canonical("."), site.hasPrefix(current + "/") else { return "" }
        return site.dropFirst(current.count + 1) + "/"
    }
}
