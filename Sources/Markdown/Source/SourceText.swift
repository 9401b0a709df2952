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
    /// The place of the first control character that was replaced.
    let firstControlOffset: Int?
    /// The file's line on which the body begins.
    private let firstLine: Int

    init(_ body: ArraySlice<UInt8>, firstLine: Int) {
        var bytes = Array(body)
        features = SourceFeatures(of: bytes)
        firstControlOffset = features.contains(.control) ? Self.replaceControls(in: &bytes) : nil
        lineStarts = Self.lineStarts(of: bytes, hasCarriageReturns: features.contains(.carriageReturn))
        lines = MarkedLines(findingIn: &bytes, lineStarts: lineStarts, features: features)
        self.bytes = bytes
        self.firstLine = firstLine
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

    /// The file's line and column of a byte of the body.
    func position(of offset: Int) -> SourcePosition {
        let line = lineIndex(of: offset)
        var column = 1
        for index in lineStarts[line]..<max(lineStarts[line], min(offset, bytes.count))
        where bytes[index] & 0xC0 != 0x80 {
            column += 1
        }
        return SourcePosition(line: firstLine + line, column: column)
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

    // MARK: Reading in

    /// Replaces control characters by U+FFFD; gives the place of the first.
    private static func replaceControls(in bytes: inout [UInt8]) -> Int? {
        var first: Int?
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count + 64)
        for byte in bytes {
            if isControl(byte) {
                first = first ?? clean.count
                clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else {
                clean.append(byte)
            }
        }
        bytes = clean
        return first
    }

    private static func lineStarts(of bytes: [UInt8], hasCarriageReturns: Bool) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 48 + 8)
        let span = bytes.span
        for index in span.indices where span[index] == 0x0A || hasCarriageReturns && span[index] == 0x0D {
            let isFirstOfTwo = span[index] == 0x0D && index + 1 < span.count && span[index + 1] == 0x0A
            if !isFirstOfTwo { starts.append(index + 1) }
        }
        return starts
    }
}

/// Whether a byte is a control character that no text needs: all but tab, line feed and carriage return.
@inline(__always)
func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
}
