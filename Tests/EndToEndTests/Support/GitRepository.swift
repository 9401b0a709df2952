import Foundation

/// A git repository in a temporary folder, with a site in it.
struct GitRepository {
    let root: TemporarySite

    /// Makes a repository of the given files, all of them in its first commit, which is tagged `start`.
    init(_ files: [String: String]) throws {
        root = try TemporarySite(files)
        try git("init", "--quiet")
        // What the tests' own runs of programs print goes to files in the folder.
        try root.write(".git/info/exclude", ".std*\n")
        try commit()
        try git("tag", "start")
    }

    /// Takes everything into a commit.
    func commit() throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "Change")
    }

    /// Runs git, apart from the settings of whoever runs the tests.
    func git(_ arguments: String...) throws {
        let settings = ["user.name=Test", "user.email=test@example.org", "commit.gpgsign=false"]
        let result = try Command.run(
            "/usr/bin/env", ["git"] + settings.flatMap { ["-c", $0] } + arguments, in: root.folder,
            environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"])
        guard result.status == 0 else { throw Failure(words: result.errors) }
    }

    struct Failure: Error {
        let words: String
    }
}
