internal import Glibc

/// What the system knows of a file without opening it.
struct FileStatus {
    /// Whether it is an ordinary file; a link to one is not.
    let isRegular: Bool
    /// Its size in bytes.
    let size: Int
    /// When its content last changed, in nanoseconds since 1970.
    let modified: Int64

    /// The status of what is at `path` itself, or nil where there is nothing.
    init?(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        size = Int(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }
}
