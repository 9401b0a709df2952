internal import Files

/// The git repository that a site lies in, asked through the program git.
struct GitRepository {
    private let site: String
    /// The site's folder below the root of the repository: empty, or ending in `/`.
    private let prefix: String

    /// Finds the repository around `site`, an absolute path.
    init(around site: String) throws {
        guard let run = try ProgramRun.run("git", ["-C", site, "rev-parse", "--show-prefix"]) else {
            throw UsageError.noGit
        }
        guard run.status == 0 else {
            let lines = String(decoding: run.errors, as: UTF8.self).split(separator: "\n")
            throw UsageError.noRepository(site, reason: lines.first.map(String.init) ?? "")
        }
        self.site = site
        prefix = String(String(decoding: run.output, as: UTF8.self).prefix { !$0.isNewline })
    }

    /// The files known to git that are not as they were at `revision`: changed, added or removed.
    ///
    /// Paths are relative to the site folder, and begin with `../` outside it.
    func changedFiles(since revision: String) throws -> [String] {
        // A file that has moved is to be named at both its places, wherever the site lies in the repository.
        try paths([
            "diff", "--name-only", "--no-renames", "--no-relative", "-z", try commit(revision), "--",
        ])
    }

    /// The files not yet known to git, but for those that it is told to ignore; paths as for `changedFiles`.
    func newFiles() throws -> [String] {
        try paths(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"])
    }

    /// The commit that a person's words name. They reach git only here, and never as an option.
    private func commit(_ revision: String) throws -> String {
        guard !revision.isEmpty, !revision.hasPrefix("-") else { throw UsageError.noRevision(revision) }
        let run = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
        guard run.status == 0 else { throw UsageError.noRevision(revision) }
        return String(String(decoding: run.output, as: UTF8.self).prefix { $0.isHexDigit })
    }

    private func paths(_ arguments: [String]) throws -> [String] {
        let run = try git(arguments)
        guard run.status == 0 else {
            let reason = String(decoding: run.errors, as: UTF8.self).split(separator: "\n").first
            throw FileError(
                operation: "ask git about", path: site, reason: reason.map(String.init) ?? "it failed")
        }
        return run.output.split(separator: 0).map {
            Self.relative(String(decoding: $0, as: UTF8.self), to: prefix)
        }
    }

    private func git(_ arguments: [String]) throws -> ProgramRun {
        guard let run = try ProgramRun.run("git", ["-C", site] + arguments) else { throw UsageError.noGit }
        return run
    }

    /// The way from the folder `prefix` to `path`, both below the root of the repository.
    static func relative(_ path: String, to prefix: String) -> String {
        var folders = prefix.split(separator: "/")[...]
        var parts = path.split(separator: "/")[...]
        while let folder = folders.first, parts.count > 1, folder == parts.first {
            folders.removeFirst()
            parts.removeFirst()
        }
        return (folders.map { _ in ".." } + parts).joined(separator: "/")
    }
}
