internal import CSystem
internal import Glibc

/// Writing, linking and removing files and folders.
public enum FileWriting {
    /// Writes `bytes` as a new file at `path`, in the place of any file there.
    ///
    /// The old file is unlinked, never written into, so that a hard link to it elsewhere keeps its content.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        try write(to: path) { append(bytes, to: $0) }
    }

    /// Writes `parts`, one after the other, as a new file at `path`, in the place of any file there.
    public static func write(_ parts: some Sequence<[UInt8]>, to path: String) throws {
        try write(to: path) { append(parts, to: $0) }
    }

    /// Writes `parts` into the file at `path` from `offset` on, and only then `mark` at `markOffset`: until then whoever reads
    /// the file by what the mark says does not see them.
    public static func extend(
        _ path: String, from offset: Int, with parts: some Sequence<[UInt8]>, thenMark mark: [UInt8],
        at markOffset: Int
    ) throws {
        let descriptor = unsafe waymark_open_for_writing(path)
        guard descriptor >= 0 else { throw FileError.last("write", path) }
        defer { close(descriptor) }
        for (place, parts) in [(offset, Array(parts)), (markOffset, [mark])] {
            let code = lseek(descriptor, place, SEEK_SET) < 0 ? errno : append(parts, to: descriptor)
            guard code == 0 else { throw FileError(operation: "write", path: path, code: code) }
        }
    }

    /// Writes all of `parts`. Gives 0, or the error's number.
    private static func append(_ parts: some Sequence<[UInt8]>, to descriptor: Int32) -> Int32 {
        // Small parts are gathered, so that each need not be written by a call of its own.
        var gathered: [UInt8] = []
        for part in parts {
            gathered.append(contentsOf: part)
            guard gathered.count >= 1 << 20 else { continue }
            let code = append(gathered, to: descriptor)
            guard code == 0 else { return code }
            gathered.removeAll(keepingCapacity: true)
        }
        return append(gathered, to: descriptor)
    }

    /// Makes a new file at `path`, which `fill` writes; it gives 0 or the error's number.
    private static func write(to path: String, _ fill: (Int32) -> Int32) throws {
        var descriptor = unsafe waymark_create_file(path)
        if descriptor < 0, errno == EEXIST {
            try removeFile(path)
            descriptor = unsafe waymark_create_file(path)
        }
        try Self.fill(descriptor, path, fill)
    }

    /// Writes `bytes` as a new file at `path`. Throws where anything is there already.
    public static func create(_ bytes: [UInt8], at path: String) throws {
        try fill(unsafe waymark_create_file(path), path) { append(bytes, to: $0) }
    }

    /// Writes `bytes` as the file at `path`, in the place of an ordinary file there; throws where anything else is.
    public static func save(_ bytes: [UInt8], at path: String) throws {
        guard !FileReading.exists(path) || FileReading.size(of: path) != nil else {
            throw FileError(operation: "write", path: path, reason: "what is there is not an ordinary file")
        }
        try replace(path, with: [bytes])
    }

    /// Writes `bytes` at the end of the file at `path`, which is made where there is none.
    public static func add(_ bytes: [UInt8], to path: String) throws {
        guard FileReading.exists(path) else { return try create(bytes, at: path) }
        try fill(unsafe waymark_open_for_writing(path), path) { descriptor in
            // What has no end to go to, such as a terminal, is written to as it is.
            guard lseek(descriptor, 0, SEEK_END) >= 0 || errno == ESPIPE else { return errno }
            return append(bytes, to: descriptor)
        }
    }

    /// Lets `fill` write to a file just opened, or not opened, and closes it.
    private static func fill(_ descriptor: Int32, _ path: String, _ fill: (Int32) -> Int32) throws {
        guard descriptor >= 0 else { throw FileError.last("write", path) }
        let code = fill(descriptor)
        let closing = close(descriptor) == 0 ? 0 : errno
        guard code == 0, closing == 0 else {
            throw FileError(operation: "write", path: path, code: code == 0 ? closing : code)
        }
    }

    /// Writes all of `bytes`. Gives 0, or the error's number.
    static func append(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return errno }
            written += count
        }
        return 0
    }

    /// Writes `parts` beside `path` first and renames them into place, so that a reader sees the old or the new.
    ///
    /// Only one process may do this to a path at a time; what one that was killed left beside it is written over.
    public static func replace(_ path: String, with parts: some Sequence<[UInt8]>) throws {
        let beside = path + ".new"
        try write(parts, to: beside)
        try rename(beside, to: path)
    }

    /// Puts a file with `bytes` and the permissions of the one at `path` in its place, in one step: whoever reads it sees the old or the
    /// new. Where there is none yet, the new one has the usual permissions.
    ///
    /// It is written first under a name beside it that begins with a dot, which no listing of content shows. What one that was killed
    /// left there is written over.
    public static func exchange(_ path: String, for bytes: [UInt8]) throws {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let beside = path[..<slash] + "." + path[slash...] + ".new"
        do {
            try write(bytes, to: String(beside))
            if FileReading.exists(path) { try copyPermissions(from: path, to: String(beside)) }
            try rename(String(beside), to: path)
        } catch {
            try? removeFile(String(beside))
            throw error
        }
    }

    /// Makes `path` another name of the file at `source`, or a copy where the filesystem has no links.
    public static func link(_ source: String, to path: String) throws {
        if unsafe Glibc.link(source, path) == 0 { return }
        if errno == EEXIST {
            try removeFile(path)
            if unsafe Glibc.link(source, path) == 0 { return }
        }
        try write(FileReading.bytes(at: source), to: path)
    }

    /// Makes the folder at `path` and those above it; one that exists is fine.
    public static func makeFolder(_ path: String) throws {
        if unsafe mkdir(path, 0o777) == 0 { return }
        switch errno {
        case EEXIST:
            guard FileReading.isFolder(path) else {
                throw FileError(
                    operation: "make the folder", path: path, reason: "a file of that name is in the way")
            }
        case ENOENT:
            guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
                throw FileError.last("make the folder", path)
            }
            try makeFolder(String(path[..<slash]))
            guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
                throw FileError.last("make the folder", path)
            }
        default: throw FileError.last("make the folder", path)
        }
    }

    /// Gives the file or folder at `path` the permissions, and where it may the owner, of the one at `source`.
    static func copyPermissions(from source: String, to path: String) throws {
        var status = stat()
        guard unsafe stat(source, &status) == 0, unsafe chmod(path, status.st_mode & 0o7777) == 0 else {
            throw FileError.last("set the permissions of", path)
        }
        _ = unsafe chown(path, status.st_uid, status.st_gid)
    }

    /// Removes the file or link at `path`; nothing there is fine.
    public static func removeFile(_ path: String) throws {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileError.last("remove", path) }
    }

    /// Removes the folder at `path` if nothing is in it. Tells whether it is gone.
    @discardableResult
    public static func removeEmptyFolder(_ path: String) -> Bool {
        unsafe rmdir(path) == 0
    }

    /// Removes `path` and everything below it. Links are removed, not followed; nothing there is fine.
    public static func removeTree(_ path: String) throws {
        guard FileReading.exists(path) else { return }
        guard FileReading.isFolder(path), !FileReading.isLink(path) else { return try removeFile(path) }
        var folders = [path]
        var next = 0
        while next < folders.count {
            let folder = folders[next]
            next += 1
            for name in try FolderListing.folders(in: folder) { folders.append(folder + "/" + name) }
        }
        for folder in folders.reversed() {
            for file in try FolderListing.names(in: folder) { try removeFile(folder + "/" + file) }
            guard removeEmptyFolder(folder) else { throw FileError.last("remove", folder) }
        }
    }

    /// Gives the file or folder at `path` the name `newPath`, in one step.
    public static func rename(_ path: String, to newPath: String) throws {
        guard unsafe Glibc.rename(path, newPath) == 0 else {
            throw FileError.last("rename to \(newPath)", path)
        }
    }
}
