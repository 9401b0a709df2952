/// Sixteen bytes of a source compared together, each with the two before it, so that `SourceScan` need look only at the few
/// that may be, or end, what it looks for: it does so again, one by one, and decides.
struct NotableBytes {
    typealias Mask = SIMDMask<SIMD16<Int8>>

    static let width = 16

    private let mask: Mask

    /// Compares the bytes from `start` on, of which there must be `width`, and two before them.
    @unsafe @inline(__always)
    init(of source: UnsafeRawBufferPointer, at start: Int) {
        let bytes = unsafe Bytes(source, at: start)
        let last = unsafe Bytes(source, at: start - 1)
        let secondLast = unsafe Bytes(source, at: start - 2)
        let control = (bytes < 0x20) .& .!(bytes == 0x09)
        let single = control .| (bytes == "@") .| bytes.isIn(0x7C...0x7F)
        let afterBracket =
            (bytes == "^") .& (last == "[") .| (bytes == "[") .& ((last == "[") .| (last == "!"))
        let task = (bytes == "]") .& (secondLast == "[")
        let address = (bytes == ".") .& last.isLetter("w") .| (bytes == "/") .& (last == "/")
        let colon = (bytes == ":") .& ((last < 0x21) .| (last == "]"))
        let entity = (bytes == "#") .& (last == "&")
        let digit = bytes.isIn(0x30...0x39) .& Self.mayStandBeforeDetail(last, secondLast)
        mask = single .| afterBracket .| task .| address .| colon .| entity .| digit
    }

    /// Whether a digit behind these two bytes may belong to a personal detail: a mobile number's 07, +44 or 0044, or a
    /// National Insurance number, with or without a space behind its letters.
    @inline(__always)
    private static func mayStandBeforeDetail(_ last: Bytes, _ secondLast: Bytes) -> Mask {
        let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let isCode = secondLast.isIn(isCapital) .& ((last == " ") .| last.isIn(isCapital))
        let isWideSpace = (last == 0xA0) .| (last == 0xAF) .| (last == ";")
        return (last == "0") .| (last == "+") .| isCode .| isWideSpace
    }

    /// Calls `body` with the offset of each notable byte, line ends among them, in their order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        guard halves[0] | halves[1] != 0 else { return }
        for half in 0..<2 {
            var bits = UInt64(littleEndian: halves[half]) & 0x8080_8080_8080_8080
            while bits != 0 {
                body(half * 8 + bits.trailingZeroBitCount / 8)
                bits &= bits - 1
            }
        }
    }
}

/// Sixteen bytes. Each comparison is with a vector: one with a number is not compiled to a vector's instruction.
private struct Bytes {
    private let bytes: SIMD16<UInt8>

    @unsafe @inline(__always)
    init(_ source: UnsafeRawBufferPointer, at start: Int) {
        bytes = unsafe source.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    static func == (left: Bytes, right: UInt8) -> NotableBytes.Mask {
        left.bytes .== SIMD16(repeating: right)
    }
    @inline(__always)
    static func == (left: Bytes, right: Unicode.Scalar) -> NotableBytes.Mask { left == UInt8(ascii: right) }
    @inline(__always)
    static func < (left: Bytes, right: UInt8) -> NotableBytes.Mask { left.bytes .< SIMD16(repeating: right) }

    @inline(__always)
    func isIn(_ range: ClosedRange<UInt8>) -> NotableBytes.Mask {
        bytes &- SIMD16(repeating: range.lowerBound)
            .<= SIMD16(repeating: range.upperBound - range.lowerBound)
    }

    /// Whether a byte is the letter given in lower case, small or capital.
    @inline(__always)
    func isLetter(_ letter: Unicode.Scalar) -> NotableBytes.Mask {
        bytes | SIMD16(repeating: 0x20) .== SIMD16(repeating: UInt8(ascii: letter))
    }
}
