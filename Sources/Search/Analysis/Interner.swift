/// Gives each distinct byte string a number: 0 for the first, 1 for the next.
///
/// An open-addressing hash table over one arena of bytes.
struct Interner {
    private var letters: [UInt8] = []
    /// Where each string begins in `letters`, and after the last one where it ends.
    private var starts: [UInt32] = [0]
    private var hashes: [UInt32] = []
    /// A string's number plus one, or 0 where the slot is free; a power of two of them, at most half taken.
    private var slots: [UInt32]

    /// Makes an empty table with room for about so many strings.
    init(expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        starts.reserveCapacity(expected + 1)
        hashes.reserveCapacity(expected)
        letters.reserveCapacity(expected * 8)
    }

    /// How many strings there are.
    var count: Int { hashes.count }

    /// The bytes of all strings, one after another.
    var allBytes: Int { letters.count }

    /// The number of a string, which is added where it is new.
    mutating func intern(_ string: Span<UInt8>) -> Int {
        let hash = WordHash.hash(string)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, isString(string, at: index) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        for index in string.indices { letters.append(string[index]) }
        starts.append(UInt32(letters.count))
        hashes.append(hash)
        slots[slot] = UInt32(hashes.count)
        if hashes.count * 2 > slots.count { grow() }
        return hashes.count - 1
    }

    /// The number of a string, or nil where it was never added.
    func find(_ string: Span<UInt8>) -> Int? {
        let hash = WordHash.hash(string)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, isString(string, at: index) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The bytes of a string.
    subscript(index: Int) -> ArraySlice<UInt8> {
        letters[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// The numbers of all strings in the order of their bytes.
    func sorted() -> [Int] {
        var keyed = (0..<count).map { (key: firstBytes($0), index: $0) }
        keyed.sort { left, right in
            if left.key != right.key { return left.key < right.key }
            return self[left.index].lexicographicallyPrecedes(self[right.index])
        }
        return keyed.map(\.index)
    }

    /// The first eight bytes as a number that sorts as they do.
    private func firstBytes(_ index: Int) -> UInt64 {
        var key: UInt64 = 0
        let start = Int(starts[index])
        let end = Int(starts[index + 1])
        for offset in 0..<8 {
            key = key << 8 | (start + offset < end ? UInt64(letters[start + offset]) : 0)
        }
        return key
    }

    private func isString(_ string: Span<UInt8>, at index: Int) -> Bool {
        let start = Int(starts[index])
        guard Int(starts[index + 1]) - start == string.count else { return false }
        for offset in string.indices where letters[start + offset] != string[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }
}
