import Files
import Foundation
import Testing

@testable import SiteBuild

struct StarterFilesTests {
    @Test(arguments: ["site"])
    func `the command carries every starter file as it is`(name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../starters/\(name)"
        ).standardizedFileURL.path
        let files = try FolderListing.contents(of: folder, includingHidden: true).map { file in
            StarterFile(path: file.path, bytes: try FileReading.bytes(at: folder + "/" + file.path))
        }
        #expect(!files.isEmpty)
        #expect(StarterFiles.files(in: name) == files)
    }

    @Test func `where one file cannot be written, none is left`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "waymark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let tooLong = String(repeating: "x", count: 300)
        let files = ["a/b.txt", "c.txt", tooLong].map { StarterFile(path: $0, bytes: [65]) }
        #expect(throws: FileError.self) { try NewFiles(folder: folder.path, name: "here").write(files) }
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
}
