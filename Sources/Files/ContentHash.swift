internal import CXXHash

/// A 128-bit fingerprint of some bytes: XXH3 by xxHash, in its canonical (big-endian) form.
///
/// It tells whether content changed; it is no protection against somebody who means to deceive.
public struct ContentHash: Sendable, Hashable, Comparable {
    /// The upper 64 bits.
    public let high: UInt64
    /// The lower 64 bits.
    public let low: UInt64

    /// Makes a hash from its two halves, as read back from a cache.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The fingerprint of `bytes`.
    public init(of bytes: [UInt8]) {
        self = unsafe bytes.withUnsafeBytes { unsafe ContentHash(of: $0) }
    }

    /// The fingerprint of the bytes in `buffer`.
    public init(of buffer: UnsafeRawBufferPointer) {
        let hash = unsafe XXH3_128bits(buffer.baseAddress, buffer.count)
        high = hash.high64
        low = hash.low64
    }

    /// 32 hexadecimal digits.
    public var hexadecimal: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        for half in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                digits.append(Self.digits[Int((half >> UInt64(shift)) & 15)])
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The first ten hexadecimal digits: enough for a name that a browser may keep for ever.
    public var short: String { String(hexadecimal.prefix(10)) }

    /// Whether the left one comes first.
    public static func < (lhs: ContentHash, rhs: ContentHash) -> Bool {
        (lhs.high, lhs.low) < (rhs.high, rhs.low)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
