internal import Files

/// The git repository that a site lies in, asked through the program git.
struct GitRepository {
    private let site: String
    /// The site's folder below the root of the repository: empty, or ending in `/`.
    private let prefix: String
    /// The option that git is asked for, for whoever must be told that it cannot be.
    private let option: String

    /// Finds the repository around `site`, an absolute path, on behalf of a command's option.
    init(around site: String, for option: String) throws {
        guard let run = try ProgramRun.run("git", ["-C", site, "rev-parse", "--show-prefix"]) else {
            throw UsageError.noGit(for: option)
        }
        guard run.status == 0 else {
            let lines = String(decoding: run.errors, as: UTF8.self).split(separator: "\n")
            throw UsageError.noRepository(
                site, for: option, reason: lines.first.map(String.init) ?? "")
        }
        self.site = site
        self.option = option
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
    func commit(_ revision: String) throws -> String {
        guard !revision.isEmpty, !revision.hasPrefix("-") else {
            throw UsageError.noRevision(revision, for: option)
        }
        let run = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
        guard run.status == 0 else {
            let isShallow = try git(["rev-parse", "--is-shallow-repository"]).output.starts(with: "true".utf8)
            throw isShallow
                ? UsageError.shallowRepository(revision) : UsageError.noRevision(revision, for: option)
        }
        return String(String(decoding: run.output, as: UTF8.self).prefix { $0.isHexDigit })
    }

    /// The day on which a commit was made, as `2026-11-21`.
    func day(of commit: String) throws -> String {
        let output = try answer(["show", "--no-patch", "--format=%cs", commit, "--"])
        return String(String(decoding: output, as: UTF8.self).prefix { !$0.isNewline })
    }

    /// Writes the folder or file `part` of the site, as it was at `commit`, below `folder`; tells whether it was there.
    ///
    /// Neither the work tree nor the index is touched: git gathers the files in an index of their own, and runs no hook.
    /// Files that an extension keeps elsewhere (Git LFS) stay pointers, so that nothing is fetched.
    func export(_ part: String, at commit: String, to folder: String) throws -> Bool {
        let object = "\(commit):\(prefix)\(part)"
        let sort = try git(["cat-file", "-t", object])
        guard sort.status == 0 else { return false }
        if sort.output.starts(with: "blob".utf8) {
            try FileWriting.write(try answer(["cat-file", "blob", object]), to: "\(folder)/\(part)")
            return true
        }
        let index = ["GIT_INDEX_FILE": "\(folder)/.index"]
        _ = try answer(["read-tree", "--prefix=\(part)/", object], variables: index)
        let top = try answer(["rev-parse", "--show-toplevel"])
        let plain = [
            "core.sparseCheckout=false", "core.fsmonitor=false", "filter.lfs.smudge=", "filter.lfs.process=",
            "filter.lfs.required=false",
        ].flatMap { ["-c", $0] }
        let root = String(String(decoding: top, as: UTF8.self).prefix { !$0.isNewline })
        _ = try answer(
            ["-C", root] + plain + ["checkout-index", "--all", "--quiet", "--prefix=\(folder)/"],
            variables: index)
        try FileWriting.removeFile("\(folder)/.index")
        return true
    }

    private func paths(_ arguments: [String]) throws -> [String] {
        try answer(arguments).split(separator: 0).map {
            Self.relative(String(decoding: $0, as: UTF8.self), to: prefix)
        }
    }

    /// What git prints; throws where it fails.
    private func answer(_ arguments: [String], variables: [String: String] = [:]) throws -> [UInt8] {
        let run = try git(arguments, variables: variables)
        guard run.status == 0 else {
            let reason = String(decoding: run.errors, as: UTF8.self).split(separator: "\n").first
            throw FileError(
                operation: "ask git about", path: site, reason: reason.map(String.init) ?? "it failed")
        }
        return run.output
    }

    private func git(_ arguments: [String], variables: [String: String] = [:]) throws -> ProgramRun {
        guard let run = try ProgramRun.run("git", ["-C", site] + arguments, environment: variables) else {
            throw UsageError.noGit(for: option)
        }
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
