import Foundation
import Testing

/// More than seventy mistakes, a file each, with everything that is printed of them.
///
/// `WAYMARK_RECORD=1 swift test --filter MistakeFixtureTests` records what is printed now; read the difference before
/// committing it.
struct MistakeFixtureTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Fixtures/mistakes")

    @Test func `every mistake is told once, at its place, in words that say what to type`() throws {
        let site = try TemporarySite()
        try site.copy(Self.folder.appending(path: "content"), to: "content")
        let result = try site.waymark("check", "--all")
        #expect(result.status == 1)
        #expect(result.output == "")
        let expected = Self.folder.appending(path: "expected.txt")
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
            try Data(result.errors.utf8).write(to: expected)
        }
        #expect(result.errors == (try String(contentsOf: expected, encoding: .utf8)))
    }

    @Test func `no file of the fixture goes without its diagnostic`() throws {
        let expected = try String(contentsOf: Self.folder.appending(path: "expected.txt"), encoding: .utf8)
        let right: Set = [
            "principles/decide-together.md", "principles/share-power.md", "principles/later.md",
            "methods/walkabout.md",
            "plans/ash-plan.md", "parishes/ash/index.md", "examples/right.md",
            "parishes/ash/plans/id-twice.md",
        ]
        let content = Self.folder.appending(path: "content").path
        let files = try FileManager.default.subpathsOfDirectory(atPath: content).filter {
            $0.hasSuffix(".md")
        }
        #expect(files.count > 60)
        for file in files {
            let isReported = expected.contains("\ncontent/\(file):") || expected.hasPrefix("content/\(file):")
            #expect(isReported == !right.contains(file), "\(file)")
        }
    }
}
