internal import CSystem
internal import Glibc

/// Reading whole files.
public enum FileReading {
    /// The bytes of the regular file at `path`.
    ///
    /// Throws `FileError` where it is not a regular file, cannot be read, or is larger than `limit` bytes.
    public static func bytes(at path: String, limit: Int = .max) throws -> [UInt8] {
        try contents(ofFile: unsafe waymark_open_for_reading(path), path: path, limit: limit)
    }

    /// The bytes of the regular file at `path` below the folder `root`, reached without following any link.
    ///
    /// Throws `FileError` as `bytes(at:)` does, and where a link is on the way.
    public static func bytes(at path: RelativePath, below root: String) throws -> [UInt8] {
        try contents(
            ofFile: unsafe waymark_open_below(root, path.string), path: root + "/" + path.string, limit: .max)
    }

    /// The content of the file open as `descriptor`, which is closed then; -1 where opening it failed just now.
    private static func contents(ofFile descriptor: Int32, path: String, limit: Int) throws -> [UInt8] {
        guard descriptor >= 0 else { throw FileError.last("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileError.last("read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(operation: "read", path: path, reason: "it is not an ordinary file")
        }
        guard status.st_size <= limit else {
            throw FileError(operation: "read", path: path, reason: "it is larger than \(limit) bytes")
        }
        return try contents(of: descriptor, expected: Int(status.st_size), path: path)
    }

    /// Everything that standard input gives.
    public static func standardInput() throws -> [UInt8] {
        try contents(of: STDIN_FILENO, expected: 0, path: "standard input")
    }

    /// Whether something is at `path`, a dangling link included.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// Whether `path` itself is a symbolic link.
    public static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether `path` is a folder, also through a link.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The size in bytes of the ordinary file at `path`, or nil.
    public static func size(of path: String) -> Int? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The absolute path with every link followed, or nil where there is nothing at `path`.
    public static func canonical(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// The absolute path that `path` has or would have: the part of it that exists with every link followed, and the rest.
    ///
    /// `..` behind what does not exist leads back, as it would once that exists.
    public static func resolved(_ path: String) -> String {
        var missing: [Substring] = []
        var existing = path.hasPrefix("/") ? path[...] : ("./" + path)[...]
        while true {
            if let folder = canonical(String(existing)) {
                var parts = folder.split(separator: "/")
                for name in missing.reversed() where name != "." {
                    if name == ".." { _ = parts.popLast() } else { parts.append(name) }
                }
                let whole = "/" + parts.joined(separator: "/")
                return missing.contains("..") ? resolved(whole) : whole
            }
            let slash = existing.lastIndex(of: "/") ?? existing.startIndex
            let name = existing[slash...].drop { $0 == "/" }
            if !name.isEmpty { missing.append(name) }
            existing = slash == existing.startIndex ? "/" : existing[..<slash]
        }
    }

    /// Reads to the end. `expected` is a guess at the size, so that one call usually does.
    static func contents(of descriptor: Int32, expected: Int, path: String) throws -> [UInt8] {
        var bytes = try chunk(of: descriptor, room: expected + 1, path: path)
        if bytes.count == expected { return bytes }
        while true {
            let more = try chunk(of: descriptor, room: 65_536, path: path)
            if more.isEmpty { return bytes }
            bytes += more
        }
    }

    /// At most `room` bytes; none at the end.
    private static func chunk(of descriptor: Int32, room: Int, path: String) throws -> [UInt8] {
        var got = 0
        repeat {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                got = unsafe read(descriptor, buffer.baseAddress, room)
                count = max(0, got)
            }
            if got >= 0 { return bytes }
        } while errno == EINTR
        throw FileError.last("read", path)
    }
}
