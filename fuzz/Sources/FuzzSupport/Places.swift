public import Diagnostics

/// The places that a text has: its lines, and the columns of each.
public struct Places {
    /// How many scalars each line has.
    private let lengths: [Int]

    /// Counts the lines of `bytes`, which end in LF, CRLF or CR. Bytes that are no UTF-8 count as they are repaired.
    public init(_ bytes: [UInt8]) {
        var lengths = [0]
        var isAfterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\n" where isAfterReturn: break
            case "\n", "\r": lengths.append(0)
            default: lengths[lengths.count - 1] += 1
            }
            isAfterReturn = scalar == "\r"
        }
        self.lengths = lengths
    }

    /// Whether a position is one that an editor can go to; where there is none, there is nothing to go to.
    public func hold(_ position: SourcePosition?) -> Bool {
        guard let position else { return true }
        guard (1...lengths.count).contains(position.line) else { return false }
        return (1...lengths[position.line - 1] + 1).contains(position.column)
    }
}
