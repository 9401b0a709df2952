internal import CSystem
internal import Glibc

/// A file that is read piece by piece. Safe to use from many threads.
///
/// The file stays readable, as it was when it was opened or longer, also once another has taken its name.
public final class StoredBytes: Sendable {
    /// How many bytes it had when it was opened.
    public let count: Int

    private let descriptor: Int32

    /// Opens the ordinary file at `path`; nil where there is none that can be read.
    public init?(path: String) {
        descriptor = unsafe waymark_open_for_reading(path)
        var status = stat()
        guard descriptor >= 0, unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
        else {
            count = 0
            return nil
        }
        count = Int(status.st_size)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The bytes in `range`; nil where the file has not all of them.
    public func bytes(in range: Range<Int>) -> [UInt8]? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let read = unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + filled }, range.count - filled,
                    range.lowerBound + filled)
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                filled += read
            }
        }
        return bytes.count == range.count ? bytes : nil
    }
}
