/// The folder of a site that only Waymark uses: its cache, and the spare copy of the output.
///
/// Whoever holds a value holds the folder: no other process has one for the same folder at the same time.
public final class WorkFolder: Sendable {
    /// Where it is, an absolute path.
    public let path: String

    private let lock: FolderLock

    /// Takes the folder at `path`, making it if need be.
    ///
    /// Where another process has it, `whenWaiting` is called once and then waited; what it throws ends the wait.
    /// Throws `FileError` where the folder is a link or cannot be made.
    public init(_ path: String, whenWaiting: () throws -> Void = {}) throws {
        guard !FileReading.isLink(path), !FileReading.isLink(path + "/spare") else {
            throw FileError(operation: "use", path: path, reason: "it is a link; remove it")
        }
        try FileWriting.makeFolder(path)
        self.path = path
        lock = try FolderLock(path + "/lock", whenWaiting: whenWaiting)
    }
}
