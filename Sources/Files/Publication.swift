internal import Synchronization

/// A new version of the output folder, built whole beside the old one and then put in its place.
///
/// The spare copy in the work folder is brought up to date by the difference: a file that it already holds
/// stays, one that only the live output holds is linked, one that is new is written. Then the two folders
/// change places in one step, and the old output is the next spare. Until that step the live output is not
/// touched, so an error or a kill costs nobody their site. With no difference they do not change places.
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

        /// Makes a report.
        public init(changed: Int, removed: Int, strangers: [String]) {
            self.changed = changed
            self.removed = removed
            self.strangers = strangers
        }
    }

    private struct Progress {
        var new = OutputManifest()
        var changed = 0
        var folders: Set<String> = []
    }

    /// What the manifest of the spare is called while the spare is being changed. It keeps its time so.
    private static let setAside = ".old"

    private let place: OutputPlace
    private let live: SiteCopy
    private let held: SiteCopy
    /// What of strangers' the spare holds; nil where it was made anew.
    private let recorded: Strangers?
    private let progress = Mutex(Progress())

    /// Begins a new version of the website at `place`, where `live` is there now. The work folder stays its holder's
    /// alone meanwhile.
    public init(at place: OutputPlace, replacing live: SiteCopy) throws {
        self.place = place
        self.live = live
        held = try SiteCopy(folder: place.spare, place.record.read())
        recorded = held.recorded
        // A spare without a manifest is one that a killed build left half done; without a record it may hold anything.
        if recorded != nil {
            try FileWriting.rename(manifestOfSpare, to: manifestOfSpare + Self.setAside)
        } else {
            try FileWriting.removeTree(place.spare)
            try FileWriting.makeFolder(place.spare)
        }
    }

    /// Adds one file. Safe to call from many threads, with a path that none has added before.
    @discardableResult
    public func add(_ bytes: [UInt8], at path: RelativePath) throws -> PublishedFile {
        let file = PublishedFile(bytes)
        guard try !keep(file, at: path) else { return file }
        try clearingWay(to: path) { try write(bytes, to: path) }
        progress.withLock {
            $0.new.files[path.string] = file.hash
            $0.changed += 1
        }
        return file
    }

    /// Makes a file that an earlier version had part of this one. False where it is not there any more as it was, and
    /// so must be added anew. Safe to call from many threads, with a path that none has added before.
    public func keep(_ file: PublishedFile, at path: RelativePath) throws -> Bool {
        let isLive = live.holds(file, at: path.string)
        let isHeld = held.holds(file, at: path.string)
        guard isLive || isHeld else { return false }
        if !isHeld {
            try clearingWay(to: path) { try carryOver(path.string) }
        }
        progress.withLock {
            $0.new.files[path.string] = file.hash
            if !isLive { $0.changed += 1 }
        }
        return true
    }

    /// What may lie in the spare of an earlier version.
    private var oldFiles: [String] {
        guard let recorded else { return [] }
        return held.manifest.files.keys + recorded.files + [OutputManifest.name + Self.setAside]
    }

    /// Puts the new version in the place of the old one.
    public func commit() throws -> Report {
        let found = try live.strangers()
        let done = progress.withLock { $0 }
        let removed = live.manifest.files.keys.count { done.new.files[$0] == nil }
        let strangers = found.files
        let report = Report(
            changed: done.changed, removed: removed,
            strangers: strangers.filter { !OutputPlace.isWelcome($0) })
        if done.changed == 0, removed == 0, live.isWhole {
            // The spare has been brought up to date all the same.
            if recorded != nil {
                try removeStale(keeping: done.new, strangers: found)
                try FileWriting.write(done.new.bytes, to: manifestOfSpare)
                try record(found, spare: live.identity, live: FileStatus(manifestOfSpare)?.identity)
            }
            return report
        }
        for path in strangers where done.new.files[path] != nil {
            throw FileError(
                operation: "publish", path: live.folder + "/" + path,
                reason: "Waymark did not make this file and will not write over it; move it away first")
        }
        try removeStale(keeping: done.new, strangers: found)
        try carryOver(found.folders)
        for path in strangers where FileReading.exists(live.folder + "/" + path) { try carryOver(path) }
        try FileWriting.write(done.new.bytes, to: manifestOfSpare)
        try record(found, spare: live.identity, live: FileStatus(manifestOfSpare)?.identity)
        try place.exchange()
        return report
    }

    /// Writes down what both folders hold of strangers'. In the spare a folder of theirs may be left that Waymark had files in
    /// meanwhile.
    private func record(_ found: Strangers, spare: FileIdentity?, live: FileIdentity?) throws {
        let left = (recorded?.folders ?? []).filter { FileStatus(place.spare + "/" + $0)?.isFolder == true }
        let folders = Set(found.folders + left).sorted(by: FolderListing.precedes)
        try place.record.write(
            .init(strangers: Strangers(files: found.files, folders: folders), live: live, spare: spare))
    }

    private var manifestOfSpare: String { place.spare + "/" + OutputManifest.name }

    /// Strangers' folders keep their permissions, and are kept where they are empty.
    private func carryOver(_ folders: [String]) throws {
        for folder in folders {
            try FileWriting.makeFolder(place.spare + "/" + folder)
            try FileWriting.copyPermissions(from: live.folder + "/" + folder, to: place.spare + "/" + folder)
        }
    }

    private func carryOver(_ path: String) throws {
        try makeFolder(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        try FileWriting.link(live.folder + "/" + path, to: place.spare + "/" + path)
    }

    /// Removes from the spare what an earlier version had and this one has not, with the folders left empty.
    private func removeStale(keeping new: OutputManifest, strangers found: Strangers) throws {
        let strangers = Set(found.files)
        for file in oldFiles where new.files[file] == nil && !strangers.contains(file) {
            // What was a file may be a folder by now, or gone with the folder that it was in.
            guard FileStatus(place.spare + "/" + file)?.isFolder == false else { continue }
            try FileWriting.removeFile(place.spare + "/" + file)
            var folder = file[..<(file.lastIndex(of: "/") ?? file.startIndex)]
            while !folder.isEmpty, FileWriting.removeEmptyFolder(place.spare + "/" + folder) {
                folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
            }
        }
        // Folders that their owners took away; those in which there is anything stay.
        for folder in (recorded?.folders ?? []).reversed() where !found.folders.contains(folder) {
            FileWriting.removeEmptyFolder(place.spare + "/" + folder)
        }
    }

    private func write(_ bytes: [UInt8], to path: RelativePath) throws {
        try makeFolder(path.folder)
        try FileWriting.write(bytes, to: place.spare + "/" + path.string)
    }

    /// Does `work` on the spare, and where it fails once more after the way to `path` is cleared.
    private func clearingWay(to path: RelativePath, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            try clearWay(to: path)
            try work()
        }
    }

    /// Removes what an earlier version left in the spare where `path` needs a folder, or a file.
    private func clearWay(to path: RelativePath) throws {
        var above = place.spare
        for part in path.folder.split(separator: "/") {
            above += "/" + part
            if !FileReading.isFolder(above) { try FileWriting.removeFile(above) }
        }
        try FileWriting.removeTree(place.spare + "/" + path.string)
    }

    private func makeFolder(_ folder: Substring) throws {
        guard !folder.isEmpty, progress.withLock({ !$0.folders.contains(String(folder)) }) else { return }
        try FileWriting.makeFolder(place.spare + "/" + folder)
        progress.withLock { _ = $0.folders.insert(String(folder)) }
    }
}
