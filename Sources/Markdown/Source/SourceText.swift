internal import Diagnostics

/// A body's bytes as libcmark is given them, with the map back to lines and columns of the file.
struct SourceText {
    /// UTF-8 in which every control character but tab and line ends has become U+FFFD, one scalar for one, so that
    /// columns stay true and control characters are free to mark places on the way through libcmark.
    let bytes: [UInt8]
    /// What there is to look for.
    let features: SourceFeatures
    /// Where each line begins, in bytes.
    let lineStarts: [Int]
    /// The lines that begin the definition of a footnote, and those that may be the second line of a table.
    let lines: MarkedLines
    /// The place of the first control character that was replaced; a NUL byte is told of with the file's encoding.
    let firstControlOffset: Int?
    /// Where the text stands in its file.
    private let positions: PositionMap

    init(_ body: ArraySlice<UInt8>, positions: PositionMap) {
        var bytes = Array(body)
        var scan = SourceScan(bytes)
        if scan.features.contains(.control) {
            firstControlOffset = Self.replaceControls(in: &bytes)
            scan = SourceScan(bytes)
        } else {
            firstControlOffset = nil
        }
        features = scan.features
        lineStarts = scan.lineStarts
        lines = MarkedLines(findingIn: &bytes, lineStarts: lineStarts, features: features)
        scalarsBefore = Self.scalarsBefore(in: bytes, lineStarts)
        self.bytes = bytes
        self.positions = positions
    }

    // MARK: Lines

    /// The bytes of a line, counted from 1 as libcmark does, without its end.
    func line(_ number: Int) -> Range<Int> {
        guard lineStarts.indices.contains(number - 1) else { return bytes.endIndex..<bytes.endIndex }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    // MARK: Positions

    /// The file's line and column of a byte of the text; of a line's end, the column behind its last character.
    func position(of offset: Int) -> SourcePosition {
        let index = lineIndex(of: offset)
        let line = line(index + 1)
        let column = scalarCount(line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))) + 1
        return positions.file(SourcePosition(line: index + 1, column: column))
    }

    /// The place where a block begins.
    func position(of block: Node) -> SourcePosition { position(of: offset(of: block)) }

    /// The byte where a block begins.
    func offset(of block: Node) -> Int {
        let line = line(block.startLine)
        return min(line.lowerBound + max(0, block.startColumn - 1), line.upperBound)
    }

    /// The index of the line that holds a byte.
    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    // MARK: Counting scalars

    /// How many scalars begin before every 256th byte, so that columns are found quickly in very long lines too;
    /// empty where all lines are short.
    private let scalarsBefore: [Int]
    private static let stride = 256
    /// Columns of shorter lines are counted from their beginning.
    private static let longLine = 4_096

    private func scalarCount(_ range: Range<Int>) -> Int {
        guard range.count > Self.stride, !scalarsBefore.isEmpty else { return Self.scalarCount(bytes, range) }
        let first = range.lowerBound / Self.stride + 1
        let last = range.upperBound / Self.stride
        return Self.scalarCount(bytes, range.lowerBound..<first * Self.stride)
            + scalarsBefore[last] - scalarsBefore[first]
            + Self.scalarCount(bytes, last * Self.stride..<range.upperBound)
    }

    private static func scalarCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let part = bytes.span.extracting(range)
        return unsafe part.withUnsafeBufferPointer { part in
            unsafe part.reduce(0) { count, byte in count &+ (byte & 0xC0 == 0x80 ? 0 : 1) }
        }
    }

    private static func scalarsBefore(in bytes: [UInt8], _ lineStarts: [Int]) -> [Int] {
        let isLong = { (index: Int) in
            let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
            return end - lineStarts[index] > longLine
        }
        guard bytes.count > longLine, lineStarts.indices.contains(where: isLong) else { return [] }
        var counts = [0]
        for end in Swift.stride(from: stride, through: bytes.count, by: stride) {
            counts.append((counts.last ?? 0) + scalarCount(bytes, end - stride..<end))
        }
        return counts
    }

    // MARK: Reading in

    /// Replaces control characters by U+FFFD; gives the place of the first that is no NUL.
    private static func replaceControls(in bytes: inout [UInt8]) -> Int? {
        var first: Int?
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count + 64)
        for byte in bytes {
            if isControl(byte) {
                if byte != 0 { first = first ?? clean.count }
                clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else {
                clean.append(byte)
            }
        }
        bytes = clean
        return first
    }
}

/// Whether a byte is a control character that no text needs: all but tab, line feed and carriage return.
@inline(__always)
func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
}
