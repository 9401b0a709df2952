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
            guard let stream = unsafe opendir(absolute) else { throw FileError.last("list", absolute) }
            defer { unsafe closedir(stream) }
            while let entry = unsafe readdir(stream) {
                guard let item = unsafe Item(entry), includingHidden || !item.isHidden else { continue }
                let path = folder.isEmpty ? item.name : folder + "/" + item.name
                if item.isFolder(at: absolute), item.isValid {
                    waiting.append(path)
                } else {
                    found.append(ListedFile(path: path, kind: item.kind(at: absolute)))
                }
            }
        }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Every folder below `root`, those above before those in them. Links to folders are not folders.
    static func allFolders(below root: String) throws -> [String] {
        var found = try folders(in: root)
        var next = 0
        while next < found.count {
            let folder = found[next]
            next += 1
            found += try folders(in: root + "/" + folder).map { folder + "/" + $0 }
        }
        return found
    }

    /// The names of the folders directly in `root`, sorted. Links to folders are not folders.
    public static func folders(in root: String) throws -> [String] {
        try names(in: root) { $0.isFolder(at: root) }
    }

    /// The names of everything directly in `root` that is not a folder, sorted.
    static func names(in root: String) throws -> [String] {
        try names(in: root) { !$0.isFolder(at: root) }
    }

    private static func names(in root: String, where isWanted: (Item) -> Bool) throws -> [String] {
        guard let stream = unsafe opendir(root) else { throw FileError.last("list", root) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            if let item = unsafe Item(entry), isWanted(item) { names.append(item.name) }
        }
        return names.sorted()
    }
}

/// A directory entry, copied out of the stream's own memory.
private struct Item {
    let name: String
    let isValid: Bool
    private let type: UInt8

    /// Nil for `.` and `..`.
    init?(_ entry: UnsafeMutablePointer<dirent>) {
        let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
            unsafe Array(buffer.prefix { $0 != 0 })
        }
        if bytes == [0x2E] || bytes == [0x2E, 0x2E] { return nil }
        name = String(decoding: bytes, as: UTF8.self)
        isValid = name.utf8.elementsEqual(bytes)
        type = unsafe entry.pointee.d_type
    }

    var isHidden: Bool { name.utf8.first == 0x2E }

    func isFolder(at folder: String) -> Bool { mode(at: folder) == S_IFDIR }

    func kind(at folder: String) -> ListedFile.Kind {
        guard isValid else { return .unreadableName }
        return switch mode(at: folder) {
        case S_IFREG: .file
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }

    /// The type as `st_mode` has it; asked of the file where the directory does not say.
    private func mode(at folder: String) -> mode_t {
        if type != UInt8(DT_UNKNOWN) { return mode_t(type) << 12 }
        var status = stat()
        return unsafe lstat(folder + "/" + name, &status) == 0 ? status.st_mode & S_IFMT : 0
    }
}
