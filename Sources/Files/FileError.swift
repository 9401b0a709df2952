internal import Glibc

/// The machine failed: a disk, a permission, a path. Authors' mistakes are diagnostics, never this.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was being done, such as `read`.
    public let operation: String
    /// The file or folder it was done to.
    public let path: String
    /// The reason, in the system's words or ours.
    public let reason: String
    /// The system's error number, or 0.
    public let code: Int32

    /// Makes an error with a reason of our own.
    public init(operation: String, path: String, reason: String) {
        self.operation = operation
        self.path = path
        self.reason = reason
        self.code = 0
    }

    /// Makes an error from a system call's error number.
    public init(operation: String, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
        self.reason = Self.sentence(for: code)
    }

    /// The error of the system call that failed just now.
    static func last(_ operation: String, _ path: String) -> FileError {
        FileError(operation: operation, path: path, code: errno)
    }

    /// Whether the disk, or somebody's share of it, was full.
    public var isForWantOfRoom: Bool { code == ENOSPC || code == EDQUOT }

    /// In words, for people.
    public var description: String { "Cannot \(operation) \(path): \(reason).\(remedy)" }

    /// What to do about it, where that is always the same.
    private var remedy: String {
        switch code {
        case ENOSPC, EDQUOT: " Make room on it and try again."
        case EROFS: " Choose a folder that can be written to with --output, or copy the site to one."
        case EACCES, EPERM: " Ask whoever runs this computer for permission, or work in a folder of your own."
        default: ""
        }
    }

    private static func sentence(for code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file or folder"
        case EACCES, EPERM: "permission is denied"
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk is read-only"
        case EXDEV: "it is on another disk"
        case ENOTDIR: "part of its path is a file, not a folder"
        case EISDIR: "it is a folder"
        case ENAMETOOLONG: "its name is too long"
        case EFBIG: "the file is larger than the system allows"
        case EBUSY: "something else is using it"
        case EIO: "the disk does not work as it should"
        case EMFILE, ENFILE: "too many files are open"
        case ELOOP: "its links lead round in a circle"
        default: unsafe String(cString: strerror(code)).lowercased()
        }
    }
}
