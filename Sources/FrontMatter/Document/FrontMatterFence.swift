/// The two lines of hyphens round front matter.
struct FrontMatterFence {
    /// The bytes between the two lines.
    let content: Range<Int>
    /// The byte after the closing line.
    let bodyOffset: Int
    /// The number of the line after the closing line.
    let bodyLine: Int
    /// Whether there is a closing line.
    let isClosed: Bool

    /// Finds front matter that starts at `start`; nil where there is none.
    init?(_ bytes: [UInt8], from start: Int) {
        var lines = LineScanner(bytes, from: start)
        guard let first = lines.next(), Self.isFence(bytes[first]) else { return nil }
        let contentStart = lines.offset
        var number = 1
        while let line = lines.next() {
            number += 1
            guard Self.isFence(bytes[line]) else { continue }
            content = contentStart..<line.lowerBound
            (bodyOffset, bodyLine, isClosed) = (lines.offset, number + 1, true)
            return
        }
        content = contentStart..<bytes.count
        (bodyOffset, bodyLine, isClosed) = (bytes.count, number + 1, false)
    }

    /// Whether a line is three hyphens, with nothing but white space after them.
    static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == UInt8(ascii: "-") }) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
