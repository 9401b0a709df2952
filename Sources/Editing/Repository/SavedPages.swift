import Files

/// The branch of a git repository that saved pages are committed to, under the name of whoever runs git here.
public struct SavedPages: Sendable {
    /// The branch.
    public let branch: String

    private let site: String

    /// Goes over to `branch`, making it if need be.
    ///
    /// Throws an `EditingError` where there is no git, no repository, nobody's name to commit under, or where git will not change
    /// branches, for the reason it gives.
    public init(branch: String, site: String) throws {
        self.branch = branch
        self.site = site
        guard let inside = try ProgramRun.run("git", ["-C", site, "rev-parse", "--is-inside-work-tree"])
        else {
            throw EditingError("The program git is not installed. Install it, or leave out --branch.")
        }
        guard inside.status == 0 else {
            throw EditingError(
                "The site is not in a git repository. Begin one with: git init, or leave out --branch.")
        }
        guard try git("check-ref-format", "--branch", branch).status == 0, !branch.hasPrefix("-") else {
            throw EditingError(
                "\"\(branch)\" cannot be the name of a branch. Choose one such as ashford-changes.")
        }
        guard try knowsPerson() else {
            throw EditingError(
                "Git does not know who you are. Tell it with: git config --global user.name \"Your name\" "
                    + "and: git config --global user.email you@example.org")
        }
        try goOver()
    }

    /// Whether the site at `site` is in a repository of git.
    public static func isPossible(at site: String) -> Bool {
        (try? ProgramRun.run("git", ["-C", site, "rev-parse", "--is-inside-work-tree"]))?.status == 0
    }

    /// What git made of saved files.
    struct Commit: Sendable, Hashable {
        /// Whether the branch has them now.
        let isMade: Bool
        /// A sentence for whoever saved them.
        let note: String
    }

    /// Commits the files at `paths`, below the site folder, and nothing else.
    func commit(_ paths: [String], saying message: String) throws -> Commit {
        let files = paths.map { "./" + $0 }
        let kept = Commit(isMade: true, note: "It is kept on the branch \(branch).")
        let added = try git(["add", "--"] + files)
        guard added.status == 0 else { return Self.failure(added) }
        // Somebody may have committed them by hand since git refused them.
        guard try git(["diff", "--cached", "--quiet", "--"] + files).status != 0 else { return kept }
        let subject = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        let made = try git(["commit", "--quiet", "--only", "--message", subject, "--"] + files)
        return made.status == 0 ? kept : Self.failure(made)
    }

    private static func failure(_ run: ProgramRun) -> Commit {
        let lines = String(decoding: run.errors + run.output, as: UTF8.self).split(separator: "\n")
        let reason = lines.first.map(String.init) ?? "it gave no reason"
        return Commit(
            isMade: false,
            note:
                "It is saved, but git did not take it: \(reason). It is tried again when this page is saved next."
        )
    }

    /// Whether git has a person's name and address, and would not make them up of the computer's.
    private func knowsPerson() throws -> Bool {
        try ["GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"].allSatisfy {
            try git("-c", "user.useConfigOnly=true", "var", $0).status == 0
        }
    }

    private func goOver() throws {
        let current = try git("symbolic-ref", "--quiet", "--short", "HEAD")
        guard
            String(decoding: current.output, as: UTF8.self).split(separator: "\n").first.map(String.init)
                != branch
        else {
            return
        }
        let exists = try git("show-ref", "--verify", "--quiet", "refs/heads/" + branch).status == 0
        let run = try exists ? git("switch", "--quiet", branch) : git("switch", "--quiet", "--create", branch)
        guard run.status == 0 else {
            let reason = String(decoding: run.errors, as: UTF8.self).split(separator: "\n").first
            throw EditingError(
                "Git cannot go over to the branch \(branch): \(reason.map(String.init) ?? "it gave no reason")."
            )
        }
    }

    private func git(_ arguments: String...) throws -> ProgramRun { try git(arguments) }

    private func git(_ arguments: [String]) throws -> ProgramRun {
        guard let run = try ProgramRun.run("git", ["-C", site, "--literal-pathspecs"] + arguments) else {
            throw EditingError("The program git is not installed.")
        }
        return run
    }
}
