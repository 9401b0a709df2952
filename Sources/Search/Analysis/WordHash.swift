/// FNV-1a hashes (Fowler, Noll and Vo; RFC 9923): of words in tables, of contents in file names.
enum WordHash {
    /// The 32-bit hash of a word.
    static func hash(_ bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
        return hash
    }

    /// The low `bits` bits, at most 64, of the 64-bit hash of a file's content.
    static func content(_ bytes: [UInt8], bits: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return bits < 64 ? (hash >> UInt64(bits) ^ hash) & (1 << UInt64(bits) - 1) : hash
    }

    /// A number as hexadecimal digits, `bits` / 4 of them.
    static func hexadecimal(_ value: UInt64, bits: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, bits / 4 - digits.count)) + digits
    }
}
