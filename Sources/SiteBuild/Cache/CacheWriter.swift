internal import Files

/// Collects the bytes of a cache. Numbers are varints, texts and lists begin with their length.
struct CacheWriter {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    mutating func add(_ number: Int) {
        // Zigzag, so that small negative numbers are short as well.
        var rest = UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func add(_ word: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
    }

    mutating func add(_ hash: ContentHash) {
        add(hash.high)
        add(hash.low)
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ content: [UInt8]) {
        add(content.count)
        bytes.append(contentsOf: content)
    }

    mutating func add(_ slice: ArraySlice<UInt8>) {
        add(slice.count)
        bytes.append(contentsOf: slice)
    }

    mutating func add(_ value: some Cacheable) { value.write(to: &self) }

    mutating func add(_ values: [some Cacheable]) {
        add(values.count)
        for value in values { value.write(to: &self) }
    }

    mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }

    mutating func addOptional<Value>(_ value: Value?, _ write: (inout CacheWriter, Value) -> Void) {
        add(value != nil)
        if let value { write(&self, value) }
    }
}

/// A value that can be kept in a cache.
protocol Cacheable {
    /// Writes the value so that `init(from:)` gives it back.
    func write(to cache: inout CacheWriter)
    /// Reads what `write(to:)` wrote. Throws `CacheDamage` for anything else.
    init(from cache: inout CacheReader) throws
}
