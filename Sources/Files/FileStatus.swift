internal import Glibc

/// What the system knows of a file without opening it.
struct FileStatus {
    /// Whether it is an ordinary file; a link to one is not.
    let isRegular: Bool
    /// Whether it is a folder; a link to one is not.
    let isFolder: Bool
    /// Its size in bytes.
    let size: Int
    /// When its content last changed, in nanoseconds since 1970. Whoever may write to it can set this.
    let modified: Int64
    /// Which file it is, and when anything about it last changed.
    let identity: FileIdentity

    /// The status of what is at `path` itself, or nil where there is nothing.
    init?(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        size = Int(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        identity = FileIdentity(number: UInt64(status.st_ino), changed: Self.nanoseconds(status.st_ctim))
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// Which file it is, in a state that it has never had before: the system notes each change, and nobody can set that time.
struct FileIdentity: Sendable, Hashable, CustomStringConvertible {
    /// The number of the file on its disk.
    let number: UInt64
    /// When its content, its name or anything else about it last changed, in nanoseconds since 1970.
    let changed: Int64

    init(number: UInt64, changed: Int64) {
        self.number = number
        self.changed = changed
    }

    /// False where the clock has been set back since.
    var isOfThePast: Bool { changed / 1_000_000_000 <= Int64(time(nil)) }

    /// Reads what `description` gave; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let number = UInt64(parts[0]), let changed = Int64(parts[1]) else {
            return nil
        }
        self.init(number: number, changed: changed)
    }

    var description: String { "\(number) \(changed)" }
}
