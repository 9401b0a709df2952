internal import CSystem
internal import Glibc

/// Keeps a folder to one process at a time, until it is let go of or the process ends, however it ends.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock kept in the file at `path`. Where another process has it, waits for it after `whenWaiting`.
    init(_ path: String, whenWaiting: () throws -> Void) throws {
        var descriptor = unsafe waymark_lock_file(path, false)
        if descriptor < 0, errno == EWOULDBLOCK {
            try whenWaiting()
            descriptor = unsafe waymark_lock_file(path, true)
        }
        guard descriptor >= 0 else { throw FileError.last("lock", path) }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
