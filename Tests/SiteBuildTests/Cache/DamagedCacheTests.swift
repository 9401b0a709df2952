import TestSupport
import Files
import Testing

@testable import SiteBuild

struct DamagedCacheTests {
    private static let note =
        "The cache .waymark/cache is damaged, so it is ignored and everything is built anew."

    /// A site that was built once, with its cache's bytes.
    private func builtSite() async throws -> (
        site: SiteFolderOnDisk, output: [String: [UInt8]], cache: [UInt8]
    ) {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 10).files)
        try await site.build()
        return (site, try site.output(), try FileReading.bytes(at: site.path + "/.waymark/cache"))
    }

    @Test func `a cache that is cut short or altered anywhere is not believed`() async throws {
        let (site, output, cache) = try await builtSite()
        var random = SeededGenerator(seed: 20_261_121)
        for turn in 0..<60 {
            var damaged = cache
            let place = Int.random(in: 0..<cache.count, using: &random)
            if turn % 3 == 0 {
                damaged.removeSubrange(place...)
            } else {
                damaged[place] ^= UInt8.random(in: 1...255, using: &random)
            }
            try FileWriting.write(damaged, to: site.path + "/.waymark/cache")
            // Something to be done, so that every part of the cache is asked.
            try site.write("themes/default/assets/turn.css", "/* \(turn) */")
            let report = try await site.build()
            let built = try site.output().filter {
                !$0.key.hasPrefix("assets/turn") && $0.key != ".waymark.json"
            }
            #expect(built == output.filter { $0.key != ".waymark.json" })
            #expect(report.counts.parsedPages > 0 || turn % 3 != 0)
        }
    }

    @Test func `an empty cache, and one that is something else, are told of and replaced`() async throws {
        let (site, output, _) = try await builtSite()
        for content in ["", "something else altogether, long enough to have a header of its own"] {
            try FileWriting.write(Array(content.utf8), to: site.path + "/.waymark/cache")
            #expect(try await site.build().counts.parsedPages > 0)
            #expect(site.notes.take() == [Self.note])
            #expect(try await site.build().counts.parsedPages == 0)
            #expect(try site.output() == output)
        }
    }

    @Test func `a cache of another build of Waymark is left aside without a word`() async throws {
        let (site, output, cache) = try await builtSite()
        var other = cache
        other[10] ^= 1
        try FileWriting.write(other, to: site.path + "/.waymark/cache")
        #expect(try await site.build().counts.parsedPages > 0)
        #expect(site.notes.take() == [])
        #expect(try site.output() == output)
    }

    @Test func `the whole work folder may be deleted`() async throws {
        let (site, output, _) = try await builtSite()
        try FileWriting.removeTree(site.path + "/.waymark")
        #expect(try await site.build().publication?.changed == 0)
        #expect(try site.output() == output)
    }

    @Test func `without the cache nothing of it is read or written`() async throws {
        let (site, output, cache) = try await builtSite()
        let report = try await site.build(usesCache: false)
        #expect(report.counts.parsedPages == report.pages && report.counts.keptFiles == 0)
        #expect(try FileReading.bytes(at: site.path + "/.waymark/cache") == cache)
        #expect(try site.output() == output)
    }
}
