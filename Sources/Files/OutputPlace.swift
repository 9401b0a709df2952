internal import CSystem
internal import Glibc

/// Where a website is published, and where its spare copy is kept meanwhile.
public struct OutputPlace: Sendable {
    /// The output folder, an absolute path.
    public let output: String
    /// The spare copy, on the same disk as the output, so that the two can change places in one step.
    let spare: String
    /// What both are known to hold that is not of Waymark's making.
    let record: StrangersRecord

    /// Finds the place for `output`, an absolute path, with the spare copy in `workFolder` or, where that is on another
    /// disk, hidden beside the output.
    ///
    /// Throws `FileError` where the output is a disk of its own, which nothing can take the place of. What a killed
    /// build left between two steps is put right.
    public init(output: String, workFolder: WorkFolder) throws {
        self.output = output
        record = StrangersRecord(in: workFolder)
        let parent = Self.nearestFolder(above: output)
        let mount = try Self.mount(of: parent)
        if FileReading.exists(output), try Self.mount(of: output) != mount {
            throw FileError(
                operation: "publish to", path: output,
                reason: "it is a disk of its own, so a new website cannot take its place in one step; "
                    + "choose a folder inside it with --output")
        }
        if try Self.mount(of: workFolder.path) == mount {
            spare = workFolder.path + "/spare"
        } else {
            let name = output[output.index(after: output.lastIndex(of: "/") ?? output.startIndex)...]
            spare = "\(Self.folder(of: output))/.\(name).waymark-spare"
        }
        try putRight()
    }

    /// Where the old output waits while the new one takes its place, on a filesystem that cannot exchange the two.
    private var aside: String { spare + ".aside" }

    /// A build that was killed in the middle of `exchange` left the old output aside.
    private func putRight() throws {
        guard FileReading.exists(aside) else { return }
        if !FileReading.exists(output) {
            try FileWriting.rename(aside, to: output)
        } else if FileReading.exists(spare) {
            try FileWriting.removeTree(aside)
        } else {
            try FileWriting.rename(aside, to: spare)
        }
    }

    /// The spare takes the place of the output, in one step where the filesystem can do it and in three where not.
    ///
    /// Where there was an output, it becomes the spare.
    func exchange() throws {
        guard FileReading.exists(output) else {
            try FileWriting.makeFolder(Self.folder(of: output))
            return try FileWriting.rename(spare, to: output)
        }
        let code = unsafe waymark_exchange_paths(output, spare)
        switch code {
        case 0: return
        case ENOSYS, EINVAL:
            try FileWriting.rename(output, to: aside)
            try FileWriting.rename(spare, to: output)
            try FileWriting.rename(aside, to: spare)
        default: throw FileError(operation: "replace", path: output, code: code)
        }
    }

    private static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    /// The folder that `path` is to lie in, or the nearest above it that exists.
    private static func nearestFolder(above path: String) -> String {
        var folder = folder(of: path)
        while !folder.isEmpty, !FileReading.exists(folder) { folder = Self.folder(of: folder) }
        return folder.isEmpty ? "/" : folder
    }

    private static func mount(of path: String) throws -> UInt64 {
        var mount: UInt64 = 0
        guard unsafe waymark_mount_of(path, &mount) == 0 else { throw FileError.last("look at", path) }
        return mount
    }
}

extension OutputPlace {
    /// Why a folder cannot become the output: it holds what Waymark did not make.
    public enum Obstacle: Sendable, Hashable {
        /// The folder has no manifest, and files such as this one.
        case strangers(example: String)
        /// The folder's manifest cannot be read.
        case damagedManifest
    }

    /// What stands in the way of publishing here, where `live` is what is here now; nil where the folder is new, empty, or
    /// Waymark's.
    public func obstacle(_ live: SiteCopy) throws -> Obstacle? {
        guard FileReading.isFolder(output), !live.isWhole else { return nil }
        if FileReading.exists(output + "/" + OutputManifest.name) { return .damagedManifest }
        let files = try FolderListing.contents(of: output, includingHidden: true).map(\.path)
        if let stranger = files.first(where: { !Self.isWelcome($0) || $0.hasPrefix(".git/") }) {
            return .strangers(example: stranger)
        }
        return try FolderListing.folders(in: output).first.map { .strangers(example: $0 + "/") }
    }

    /// Files that hosts and git expect beside a site.
    package static func isWelcome(_ path: String) -> Bool {
        [".gitignore", ".gitkeep", ".nojekyll", "CNAME"].contains(path) || path.hasPrefix(".git/")
    }
}
