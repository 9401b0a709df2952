internal import Diagnostics
internal import Files
internal import FrontMatter
public import SiteModel

extension SiteBuilder {
    /// Writes the files by which `host` checks every change of the site and publishes it, to the root of the site's repository;
    /// gives their paths from the site's folder, or nil where the site cannot be read, which the report says.
    ///
    /// Throws a `UsageError` where one of them is there already; then nothing is written.
    public static func addChecks(
        for host: CodeHost, _ options: BuildOptions
    ) async throws -> (paths: [String]?, report: BuildReport) {
        let place = RepositoryPlace(around: options.site)
        let examined = try await examine(options)
        guard let site = examined.site else { return (nil, examined.report) }
        let owners = EditorsReport(site).below(place.prefix).text()
        let files =
            CheckFiles.files(for: host, siteAt: place.prefix)
            + [StarterFile(path: host.ownersPath, bytes: Array(owners.utf8))]
        try NewFiles(folder: place.root, name: place.root).write(files)
        let way = place.prefix.split(separator: "/").map { _ in "../" }.joined()
        return (files.map { way + $0.path }, examined.report)
    }
}

/// The files by which a host checks a site, as they are for one site.
enum CheckFiles {
    /// The files for a site at `prefix` below the root of its repository: empty, or ending in `/`.
    static func files(for host: CodeHost, siteAt prefix: String) -> [StarterFile] {
        StarterFiles.files(in: host.rawValue).map { file in
            guard !prefix.isEmpty else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            let site = YAMLWriting.quoted(String(prefix.dropLast()))
            let placed = text.replacing("\n  SITE: .\n", with: "\n  SITE: \(site)\n")
            return StarterFile(path: file.path, bytes: Array(placed.utf8))
        }
    }
}
