internal import CSystem
internal import Glibc
internal import Synchronization

/// A new version of a file, written beside it piece by piece, and put in its place once it is whole.
///
/// Only one process may do this to a path at a time; what one that was killed left beside it is written over. What is not
/// published is removed.
public final class FileDraft: Sendable {
    /// Where it is to be.
    public let path: String

    private let beside: String
    private let descriptor: Int32
    private let end: Atomic<Int>
    private let isClosed = Atomic<Bool>(false)

    /// Begins a new version of the file at `path`, whose first `reserved` bytes are written later.
    public init(of path: String, reserving reserved: Int = 0) throws {
        self.path = path
        beside = Self.beside(path)
        end = Atomic(reserved)
        try Self.removeLeftover(of: path)
        descriptor = unsafe waymark_create_file(beside)
        guard descriptor >= 0 else { throw FileError.last("write", path) }
    }

    deinit { drop() }

    /// Removes what was written. Nothing may be written after that.
    public func drop() {
        guard descriptor >= 0, !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        close(descriptor)
        try? FileWriting.removeFile(beside)
    }

    /// Removes what a process that was killed left of a new version of the file at `path`.
    public static func removeLeftover(of path: String) throws {
        try FileWriting.removeFile(beside(path))
    }

    private static func beside(_ path: String) -> String { path + ".new" }

    /// How long it is.
    public var count: Int { end.load(ordering: .acquiring) }

    /// Writes `bytes` at the end, and gives where they are. Safe to call from many threads.
    public func append(_ bytes: [UInt8]) throws -> Range<Int> {
        let start = end.add(bytes.count, ordering: .acquiringAndReleasing).oldValue
        try write(bytes, at: start)
        return start..<start + bytes.count
    }

    /// Writes `bytes` at `offset`.
    public func write(_ bytes: [UInt8], at offset: Int) throws {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe pwrite(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written,
                    offset + written)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError.last("write", path) }
            written += count
        }
    }

    /// Puts it in the place of the old version, in one step. Nothing may be written after that.
    public func publish() throws {
        guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        do {
            guard close(descriptor) == 0 else { throw FileError.last("write", path) }
            try FileWriting.rename(beside, to: path)
        } catch {
            try? FileWriting.removeFile(beside)
            throw error
        }
    }
}
