internal import Files

/// Where a site lies in its git repository.
struct RepositoryPlace {
    /// The root of the repository, an absolute path; the site's own folder where it is in none, or git is not there to ask.
    let root: String
    /// The way from the root to the site: empty, or ending in `/`.
    let prefix: String

    /// Finds the repository around `site`, an absolute path.
    init(around site: String) {
        let run = try? ProgramRun.run("git", ["-C", site, "rev-parse", "--show-prefix"])
        let words = run.map { String(decoding: $0.output, as: UTF8.self).prefix { !$0.isNewline } }
        guard run?.status == 0, let prefix = words, site.hasSuffix("/" + prefix.dropLast()) else {
            self.init(root: site, prefix: "")
            return
        }
        let above = prefix.isEmpty ? site[...] : site.dropLast(prefix.count)
        self.init(root: String(above), prefix: String(prefix))
    }

    private init(root: String, prefix: String) {
        self.root = root
        self.prefix = prefix
    }
}
