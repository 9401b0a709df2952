internal import Glibc

/// A folder of one's own in the system's folder for such things, gone with its value.
public struct TemporaryFolder: ~Copyable {
    /// Its absolute path.
    public let path: String

    /// Makes it, below `TMPDIR` or `/tmp`.
    public init() throws {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
        let template = (parent.isEmpty ? "/tmp" : parent) + "/waymark-XXXXXX"
        var name = Array(template.utf8CString)
        let isMade = unsafe name.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
        }
        guard isMade else {
            throw FileError.last("make a temporary folder in", parent.isEmpty ? "/tmp" : parent)
        }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileWriting.removeTree(path) }
}
