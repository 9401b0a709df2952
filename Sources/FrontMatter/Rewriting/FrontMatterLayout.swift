import Diagnostics

/// A page's file with its front matter read, and where in its bytes each value stands.
struct FrontMatterLayout {
    /// The file.
    let bytes: [UInt8]
    /// What the front matter says.
    let document: FrontMatterDocument
    /// The bytes between the two lines of hyphens; nil where there is no front matter.
    let content: Range<Int>?
    /// Where the text starts: after the byte order mark, if there is one.
    let start: Int
    /// What ends most lines.
    let lineEnd: [UInt8]

    private let lineStarts: [Int]

    /// Reads `bytes`; throws where they are no text, or the lines of hyphens are not as they should be.
    init(_ bytes: [UInt8], path: String) throws(RewritingFailure) {
        let file = SourceFile(bytes, path: path)
        guard file.isText, file.diagnostics.isEmpty else { throw .unreadable }
        document = FrontMatterReader.read(bytes, path: path)
        if document.hasFrontMatter {
            guard let fence = FrontMatterFence(bytes[file.start...]), fence.findings.isEmpty,
                fence.bodyOffset == document.bodyOffset
            else { throw .unreadable }
            content = fence.content
        } else {
            content = nil
        }
        var scanner = LineScanner(bytes[...])
        var starts = [0]
        while scanner.next() != nil { starts.append(scanner.offset) }
        self.bytes = bytes
        start = file.start
        lineStarts = starts
        lineEnd = Self.lineEnd(of: bytes)
    }

    /// What ends the first line of a file; LF where nothing does.
    static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
        guard let end = bytes.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }),
            bytes[end] == UInt8(ascii: "\r")
        else { return Array("\n".utf8) }
        return bytes[(end + 1)...].first == UInt8(ascii: "\n") ? Array("\r\n".utf8) : Array("\r".utf8)
    }

    /// The byte at a place; nil where the file has no such place.
    func offset(_ position: SourcePosition) -> Int? {
        guard lineStarts.indices.contains(position.line - 1) else { return nil }
        var offset = lineStarts[position.line - 1]
        for _ in 1..<max(1, position.column) {
            guard offset < bytes.count else { return nil }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
        }
        return offset
    }

    /// Where the line that holds `offset` starts.
    func lineStart(_ offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return lineStarts[low]
    }

    /// Where the line after the one that holds `offset` starts, or the file ends.
    func nextLine(_ offset: Int) -> Int {
        var scanner = LineScanner(bytes[offset...])
        return scanner.next() == nil ? bytes.count : scanner.offset
    }

    /// Whether there is nothing but spaces between the start of the line and `offset`.
    func isFirstOfLine(_ offset: Int) -> Bool {
        bytes[lineStart(offset)..<offset].allSatisfy { $0 == UInt8(ascii: " ") }
    }
}
