internal import Files

/// Begins a site: a folder with a first page of each sort that builds without a warning.
public struct SiteStarter: Sendable {
    private let folder: String
    /// What messages call the folder.
    private var name: String { folder == "." ? "this folder" : folder }

    /// Whether there is a site in the folder already.
    public var hasSite: Bool { FileReading.exists(folder + "/waymark.yaml") }

    /// Will begin a site in `folder`, which need not exist yet.
    public init(folder: String) {
        self.folder = folder
    }

    /// Writes the site, and gives the paths of its files below the folder.
    ///
    /// Throws a `UsageError` where anything would have to be overwritten, or where the folder is in other use; then nothing is written.
    public func begin() throws -> [String] {
        let files = StarterFiles.files(in: "site")
        try refuseOtherUse(of: files)
        try NewFiles(folder: folder, name: name).write(files)
        return files.map(\.path)
    }

    private func refuseOtherUse(of files: [StarterFile]) throws {
        if let site = NearbySite.path(aroundContent: folder) { throw UsageError.siteInContent(site) }
        guard FileReading.exists(folder) else { return }
        guard FileReading.isFolder(folder) else { throw UsageError.folderIsFile(folder) }
        guard !hasSite else { throw UsageError.siteExists(name) }
        try NewFiles(folder: folder, name: name).refuseOverwriting(files)
        let strangers = try FolderListing.names(in: folder) + FolderListing.folders(in: folder)
        if let stranger = strangers.first(where: { !Self.isWelcome($0) }) {
            throw UsageError.folderIsTaken(name, example: stranger)
        }
    }

    /// Whether a file may stand beside a new site's: what git and code hosts put into a new repository.
    private static func isWelcome(_ name: String) -> Bool {
        name.hasPrefix(".") || name.uppercased().hasPrefix("LICENSE")
            || name.uppercased().hasPrefix("LICENCE")
    }
}
