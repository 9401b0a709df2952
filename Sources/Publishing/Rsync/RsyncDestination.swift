internal import Files

/// A folder that rsync reaches, on another machine or a daemon's.
struct RsyncDestination: SteppedDestination {
    /// The folder as rsync names it, without a slash at the end.
    let address: String
    /// A folder of this machine for what passes through.
    let workFolder: String

    /// `-8` leaves letters beyond ASCII as they are where paths are printed.
    private let rsync = Program(name: "rsync", arguments: ["-8"])

    func survey(_ site: BuiltSite) throws -> Survey {
        let all = Set(site.paths)
        guard let files = try listing(), !files.isEmpty else {
            return Survey(manifest: nil, files: [], differing: all)
        }
        let manifest = try manifest(files)
        var survey = Survey(manifest: manifest, files: files, differing: try differing(site, files))
        let own =
            (manifest?.files ?? [:]).keys.filter { site.files[$0] == nil } + site.paths + [
                OutputManifest.name
            ]
        survey.leftovers = Self.leftovers(among: files, of: Set(own))
        return survey
    }

    /// While rsync writes `a/b.html` it calls it `a/.b.html.` and six letters or digits; where the other machine fails, that stays.
    static func leftovers(among files: Set<String>, of own: Set<String>) -> Set<String> {
        files.filter { path in
            let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
            let tail = name.suffix(7)
            guard name.hasPrefix("."), tail.count == 7, tail.first == ".",
                tail.dropFirst().utf8.allSatisfy({
                    (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
                })
            else { return false }
            let (folder, middle) = (path[..<name.startIndex], name.dropLast(7))
            // It puts no second dot before a name that begins with one.
            return own.contains(String(folder + middle.dropFirst())) || own.contains(String(folder + middle))
        }
    }

    /// The path of everything there but folders; nil where there is no such folder yet.
    private func listing() throws -> Set<String>? {
        let doing = "list what is in \(address)"
        // Nothing is copied: what would be is printed.
        let run = try rsync.attempt([
            "--recursive", "--links", "--devices", "--specials", "--dry-run", "--out-format=%n", "--",
            address + "/", try emptyFolder() + "/",
        ])
        let isMissing = String(decoding: run.errors, as: UTF8.self).contains("No such file or directory")
        if run.status == 23, run.output.isEmpty, isMissing { return nil }
        guard run.status == 0 else { throw rsync.failure(run, doing: doing) }
        return Set(Self.paths(run.output))
    }

    private func manifest(_ files: Set<String>) throws -> OutputManifest? {
        guard files.contains(OutputManifest.name) else { return nil }
        _ = try rsync.run(
            ["--", address + "/" + OutputManifest.name, workFolder + "/"],
            doing: "fetch \(OutputManifest.name) from \(address)")
        return try OutputManifest(folder: workFolder)
    }

    /// The website's files that rsync would copy, since they are missing or their contents differ.
    private func differing(_ site: BuiltSite, _ files: Set<String>) throws -> Set<String> {
        let present = site.paths.filter(files.contains)
        guard !present.isEmpty else { return Set(site.paths) }
        let output = try rsync.run(
            ["--dry-run", "--checksum", "--out-format=%n"] + Self.fromList(site.folder, address),
            input: present.endedByZeros, doing: "compare the website with \(address)")
        return Set(Self.paths(output)).union(site.paths.filter { !files.contains($0) })
    }

    func send(_ paths: [String], of site: BuiltSite) throws {
        _ = try rsync.run(
            ["--ignore-times", "--times"] + Self.readable + Self.fromList(site.folder, address),
            input: paths.endedByZeros, doing: "send \(paths.count) files to \(address)")
    }

    func write(_ manifest: OutputManifest) throws {
        let file = workFolder + "/" + OutputManifest.name
        try FileWriting.write(manifest.bytes, to: file)
        _ = try rsync.run(
            ["--ignore-times"] + Self.readable + ["--", file, address + "/"],
            doing: "send \(OutputManifest.name) to \(address)")
    }

    /// An empty folder is copied there, with all but these files and the folders above them left out of account: rsync removes what
    /// is not in the empty folder, and keeps a folder that holds anything else.
    func remove(_ files: [String], emptying folders: [String]) throws {
        let above = Set(files.flatMap(Self.folders))
        let rules = files.map { Self.pattern($0) } + above.sorted().map { Self.pattern($0) + "/" }
        let list = workFolder + "/removed"
        try FileWriting.write(rules.endedByZeros, to: list)
        _ = try rsync.run(
            [
                "--recursive", "--existing", "--delete", "--from0", "--include-from=" + list, "--exclude=*",
                "--", try emptyFolder() + "/", address + "/",
            ],
            doing: "remove \(files.count) files from \(address)")
    }

    private static func folders(above path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }

    /// A filter rule for exactly this path. A backslash means something in rules with wildcards only, and no path has one.
    private static func pattern(_ path: String) -> String {
        let bytes = path.utf8.flatMap { "*?[".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
        return "/" + String(decoding: bytes, as: UTF8.self)
    }

    private func emptyFolder() throws -> String {
        try FileWriting.makeFolder(workFolder + "/empty")
        return workFolder + "/empty"
    }

    /// Whatever the rights of the files here, a web server must be able to read them there.
    private static let readable = ["--perms", "--chmod=F644"]

    /// Copies what is named on standard input. Folders that are there keep their rights and times.
    private static func fromList(_ source: String, _ address: String) -> [String] {
        ["--files-from=-", "--from0", "--no-implied-dirs", "--", source + "/", address + "/"]
    }

    /// The paths of files among those that rsync printed, one on each line.
    private static func paths(_ output: [UInt8]) -> [String] {
        output.split(separator: UInt8(ascii: "\n")).filter { $0.last != UInt8(ascii: "/") }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
