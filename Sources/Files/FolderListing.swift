internal import Glibc

/// One thing found in a folder.
public struct ListedFile: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        /// An ordinary file.
        case file
        /// A symbolic link, which is never followed.
        case symbolicLink
        /// A FIFO, a socket or a device.
        case other
        /// A file or folder whose name is not valid UTF-8; its path shows U+FFFD for what cannot be read.
        case unreadableName
    }

    /// Its path below the folder that was listed, with `/` between parts.
    public let path: String
    /// What it is.
    public let kind: Kind
}

/// Listing everything below a folder.
public enum FolderListing {
    /// Everything below `root` but the folders themselves, sorted by path in byte order.
    ///
    /// Names that begin with a dot are left out, folders of that kind whole. Links are listed, never followed.
    public static func contents(of root: String, includingHidden: Bool = false) throws -> [ListedFile] {
        var found: [ListedFile] = []
        var waiting = [""]
        while let folder = waiting.popLast() {
            let absolute = folder.isEmpty ? root : root + "/" + folder
            var stream = try FolderStream(absolute)
            while let item = try stream.next() {
                guard includingHidden || !item.isHidden else { continue }
                let path = folder.isEmpty ? item.name : folder + "/" + item.name
                if item.isFolder(at: absolute), item.isValid {
                    waiting.append(path)
                } else {
                    found.append(ListedFile(path: path, kind: item.kind(at: absolute)))
                }
            }
        }
        return found.sorted { precedes($0.path, $1.path) }
    }

    /// Every folder below `root`, those above before those in them, and everything else, in no order.
    ///
    /// Links to folders are not folders. Names that begin with a dot are there as well.
    package static func everything(below root: String) throws -> (folders: [String], files: [String]) {
        var folders: [String] = []
        var files: [String] = []
        var next = -1
        while next < folders.count {
            let folder = next < 0 ? "" : folders[next]
            next += 1
            let absolute = next == 0 ? root : root + "/" + folder
            var stream = try FolderStream(absolute)
            while let item = try stream.next() {
                let path = folder.isEmpty ? item.name : folder + "/" + item.name
                if item.isFolder(at: absolute) { folders.append(path) } else { files.append(path) }
            }
        }
        return (folders, files)
    }

    /// Whether the bytes of the left one come first.
    package static func precedes(_ lhs: String, _ rhs: String) -> Bool {
        let order = lhs.utf8.count < rhs.utf8.count ? -1 : lhs.utf8.count > rhs.utf8.count ? 1 : 0
        let shared = min(lhs.utf8.count, rhs.utf8.count)
        let found: Int? = unsafe lhs.utf8.withContiguousStorageIfAvailable { left in
            unsafe rhs.utf8.withContiguousStorageIfAvailable { right in
                guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
                return unsafe Int(memcmp(left, right, shared))
            }
        }?.flatMap(\.self)
        guard let found else { return lhs.utf8.lexicographicallyPrecedes(rhs.utf8) }
        return found == 0 ? order < 0 : found < 0
    }

    /// The names of the folders directly in `root`, sorted. Links to folders are not folders.
    public static func folders(in root: String) throws -> [String] {
        try names(in: root) { $0.isFolder(at: root) }
    }

    /// The names of everything directly in `root` that is not a folder, sorted.
    public static func names(in root: String) throws -> [String] {
        try names(in: root) { !$0.isFolder(at: root) }
    }

    private static func names(in root: String, where isWanted: (FolderEntry) -> Bool) throws -> [String] {
        var stream = try FolderStream(root)
        var names: [String] = []
        while let item = try stream.next() {
            if isWanted(item) { names.append(item.name) }
        }
        return names.sorted()
    }
}
