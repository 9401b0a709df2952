internal import Glibc
internal import Synchronization

/// A new version of the output folder, built whole beside the old one and then put in its place.
///
/// The spare copy in the work folder is brought up to date by the difference: a file that it already holds
/// stays, one that only the live output holds is linked, one that is new is written. Then the two folders
/// change places in one step, and the old output is the next spare. Until that step the live output is not
/// touched, so an error or a kill costs nobody their site. With no difference nothing is done at all.
///
/// Files in the output that the manifest does not name are strangers': they are carried over, never removed.
public final class Publication: Sendable {
    /// What publishing did.
    public struct Report: Sendable, Hashable {
        /// Files whose content is new or has changed.
        public let changed: Int
        /// Files that are no longer part of the site.
        public let removed: Int
        /// Files in the output folder that Waymark did not make, but for those a host expects.
        public let strangers: [String]
    }

    private struct Progress {
        var new = OutputManifest()
        var changed = 0
        var kept: [String] = []
        var folders: Set<String> = []
    }

    private let output: String
    private let spare: String
    private let live: OutputManifest
    private let held: OutputManifest
    private let progress = Mutex(Progress())
    private let lock: FolderLock

    /// Why a folder cannot become the output: it holds what Waymark did not make.
    public enum Obstacle: Sendable, Hashable {
        /// The folder has no manifest, and files such as this one.
        case strangers(example: String)
        /// The folder's manifest cannot be read.
        case damagedManifest
    }

    /// What stands in the way of publishing to `output`; nil where it is new, empty, or Waymark's.
    public static func obstacle(in output: String) throws -> Obstacle? {
        guard FileReading.isFolder(output), OutputManifest(folder: output) == nil else { return nil }
        if FileReading.exists(output + "/" + OutputManifest.name) { return .damagedManifest }
        let files = try FolderListing.contents(of: output, includingHidden: true).map(\.path)
        if let stranger = files.first(where: { !isWelcome($0) || $0.hasPrefix(".git/") }) {
            return .strangers(example: stranger)
        }
        return try FolderListing.folders(in: output).first.map { .strangers(example: $0 + "/") }
    }

    /// Begins a new version of `output`, an absolute path, with its spare copy kept in `workFolder`.
    public init(output: String, workFolder: String) throws {
        self.output = output
        spare = workFolder + "/spare"
        guard !FileReading.isLink(workFolder), !FileReading.isLink(workFolder + "/spare") else {
            throw FileError(operation: "use", path: workFolder, reason: "it is a link; remove it")
        }
        try FileWriting.makeFolder(workFolder)
        lock = try FolderLock(workFolder + "/lock")
        live = OutputManifest(folder: output) ?? OutputManifest()
        if let manifest = OutputManifest(folder: spare) {
            held = manifest
        } else {
            try FileWriting.removeTree(spare)
            held = OutputManifest()
        }
        try FileWriting.makeFolder(spare)
        // A spare without a manifest is one that a killed build left half done.
        try FileWriting.removeFile(spare + "/" + OutputManifest.name)
    }

    /// Adds one file. Safe to call from many threads, with a path that none has added before.
    public func add(_ bytes: [UInt8], at path: RelativePath) throws {
        let hash = ContentHash(of: bytes)
        let isLive =
            live.files[path.string] == hash && FileReading.size(of: output + "/" + path.string) == bytes.count
        let isHeld =
            held.files[path.string] == hash && FileReading.size(of: spare + "/" + path.string) == bytes.count
        if !isLive, !isHeld {
            do {
                try write(bytes, to: path)
            } catch {
                try clearWay(to: path)
                try write(bytes, to: path)
            }
        }
        progress.withLock {
            $0.new.files[path.string] = hash
            if !isLive { $0.changed += 1 } else if !isHeld { $0.kept.append(path.string) }
        }
    }

    /// Puts the new version in the place of the old one.
    public func commit() throws -> Report {
        let done = progress.withLock { $0 }
        let removed = live.files.keys.count { done.new.files[$0] == nil }
        let strangers = try strangersInOutput()
        let report = Report(
            changed: done.changed, removed: removed, strangers: strangers.filter { !Self.isWelcome($0) })
        if done.changed == 0, removed == 0, FileReading.exists(output + "/" + OutputManifest.name) {
            try FileWriting.replace(spare + "/" + OutputManifest.name, with: held.bytes)
            return report
        }
        for path in strangers where done.new.files[path] != nil {
            throw FileError(
                operation: "publish", path: output + "/" + path,
                reason: "Waymark did not make this file and will not write over it; move it away first")
        }
        try removeStale(keeping: done.new, strangers: Set(strangers))
        try carryOverFolders()
        for path in done.kept + strangers { try carryOver(path) }
        try FileWriting.write(done.new.bytes, to: spare + "/" + OutputManifest.name)
        try putInPlace()
        return report
    }

    private func putInPlace() throws {
        if FileReading.exists(output) {
            try FileWriting.exchange(output, spare)
        } else {
            try FileWriting.makeFolder(String(output[..<(output.lastIndex(of: "/") ?? output.startIndex)]))
            try FileWriting.rename(spare, to: output)
        }
    }

    /// Strangers' folders keep their permissions, and are kept where they are empty.
    private func carryOverFolders() throws {
        guard FileReading.isFolder(output) else { return }
        var ours: Set<Substring> = []
        for path in live.files.keys {
            var folder = path[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard ours.insert(folder).inserted else { break }
            }
        }
        for folder in try FolderListing.allFolders(below: output) where !ours.contains(folder[...]) {
            try FileWriting.makeFolder(spare + "/" + folder)
            try FileWriting.copyPermissions(from: output + "/" + folder, to: spare + "/" + folder)
        }
    }

    private func carryOver(_ path: String) throws {
        try makeFolder(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        try FileWriting.link(output + "/" + path, to: spare + "/" + path)
    }

    /// Removes from the spare what an earlier version had and this one has not, with the folders left empty.
    private func removeStale(keeping new: OutputManifest, strangers: Set<String>) throws {
        let present = try FolderListing.contents(of: spare, includingHidden: true)
        for file in present where new.files[file.path] == nil && !strangers.contains(file.path) {
            try FileWriting.removeFile(spare + "/" + file.path)
            var folder = file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)]
            while !folder.isEmpty, FileWriting.removeEmptyFolder(spare + "/" + folder) {
                folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
            }
        }
    }

    private func strangersInOutput() throws -> [String] {
        guard FileReading.isFolder(output) else { return [] }
        return try FolderListing.contents(of: output, includingHidden: true).map(\.path)
            .filter { live.files[$0] == nil && $0 != OutputManifest.name }
    }

    /// Files that hosts and git expect beside a site.
    private static func isWelcome(_ path: String) -> Bool {
        [".gitignore", ".gitkeep", ".nojekyll", "CNAME"].contains(path) || path.hasPrefix(".git/")
    }

    private func write(_ bytes: [UInt8], to path: RelativePath) throws {
        try makeFolder(path.folder)
        try FileWriting.write(bytes, to: spare + "/" + path.string)
    }

    /// Removes what an earlier version left in the spare where `path` needs a folder, or a file.
    private func clearWay(to path: RelativePath) throws {
        var above = spare
        for part in path.folder.split(separator: "/") {
            above += "/" + part
            if !FileReading.isFolder(above) { try FileWriting.removeFile(above) }
        }
        try FileWriting.removeTree(spare + "/" + path.string)
    }

    private func makeFolder(_ folder: Substring) throws {
        guard !folder.isEmpty, progress.withLock({ !$0.folders.contains(String(folder)) }) else { return }
        try FileWriting.makeFolder(spare + "/" + folder)
        progress.withLock { _ = $0.folders.insert(String(folder)) }
    }
}
