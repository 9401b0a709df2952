internal import Files

/// Makes one fingerprint of several things. What goes in keeps its bounds: "ab", "c" is not "a", "bc".
struct Fingerprint {
    private var writer = CacheWriter()

    mutating func add(_ text: String) { writer.add(text) }
    mutating func add(_ content: [UInt8]) { writer.add(content) }
    mutating func add(_ hash: ContentHash) { writer.add(hash) }
    mutating func add(_ number: Int) { writer.add(number) }

    /// The fingerprint of all that was added.
    var hash: ContentHash { ContentHash(of: writer.bytes) }
}
