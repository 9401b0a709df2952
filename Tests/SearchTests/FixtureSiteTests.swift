import Foundation
import Testing

/// Writes the sites that the client's tests read (Tests/ClientTests), into the folder that
/// `WAYMARK_SEARCH_FIXTURE` names.
struct FixtureSiteTests {
    private static let folder = ProcessInfo.processInfo.environment["WAYMARK_SEARCH_FIXTURE"]

    @Test(.enabled(if: folder != nil, "WAYMARK_SEARCH_FIXTURE names no folder"))
    func `the sites for the client's tests are written`() throws {
        let folder = URL(filePath: try #require(Self.folder))
        let small = folder.appending(path: "small")
        let large = folder.appending(path: "large")
        for site in [small, large] where FileManager.default.fileExists(atPath: site.path) {
            try FileManager.default.removeItem(at: site)
        }
        try FixtureSite.write(to: small)
        try FixtureSite.writeLarge(to: large)
        for site in [small, large] {
            #expect(FileManager.default.fileExists(atPath: site.appending(path: "search/index.json").path))
        }
    }
}
