internal import Files

/// A git repository that a website's branch is pushed from. Its work tree, its index and its branches are left alone.
struct GitRepository: Sendable {
    /// How git is called for it.
    private let git: Program
    /// How much of a branch's history is fetched: all of it into a person's own repository, which must not be told that some
    /// commits have no parents.
    private let depth: [String]

    /// Finds the repository around `site`; where there is none and the remote has an address of its own, has a bare one in
    /// `workFolder`.
    ///
    /// Throws `PublishingError` where `remote` is a name and no repository knows it.
    init(around site: String, workFolder: String, remote: String) throws {
        // Settings that would write an index, or more than it, in ways of their own.
        let settings = ["core.splitIndex=false", "core.fsmonitor=false", "push.followTags=false"]
        let plain = Program(
            name: "git", arguments: settings.flatMap { ["-c", $0] },
            environment: ["GIT_INDEX_FILE": workFolder + "/index"])
        var git = plain
        git.arguments += ["-C", site]
        let found = try git.attempt(["rev-parse", "--git-dir"])
        depth = found.status == 0 ? [] : ["--depth=1"]
        if found.status != 0 {
            guard PublishAddress.isAddress(remote) else {
                let words = String(decoding: found.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
                throw PublishingError.noRepository(remote: remote, reason: words.first.map(String.init) ?? "")
            }
            git = plain
            git.arguments += ["--git-dir", workFolder + "/repository.git"]
            _ = try git.run(["init", "--quiet", "--bare"], doing: "make a repository in \(workFolder)")
        } else if !PublishAddress.isAddress(remote) {
            let known = try git.run(["remote"], doing: "list the remotes of the repository").lines
            guard known.contains(remote) else { throw PublishingError.noRemote(remote, known: known) }
        }
        self.git = git
    }

    /// The commit at the end of `branch` in `remote`, fetched; nil where there is no such branch.
    func fetch(_ branch: String, from remote: String) throws -> String? {
        let reference = "refs/heads/" + branch
        let found = try git.run(
            ["ls-remote", "--", remote, reference], doing: "ask \(remote) for its branches")
        guard found.lines.contains(where: { $0.hasSuffix("\t" + reference) }) else { return nil }
        let own = "refs/waymark/" + branch
        _ = try git.run(
            ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"] + depth
                + ["--", remote, "+\(reference):\(own)"],
            doing: "fetch \(branch) from \(remote)")
        return try git.run(["rev-parse", "--verify", own + "^{commit}"], doing: "find what it fetched").lines
            .first
    }

    /// Every file of `commit`, by path.
    func files(of commit: String) throws -> [String: GitFile] {
        let output = try git.run(
            ["ls-tree", "-r", "-z", "--full-tree", commit], doing: "list the files of \(commit)")
        var files: [String: GitFile] = [:]
        for line in output.split(separator: 0) {
            // 100644 blob 0123…<tab>path
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
            let words = line[..<tab].split(separator: UInt8(ascii: " "))
            guard words.count == 3 else { continue }
            files[String(decoding: line[(tab + 1)...], as: UTF8.self)] = GitFile(
                mode: String(decoding: words[0], as: UTF8.self), id: String(decoding: words[2], as: UTF8.self)
            )
        }
        return files
    }

    /// The bytes of the file with this id.
    func bytes(of id: String) throws -> [UInt8] {
        try git.run(["cat-file", "blob", id], doing: "read a file of the branch")
    }

    /// The ids that the files at these absolute paths have in git; `keeping` puts them into the repository.
    func ids(of files: [String], keeping: Bool) throws -> [String] {
        guard !files.isEmpty else { return [] }
        let ids = try git.run(
            ["hash-object", "--no-filters", "--stdin-paths"] + (keeping ? ["-w"] : []),
            input: files.flatMap { Array($0.utf8) + [0x0A] }, doing: "take in the website's files"
        ).lines
        guard ids.count == files.count else {
            throw PublishingError.programFailed("git", doing: "take in the website's files", words: [])
        }
        return ids
    }

    /// Puts `bytes` into the repository, and gives their id.
    func keep(_ bytes: [UInt8]) throws -> String {
        let doing = "take in a file"
        return try git.run(["hash-object", "-w", "--stdin"], input: bytes, doing: doing).word
    }

    /// The tree that `commit`, or nothing, becomes when `removed` are taken out of it and `added` put in.
    func tree(from commit: String?, removing removed: [String], adding added: [(path: String, id: String)])
        throws
        -> String
    {
        let doing = "lay out the branch"
        _ = try git.run(["read-tree", commit ?? "--empty"], doing: doing)
        let nothing = String(repeating: "0", count: added.first?.id.utf8.count ?? 40)
        let lines = removed.map { "0 \(nothing)\t\($0)" } + added.map { "100644 \($0.id)\t\($0.path)" }
        _ = try git.run(["update-index", "-z", "--index-info"], input: lines.endedByZeros, doing: doing)
        return try git.run(["write-tree"], doing: doing).word
    }

    /// Whether `commit` has that tree.
    func has(_ commit: String, tree: String) throws -> Bool {
        try git.run(["rev-parse", "--verify", commit + "^{tree}"], doing: "look at \(commit)").word == tree
    }

    /// Makes a commit of `tree` after `parent`.
    func commit(_ tree: String, after parent: String?, message: String) throws -> String {
        var git = git
        // A machine that nobody has introduced to git may publish all the same.
        if try git.attempt(["var", "GIT_COMMITTER_IDENT"]).status != 0 {
            for role in ["AUTHOR", "COMMITTER"] {
                git.environment["GIT_\(role)_NAME"] = "Waymark"
                git.environment["GIT_\(role)_EMAIL"] = "waymark@localhost"
            }
        }
        let parents = parent.map { ["-p", $0] } ?? []
        return try git.run(
            ["commit-tree", tree] + parents, input: Array(message.utf8), doing: "make a commit"
        ).word
    }

    /// Makes `commit` the end of `branch` in `remote`.
    ///
    /// Throws `PublishingRace` where the branch has another end by now than the commit's parent.
    func push(_ commit: String, to branch: String, in remote: String) throws {
        let run = try git.attempt([
            "push", "--quiet", "--porcelain", "--no-verify", "--no-recurse-submodules", "--", remote,
            "\(commit):refs/heads/\(branch)",
        ])
        guard run.status != 0 else { return }
        let words = String(decoding: run.output + run.errors, as: UTF8.self)
        // The second when two pushes meet at the very same time.
        if ["[rejected]", "cannot lock ref", "failed to update ref"].contains(where: words.contains) {
            throw PublishingRace()
        }
        throw git.failure(run, doing: "push to \(branch) in \(remote)")
    }
}

/// A file in git.
struct GitFile: Sendable, Hashable {
    /// Its mode, in octal digits: `100644` for an ordinary one.
    let mode: String
    /// The id of its content.
    let id: String
}

extension [UInt8] {
    /// The lines of a program's output.
    fileprivate var lines: [String] {
        split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The one word that a program printed.
    fileprivate var word: String { lines.first ?? "" }
}
