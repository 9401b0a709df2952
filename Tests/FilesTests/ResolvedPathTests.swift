import Foundation
import Testing

@testable import Files

struct ResolvedPathTests {
    @Test(arguments: [
        ("", ""), ("/new/a", "/new/a"), ("/there/new", "/there/new"), ("/link/new", "/there/new"),
        ("/new/../there/new", "/there/new"), ("/new/../link/new", "/there/new"), ("/new/./a/../b", "/new/b"),
        ("/link/new/../../there", "/there"),
    ])
    func `a path is resolved as far as it exists, and the rest is taken by its words`(
        path: String, expected: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write("there/file", "")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/there")
        #expect(FileReading.resolved(folder.path + path) == folder.path + expected)
    }

    @Test(arguments: [("/", "/"), ("/no-such-folder/../../..", "/"), ("/no-such-folder", "/no-such-folder")])
    func `nothing lies above the root`(path: String, expected: String) {
        #expect(FileReading.resolved(path) == expected)
    }
}
