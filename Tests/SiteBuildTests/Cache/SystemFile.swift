import Files
import Glibc

/// Times of files, which tests set to see that nothing relies on them.
enum SystemFile {
    static func modified(_ path: String) throws -> timespec {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            throw FileError(operation: "look at", path: path, code: errno)
        }
        return status.st_mtim
    }

    static func setModified(_ path: String, _ time: timespec) throws {
        let times = [time, time]
        guard unsafe utimensat(AT_FDCWD, path, times, 0) == 0 else {
            throw FileError(operation: "set the time of", path: path, code: errno)
        }
    }
}
