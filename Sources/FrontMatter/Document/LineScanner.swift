/// Walks over the lines of a text, which end with LF, CR LF or CR.
struct LineScanner {
    private let bytes: [UInt8]
    /// Where the next line starts.
    private(set) var offset: Int

    init(_ bytes: [UInt8], from offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The bytes of the next line without its ending; nil at the end of the text.
    mutating func next() -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        let start = offset
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        offset = end
        if offset < bytes.count {
            let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
            offset += isPair ? 2 : 1
        }
        return start..<end
    }
}
