import Files
import Glibc
import Testing

@testable import SiteBuild

struct DeterminismTests {
    @Test func `two folders, any number of threads, cold or cached, give the same bytes`() async throws {
        let files = RandomEdits(seed: 11).files
        let first = try SiteFolderOnDisk(files)
        let second = try SiteFolderOnDisk(files)
        try await first.build(jobs: 1)
        try await second.build(jobs: 8)
        let output = try first.output()
        #expect(try second.output() == output)
        // Cached pages, every file rendered anew.
        try FileWriting.removeTree(second.path + "/output")
        try FileWriting.removeTree(second.path + "/.waymark/spare")
        #expect(try await second.build(jobs: 8).counts.parsedPages == 0)
        #expect(try second.output() == output)
    }
}
