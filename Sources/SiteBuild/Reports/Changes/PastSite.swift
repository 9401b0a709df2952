internal import Files
internal import SiteModel

/// A site as it was at a revision, in a folder of its own for as long as the value lives.
struct PastSite: ~Copyable {
    /// The day of the revision, as `2026-11-21`.
    let day: String
    /// The options by which it is read.
    let options: BuildOptions

    private let folder: TemporaryFolder

    /// Takes the parts of a site that say something about its pages out of git.
    init(_ revision: String, of options: BuildOptions) throws {
        let repository = try GitRepository(around: options.site, for: "--since")
        let commit = try repository.commit(revision)
        let folder = try TemporaryFolder()
        guard try repository.export(ConfigurationReader.fileName, at: commit, to: folder.path) else {
            throw UsageError.noSiteThen(revision)
        }
        // Git keeps no empty folder, so there may have been a site without pages.
        try FileWriting.makeFolder(folder.path + "/content")
        for part in ["content", "themes"] {
            _ = try repository.export(part, at: commit, to: folder.path)
        }
        day = try repository.day(of: commit)
        var past = options
        past.site = folder.path
        past.output = folder.path + "/output"
        past.usesCache = false
        self.options = past
        self.folder = folder
    }
}
