internal import Files

/// The bytes of a cache are not what this version of Waymark writes.
struct CacheDamage: Error {}

/// Reads what a `CacheWriter` wrote. It never reads past the end, whatever the bytes are.
struct CacheReader {
    private let all: ArraySlice<UInt8>
    private(set) var position: Int
    private let end: Int

    init(_ bytes: ArraySlice<UInt8>) {
        all = bytes
        position = bytes.startIndex
        end = bytes.endIndex
    }

    /// How much is left to be read.
    var remaining: Int { end - position }

    mutating func number() throws -> Int {
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = try byte()
            rest |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                return Int(truncatingIfNeeded: Int64(bitPattern: rest >> 1) ^ -Int64(bitPattern: rest & 1))
            }
            shift += 7
        }
        throw CacheDamage()
    }

    mutating func byte() throws -> UInt8 {
        guard position < end else { throw CacheDamage() }
        position += 1
        return all[position - 1]
    }

    mutating func flag() throws -> Bool { try byte() != 0 }

    mutating func word() throws -> UInt64 {
        let part = try bytes(8)
        return part.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func hash() throws -> ContentHash { ContentHash(high: try word(), low: try word()) }

    mutating func text() throws -> String { String(decoding: try content(), as: UTF8.self) }

    mutating func content() throws -> ArraySlice<UInt8> { try bytes(number()) }

    /// A list of what `read` reads, which takes at least a byte for each.
    mutating func list<Element>(_ read: (inout CacheReader) throws -> Element) throws -> [Element] {
        let count = try number()
        guard count >= 0, count <= remaining else { throw CacheDamage() }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    mutating func list<Element: Cacheable>() throws -> [Element] { try list { try Element(from: &$0) } }

    mutating func texts() throws -> [String] { try list { try $0.text() } }

    mutating func value<Value: Cacheable>() throws -> Value { try Value(from: &self) }

    mutating func optional<Value>(_ read: (inout CacheReader) throws -> Value) throws -> Value? {
        try flag() ? read(&self) : nil
    }

    /// The next `count` bytes.
    mutating func bytes(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, count <= remaining else { throw CacheDamage() }
        position += count
        return all[position - count..<position]
    }
}
