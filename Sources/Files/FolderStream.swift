internal import Glibc

/// The entries of one folder, one after the other.
@safe struct FolderStream: ~Copyable {
    private let stream: OpaquePointer
    private let path: String

    /// Opens the folder at `path`.
    init(_ path: String) throws {
        guard let stream = unsafe opendir(path) else { throw FileError.last("list", path) }
        unsafe self.stream = stream
        self.path = path
    }

    deinit { unsafe closedir(stream) }

    /// The next entry but `.` and `..`; nil at the end.
    mutating func next() throws -> FolderEntry? {
        while true {
            // Only `errno` tells the end from a failing disk, which must not pass for a folder with fewer files.
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw FileError.last("list", path) }
                return nil
            }
            if let entry = unsafe FolderEntry(entry) { return entry }
        }
    }
}

/// A directory entry, copied out of the stream's own memory.
struct FolderEntry {
    let name: String
    let isValid: Bool
    private let type: UInt8

    /// Nil for `.` and `..`.
    init?(_ entry: UnsafeMutablePointer<dirent>) {
        let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
            unsafe Array(buffer.prefix { $0 != 0 })
        }
        if bytes == [0x2E] || bytes == [0x2E, 0x2E] { return nil }
        name = String(decoding: bytes, as: UTF8.self)
        isValid = name.utf8.elementsEqual(bytes)
        type = unsafe entry.pointee.d_type
    }

    var isHidden: Bool { name.utf8.first == 0x2E }

    func isFolder(at folder: String) -> Bool { mode(at: folder) == S_IFDIR }

    func kind(at folder: String) -> ListedFile.Kind {
        guard isValid else { return .unreadableName }
        return switch mode(at: folder) {
        case S_IFREG: .file
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }

    /// The type as `st_mode` has it; asked of the file where the directory does not say.
    private func mode(at folder: String) -> mode_t {
        if type != UInt8(DT_UNKNOWN) { return mode_t(type) << 12 }
        var status = stat()
        return unsafe lstat(folder + "/" + name, &status) == 0 ? status.st_mode & S_IFMT : 0
    }
}
