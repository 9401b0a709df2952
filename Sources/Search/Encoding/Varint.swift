/// Unsigned numbers in seven-bit groups, low ones first; the high bit says that another follows (LEB128).
extension [UInt8] {
    mutating func appendVarint(_ value: Int) {
        var rest = UInt(bitPattern: value)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}

extension Span<UInt8> {
    /// Reads a number and moves past it.
    func varint(at position: inout Int) -> Int {
        var value = 0
        var shift = 0
        while true {
            let byte = self[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }
}
