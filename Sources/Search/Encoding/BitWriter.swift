/// Writes numbers of any width, high bits first.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var pendingBits = 0

    /// How many bits were written.
    var bitCount: Int { bytes.count * 8 + pendingBits }

    /// Writes the low `count` bits of `value`: at most 32 of them.
    mutating func write(_ value: Int, bits count: Int) {
        pending = pending << UInt64(count) | (UInt64(truncatingIfNeeded: value) & (1 << UInt64(count) - 1))
        pendingBits += count
        while pendingBits >= 8 {
            pendingBits -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(pendingBits)))
        }
    }

    /// Writes `value` ones and a zero.
    mutating func writeUnary(_ value: Int) {
        var rest = value
        while rest >= 16 {
            write(0xFFFF, bits: 16)
            rest -= 16
        }
        write((1 << rest - 1) << 1, bits: rest + 1)
    }

    /// Writes a number of at least 1 in Elias's gamma code: its width in unary, then its bits below the highest.
    mutating func writeGamma(_ value: Int) {
        let width = Int.bitWidth - 1 - value.leadingZeroBitCount
        writeUnary(width)
        write(value, bits: width)
    }

    /// Writes a number of at least 0 in Rice's code: what is above `parameter` bits in unary, then those bits.
    mutating func writeRice(_ value: Int, parameter: Int) {
        writeUnary(value >> parameter)
        write(value, bits: parameter)
    }

    /// All bytes, the last one filled up with zeros.
    consuming func finished() -> [UInt8] {
        if pendingBits > 0 { write(0, bits: 8 - pendingBits) }
        return bytes
    }
}

/// Lists of page numbers as gaps in Rice's code.
enum PageList {
    /// The Rice parameter for `count` of `pages` pages: the greatest k with 2ᵏ ≤ ⅔ · pages / count, near the best
    /// where pages are spread at random. The client works it out the same way.
    static func riceParameter(count: Int, of pages: Int) -> Int {
        guard count > 0 else { return 0 }
        var parameter = 0
        while (count << (parameter + 1)) * 3 <= pages * 2 { parameter += 1 }
        return parameter
    }

    /// Writes ascending page numbers; the reader knows how many there are.
    static func write(_ numbers: some Collection<UInt32>, of pages: Int, to writer: inout BitWriter) {
        let parameter = riceParameter(count: numbers.count, of: pages)
        var next = 0
        for number in numbers {
            writer.writeRice(Int(number) - next, parameter: parameter)
            next = Int(number) + 1
        }
    }
}
