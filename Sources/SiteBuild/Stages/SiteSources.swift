internal import Diagnostics
internal import Files
internal import SiteModel
internal import Theme

/// The site folder as it lies on the disk: the load stage.
struct SiteSources: Sendable {
    /// The content of `waymark.yaml`.
    let configuration: [UInt8]
    /// The content of `waymark.urls`; nil where the site has none.
    let ledger: [UInt8]?
    /// Every Markdown file, sorted by path.
    let pages: [ContentPath]
    /// Every other file in the content folder, sorted by path.
    let files: [ContentFile]
    /// What is wrong with files as files.
    let diagnostics: [Diagnostic]

    private let root: String

    /// Lists the site at `site`, an absolute path.
    init(site: String) throws {
        root = site
        let configurationPath = site + "/" + ConfigurationReader.fileName
        guard FileReading.exists(configurationPath) else {
            throw UsageError.noSite(site, nearby: NearbySite.path(near: site))
        }
        for part in [ConfigurationReader.fileName, AddressLedger.fileName, "content"] {
            try Self.refuseLink(part, in: site)
        }
        configuration = try FileReading.bytes(at: configurationPath)
        let ledgerPath = site + "/" + AddressLedger.fileName
        ledger = FileReading.exists(ledgerPath) ? try FileReading.bytes(at: ledgerPath) : nil
        guard FileReading.isFolder(site + "/content") else { throw UsageError.noContent(site) }
        var listing = ContentListing(root: site + "/content")
        try listing.read()
        pages = listing.pages
        files = listing.files
        diagnostics = listing.diagnostics
    }

    private static func refuseLink(_ part: String, in site: String) throws {
        if FileReading.isLink(site + "/" + part) { throw UsageError.linkedPart(part) }
    }

    /// The bytes of a page's file.
    func bytes(of place: ContentPath) throws -> [UInt8] {
        try FileReading.bytes(at: root + "/" + place.path)
    }

    /// The bytes of a file beside the pages.
    func bytes(of file: ContentFile) throws -> [UInt8] {
        try FileReading.bytes(at: root + "/content/" + file.path)
    }

    /// The theme that `configuration` names, with those that it builds on; nil with the reason where there is none.
    func theme(_ configuration: SiteConfiguration) throws -> (
        lineage: ThemeLineage?, diagnostics: [Diagnostic]
    ) {
        let name = configuration.theme
        guard let layer = try themeLayer(name) ?? (name == ThemeLineage.base ? .embedded : nil) else {
            let near = NearestName.suggestion(for: name, among: try themeNames() + [ThemeLineage.base])
            let problem = Diagnostic(
                SiteRule.configuration, path: ConfigurationReader.fileName,
                position: configuration.themePosition,
                message: "There is no folder themes/\(name)."
                    + (near.map { " Did you mean \"\($0)\"?" } ?? " Add the folder, or take this line out."))
            return (nil, [problem])
        }
        return (try ThemeLineage(of: layer, name: name, names: themeNames(), layer: themeLayer), [])
    }

    private func themeLayer(_ name: String) throws -> ThemeLayer? {
        let folder = "themes/\(name)"
        guard PageID.isValid(name), FileReading.isFolder(root + "/" + folder) else { return nil }
        for part in ["themes", folder] { try Self.refuseLink(part, in: root) }
        return try ThemeLayer(readingFrom: root + "/" + folder, folder: folder)
    }

    private func themeNames() throws -> [String] {
        guard FileReading.isFolder(root + "/themes") else { return [] }
        let paths = try FolderListing.contents(of: root + "/themes").map(\.path)
        return Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }
}
