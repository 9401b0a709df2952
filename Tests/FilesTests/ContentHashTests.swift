import Files
import Testing

struct ContentHashTests {
    @Test func `the hash is XXH3's, in its canonical form`() {
        // From the xxHash specification's own sanity checks: XXH3 128 bits of nothing, seed 0.
        #expect(ContentHash(of: [UInt8]()).hexadecimal == "99aa06d3014798d86001c324468d497f")
    }

    @Test func `one byte more or less is another hash`() {
        let hashes = (0..<300).map { ContentHash(of: [UInt8](repeating: 7, count: $0)) }
        #expect(Set(hashes).count == 300)
    }

    @Test func `a hash goes through its two halves unchanged`() {
        let hash = ContentHash(of: Array("Waymark".utf8))
        #expect(ContentHash(high: hash.high, low: hash.low) == hash)
        #expect(hash.hexadecimal.hasPrefix(hash.short))
    }
}
