/// One of a row of files that each hold a range of sorted words.
struct Shard: Sendable {
    /// The text that parts this shard from the one before: a word that sorts at or after it is not in that one.
    let boundary: ArraySlice<UInt8>
    let bytes: [UInt8]
    /// Names the file, besides its number in the row.
    let hash: UInt64

    /// How many bits of the content's hash are in a shard's name: a browser that kept a file of the same number from
    /// an older index mistakes it for this one once in 16 million changes.
    static let hashBits = 24

    init(boundary: ArraySlice<UInt8>, bytes: [UInt8]) {
        self.boundary = boundary
        self.bytes = bytes
        hash = WordHash.content(bytes, bits: Self.hashBits)
    }

    /// The name of the file with this number.
    static func name(_ number: Int, _ hash: UInt64) -> String {
        "\(number)-\(WordHash.hexadecimal(hash, bits: hashBits)).bin"
    }
}
