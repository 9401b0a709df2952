/// Finds what is in a copy of the website that Waymark did not put there.
struct StrangersSearch {
    private let root: String
    private let manifest: OutputManifest
    /// The folders that Waymark's files need.
    private let ownFolders: Set<String>
    private var files: [String] = []
    private var folders: [String] = []

    init(_ root: String, manifest: OutputManifest) {
        self.root = root
        self.manifest = manifest
        ownFolders = Self.folders(above: Array(manifest.files.keys))
    }

    private static func folders(above paths: [String]) -> Set<String> {
        var folders: Set<String> = []
        for path in paths {
            var folder = path.folderPath
            while !folder.isEmpty, folders.insert(folder).inserted { folder = folder.folderPath }
        }
        return folders
    }

    var found: Strangers {
        Strangers(
            files: files.sorted(by: FolderListing.precedes),
            folders: Set(folders).sorted(by: FolderListing.precedes))
    }

    /// Looks into `folder`, which may be the empty path of the root, and everything below it.
    mutating func lookBelow(_ folder: String) throws {
        var waiting = [folder]
        while let folder = waiting.popLast() {
            waiting += try lookInto(folder)
        }
    }

    /// Looks into the folders that changed at `time` or later; in the others there is what was `recorded`.
    mutating func lookIntoWhatChanged(since time: Int64, _ recorded: Strangers) throws {
        // What was Waymark's folder then may have become one that only a stranger needs.
        let known = ownFolders.union(recorded.folders)
            .union(Self.folders(above: recorded.files + recorded.folders))
        var unchanged: Set<String> = []
        for folder in known {
            guard let status = FileStatus(root + "/" + folder), status.isFolder else { continue }
            if !ownFolders.contains(folder) { folders.append(folder) }
            if status.identity.changed < time {
                unchanged.insert(folder)
            } else {
                try lookInto(folder, known)
            }
        }
        // The root changed when it took this place.
        try lookInto("", known)
        files += recorded.files.filter { unchanged.contains($0.folderPath) }
    }

    /// Looks into `folder`, and below those in it that are not `known`.
    private mutating func lookInto(_ folder: String, _ known: Set<String>) throws {
        for new in try lookInto(folder) where !known.contains(new) { try lookBelow(new) }
    }

    /// Looks into `folder`, and gives the folders in it.
    private mutating func lookInto(_ folder: String) throws -> [String] {
        var inside: [String] = []
        let absolute = folder.isEmpty ? root : root + "/" + folder
        var stream = try FolderStream(absolute)
        while let item = try stream.next() {
            let path = folder.isEmpty ? item.name : folder + "/" + item.name
            guard item.isValid else {
                throw FileError(
                    operation: "keep", path: root + "/" + path,
                    reason:
                        "Waymark did not make it and cannot read its name; give it another, or move it away")
            }
            if item.isFolder(at: absolute) {
                inside.append(path)
                if !ownFolders.contains(path) { folders.append(path) }
            } else if manifest.files[path] == nil, path != OutputManifest.name {
                files.append(path)
            }
        }
        return inside
    }
}

extension String {
    /// The path of the folder that this path is in; empty where that is the root.
    fileprivate var folderPath: String {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(self[..<slash])
    }
}
