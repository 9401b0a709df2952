internal import Files

/// A branch of a git repository, which holds nothing but the website and what others put there.
///
/// Publishing is one commit on the branch, so that there is nothing between the old website and the new.
struct GitDestination: Destination {
    private let repository: GitRepository
    private let remote: String
    private let branch: String

    /// The empty file by which GitHub Pages is told to serve files as they are.
    private static let noJekyll = ".nojekyll"

    /// Finds the repository that knows `remote`, starting from the folder `site`.
    init(remote: String, branch: String, site: String, workFolder: String) throws {
        repository = try GitRepository(around: site, workFolder: workFolder, remote: remote)
        // A path means the same from wherever git is run.
        self.remote = PublishAddress.isAddress(remote) ? FileReading.canonical(remote) ?? remote : remote
        self.branch = branch
    }

    func survey(_ site: BuiltSite) throws -> Survey {
        guard let commit = try repository.fetch(branch, from: remote) else {
            return Survey(manifest: nil, files: [], differing: Set(site.paths), revision: nil)
        }
        let files = try repository.files(of: commit)
        let ids = try repository.ids(of: site.paths.map { site.folder + "/" + $0 }, keeping: false)
        let differing = zip(site.paths, ids).filter { files[$0] != GitFile(mode: "100644", id: $1) }.map(\.0)
        let manifest = try files[OutputManifest.name].flatMap {
            OutputManifest(try repository.bytes(of: $0.id))
        }
        return Survey(
            manifest: manifest, files: Set(files.keys), differing: Set(differing), revision: commit)
    }

    func carryOut(_ plan: PublishPlan, for site: BuiltSite) throws {
        let sent = plan.new + plan.changed
        let ids = try repository.ids(of: sent.map { site.folder + "/" + $0 }, keeping: true)
        var added = Array(zip(sent, ids)).map { (path: $0, id: $1) }
        added.append((OutputManifest.name, try repository.keep(site.manifest.bytes)))
        if !plan.hasNoJekyll { added.append((Self.noJekyll, try repository.keep([]))) }
        let tree = try repository.tree(from: plan.revision, removing: plan.removed, adding: added)
        if let parent = plan.revision, try repository.has(parent, tree: tree) { return }
        let commit = try repository.commit(tree, after: plan.revision, message: Self.message(plan))
        try repository.push(commit, to: branch, in: remote)
    }

    private static func message(_ plan: PublishPlan) -> String {
        "Publish the website\n\n\(plan.report.summary).\n"
    }
}
