internal import CSystem
internal import Files
internal import Glibc

/// Tells of changes in folders, each named by a number (inotify).
@safe struct FolderWatch: ~Copyable {
    /// What to wait for.
    let descriptor: Int32

    init() throws {
        descriptor = waymark_watch()
        guard descriptor >= 0 else { throw FileError(operation: "watch", path: "the site", code: errno) }
    }

    deinit { close(descriptor) }

    /// Watches the folder at `path`, and gives its number, the same each time; nil where it is gone or no folder.
    func add(_ path: String) throws -> Int32? {
        let number = unsafe waymark_watch_folder(descriptor, path)
        if number >= 0 { return number }
        switch errno {
        case ENOENT, ENOTDIR, ELOOP: return nil
        case ENOSPC:
            throw FileError(
                operation: "watch", path: path,
                reason: "the system watches no more folders. Raise its limit with: "
                    + "sudo sysctl fs.inotify.max_user_watches=524288")
        default: throw FileError(operation: "watch", path: path, code: errno)
        }
    }

    /// One change.
    struct Change {
        /// The folder's number; nil where so much has changed that some of it was not told.
        let folder: Int32?
        /// What has changed in it; nil where it is the folder itself.
        let name: String?
        let isFolder: Bool
        let isGone: Bool
        let isMoved: Bool
    }

    /// The changes since the last time; none where there were none.
    func changes() -> [Change] {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = max(0, unsafe read(descriptor, buffer.baseAddress, buffer.count))
        }
        var offset = 0
        var found: [Change] = []
        var change = unsafe waymark_change()
        while unsafe waymark_next_change(bytes, bytes.count, &offset, &change) {
            unsafe found.append(
                Change(
                    folder: change.folder < 0 ? nil : change.folder,
                    name: change.name.map { unsafe String(cString: $0) }, isFolder: change.is_folder,
                    isGone: change.is_gone, isMoved: change.is_moved))
        }
        return found
    }
}
