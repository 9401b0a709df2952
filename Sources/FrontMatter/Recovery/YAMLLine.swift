/// One line of YAML taken apart by its looks: `    - id: value`.
///
/// What the line is depends on the lines above it too, which this does not know: it serves to find mistakes
/// where libyaml has found that there is one.
struct YAMLLine {
    /// The line without its ending.
    let bytes: [UInt8]
    /// The offset of the first byte that is no space and no tab.
    let indentation: Int
    /// The offsets of the hyphens that begin entries of lists.
    let hyphens: [Int]
    /// The offset of what follows the hyphens.
    let contentStart: Int
    /// The name before the colon, where there is one.
    let key: Range<Int>?
    /// What follows the colon, else the hyphens, without white space at its ends.
    let value: Range<Int>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var end = bytes.count
        while end > 0, isWhiteSpace(bytes[end - 1]) { end -= 1 }
        var offset = 0
        while offset < end, isWhiteSpace(bytes[offset]) { offset += 1 }
        indentation = offset
        var hyphens: [Int] = []
        while offset < end, bytes[offset] == UInt8(ascii: "-"), Self.isBlank(bytes, at: offset + 1) {
            hyphens.append(offset)
            offset += 1
            while offset < end, isWhiteSpace(bytes[offset]) { offset += 1 }
        }
        self.hyphens = hyphens
        contentStart = offset
        let colon = Self.colon(in: bytes, from: offset, to: end)
        key = colon.map { offset..<$0 }
        var valueStart = colon.map { $0 + 1 } ?? offset
        while valueStart < end, isWhiteSpace(bytes[valueStart]) { valueStart += 1 }
        value = valueStart..<max(valueStart, end)
    }

    /// Whether the line holds nothing but white space or a comment.
    var isBlank: Bool { indentation >= bytes.count || bytes[indentation] == UInt8(ascii: "#") }

    /// Whether tabs stand among the white space it begins with.
    var hasTab: Bool { bytes[..<indentation].contains(UInt8(ascii: "\t")) }

    /// The first byte of the value; nil where it is empty.
    var firstOfValue: UInt8? { value.isEmpty ? nil : bytes[value.lowerBound] }

    /// Whether the value announces a block of text on the lines below: `|` or `>`, with its modifiers.
    var opensBlockOfText: Bool {
        guard let first = firstOfValue, first == UInt8(ascii: "|") || first == UInt8(ascii: ">") else {
            return false
        }
        let rest = bytes[value].dropFirst().drop {
            Self.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
        }
        let comment = rest.drop(while: isWhiteSpace)
        return rest.isEmpty || (comment.first == UInt8(ascii: "#") && comment.count < rest.count)
    }

    /// The column that the lines of a block of text must be to the right of.
    var parentOfBlock: Int { key?.lowerBound ?? hyphens.last ?? -1 }

    /// The text of a part of the line.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The line as it should be typed, from its first hyphen or name on, with another text from `start` to
    /// its end.
    func typed(_ text: String, from start: Int) -> String {
        self.text(indentation..<start) + text
    }

    /// The line's bytes with another text from `start` to its end.
    func mended(_ text: String, from start: Int) -> [UInt8] {
        bytes[..<start] + Array(text.utf8)
    }

    /// The colon that ends the name of a field: the first one with white space or nothing after it, outside
    /// quotes and before any sign that a name cannot begin with.
    private static func colon(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        var offset = start
        if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
            guard let close = bytes[(start + 1)..<end].firstIndex(of: bytes[start]) else { return nil }
            offset = close + 1
            while offset < end, isWhiteSpace(bytes[offset]) { offset += 1 }
            return offset < end && bytes[offset] == UInt8(ascii: ":") && isBlank(bytes, at: offset + 1)
                ? offset : nil
        }
        guard !"#[{]},&*!|>%@`".utf8.contains(bytes[start]) else { return nil }
        while offset < end {
            if bytes[offset] == UInt8(ascii: ":"), isBlank(bytes, at: offset + 1) { return offset }
            if bytes[offset] == UInt8(ascii: "#"), isWhiteSpace(bytes[offset - 1]) { return nil }
            offset += 1
        }
        return nil
    }

    static func isBlank(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset >= bytes.count || isWhiteSpace(bytes[offset])
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Whether a text is a name as fields have them: letters, digits and hyphens.
    static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        return bytes.allSatisfy(isNameByte)
    }

    /// Whether a byte may stand in a name: a letter, a digit, a hyphen or an underscore.
    static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
