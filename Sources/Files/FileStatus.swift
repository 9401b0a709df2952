internal import Glibc

/// What the system knows of a file without opening it.
struct FileStatus {
    /// Whether it is an ordinary file; a link to one is not.
    let isRegular: Bool
    /// Whether it is a folder; a link to one is not.
    let isFolder: Bool
    /// Its size in bytes.
    let size: Int
    /// When its content last changed, in nanoseconds since 1970.
    let modified: Int64

    /// When its content, or anything else that the system knows of it, last changed, in nanoseconds since 1970. Nobody can set it.
    let changed: Int64

    /// The status of what is at `path` itself, or nil where there is nothing.
    init?(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        size = Int(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
