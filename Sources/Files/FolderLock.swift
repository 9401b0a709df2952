internal import CSystem
internal import Glibc

/// Keeps a folder to one process at a time, until it is let go of or the process ends.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Waits for the lock kept in the file at `path`.
    init(_ path: String) throws {
        descriptor = unsafe waymark_lock_file(path)
        guard descriptor >= 0 else { throw FileError.last("lock", path) }
    }

    deinit { close(descriptor) }
}
