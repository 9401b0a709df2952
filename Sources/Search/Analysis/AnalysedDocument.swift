/// The words of one page and how often each occurs in its fields: all that the index needs to know of its text.
///
/// It is one run of bytes, so that ten thousand of them are cheap to keep, to compare and to store in a cache.
/// The layout, all numbers as varints:
///
///     title, headings and body lengths in words
///     names: how many; for each its handicap, how many words, and each word's number
///     words: how many; for each its length in bytes, its counts (see below), its bytes
///
/// Names are the title, what else the page is known as, and places; see ``Name``. Word numbers count the words in this layout's order.
/// Counts are one byte where they fit (title 0–3, headings 0–3, body 0–14, in 2, 2 and 4 bits); a body count of 15
/// says that the title's, the headings' and the body's counts follow as varints.
public struct AnalysedDocument: Sendable, Hashable {
    /// The whole, as it may be kept in a cache of this version of the tool.
    public let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A document without words.
    public static let empty = WordCounter(expectedBytes: 0).document()

    /// The document that ``bytes`` gave, read back from a cache that is known to be whole; nil where it is not well formed.
    public init?(cached bytes: [UInt8]) {
        guard Self.isWellFormed(bytes.span) else { return nil }
        self.bytes = bytes
    }

    /// The number of words in the summary and the body.
    var bodyLength: Int {
        var position = 0
        return Self.lengths(bytes.span, at: &position).body
    }

    /// What a page may be asked for by.
    struct Name: Equatable {
        /// 1 for a place, which belongs to many pages and must not outdo the page that has it for a title; else 0.
        /// A name counts as longer by this many words than it is, so a question never covers it in full.
        let handicap: Int
        /// The numbers of its words.
        var words: [Int] = []
    }

    /// How often a word occurs, by field.
    struct Counts: Equatable {
        var title = 0
        var headings = 0
        var body = 0
    }

    /// The lengths of the fields, in words.
    typealias Lengths = Counts
}

extension AnalysedDocument {
    static func append(_ counts: Counts, to bytes: inout [UInt8]) {
        if counts.title < 4, counts.headings < 4, counts.body < 15 {
            bytes.append(UInt8(counts.title << 6 | counts.headings << 4 | counts.body))
        } else {
            bytes.append(15)
            bytes.appendVarint(counts.title)
            bytes.appendVarint(counts.headings)
            bytes.appendVarint(counts.body)
        }
    }

    static func counts(_ bytes: Span<UInt8>, at position: inout Int) -> Counts {
        let packed = Int(bytes[position])
        position += 1
        if packed & 15 < 15 {
            return Counts(title: packed >> 6, headings: packed >> 4 & 3, body: packed & 15)
        }
        return Counts(
            title: bytes.varint(at: &position),
            headings: bytes.varint(at: &position),
            body: bytes.varint(at: &position)
        )
    }

    static func lengths(_ bytes: Span<UInt8>, at position: inout Int) -> Lengths {
        Lengths(
            title: bytes.varint(at: &position),
            headings: bytes.varint(at: &position),
            body: bytes.varint(at: &position)
        )
    }

    static func append(_ names: [Name], to bytes: inout [UInt8]) {
        bytes.appendVarint(names.count)
        for name in names {
            bytes.appendVarint(name.handicap)
            bytes.appendVarint(name.words.count)
            for word in name.words { bytes.appendVarint(word) }
        }
    }

    static func names(_ bytes: Span<UInt8>, at position: inout Int) -> [Name] {
        let count = bytes.varint(at: &position)
        var names: [Name] = []
        for _ in 0..<count {
            var name = Name(handicap: bytes.varint(at: &position))
            let words = bytes.varint(at: &position)
            for _ in 0..<words { name.words.append(bytes.varint(at: &position)) }
            names.append(name)
        }
        return names
    }

    /// Walks the layout without trusting it.
    private static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
        var reader = CheckedReader(end: bytes.count)
        for _ in 0..<3 where reader.varint(bytes) == nil { return false }
        guard let names = reader.varint(bytes) else { return false }
        var highest = -1
        for _ in 0..<names {
            guard reader.varint(bytes) != nil, let words = reader.varint(bytes) else { return false }
            for _ in 0..<words {
                guard let word = reader.varint(bytes) else { return false }
                highest = max(highest, word)
            }
        }
        guard let words = reader.varint(bytes), highest < words else { return false }
        for _ in 0..<words {
            guard let length = reader.varint(bytes), length > 0, let packed = reader.byte(bytes) else {
                return false
            }
            if packed & 15 == 15 {
                for _ in 0..<3 where reader.varint(bytes) == nil { return false }
            }
            guard reader.word(bytes, length) else { return false }
        }
        return reader.position == bytes.count
    }
}

/// Reads bytes that may be anything.
private struct CheckedReader {
    let end: Int
    var position = 0

    init(end: Int) {
        self.end = end
    }

    mutating func byte(_ bytes: Span<UInt8>) -> UInt8? {
        guard position < end else { return nil }
        position += 1
        return bytes[position - 1]
    }

    /// A number below 2³².
    mutating func varint(_ bytes: Span<UInt8>) -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = byte(bytes) else { return nil }
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value <= Int(UInt32.max) ? value : nil }
        }
        return nil
    }

    /// Passes over a word, which has letters and digits only: neither the index nor the stemmers expect anything else.
    mutating func word(_ bytes: Span<UInt8>, _ length: Int) -> Bool {
        guard length <= end - position else { return false }
        var isASCII = true
        for index in position..<position + length {
            guard bytes[index] >= UInt8(ascii: "0") else { return false }
            if bytes[index] >= 0x80 { isASCII = false }
        }
        position += length
        if isASCII { return true }
        do {
            _ = try UTF8Span(validating: bytes.extracting(position - length..<position))
            return true
        } catch {
            return false
        }
    }
}
