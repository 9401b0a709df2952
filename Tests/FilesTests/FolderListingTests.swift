@testable import Files
import Foundation
import Testing

struct FolderListingTests {
    @Test func `everything below a folder is listed, sorted, without what is hidden`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.md", "a/z.md", "a/b/c.md", ".git/config", "a/.DS_Store", "a-b.md"] {
            try folder.write(name, "x")
        }
        #expect(
            try FolderListing.contents(of: folder.path).map(\.path) == [
                "a-b.md", "a/b/c.md", "a/z.md", "b.md",
            ])
        #expect(try FolderListing.contents(of: folder.path, includingHidden: true).count == 6)
    }

    @Test func `links and pipes are named for what they are, and a loop of links ends`() throws {
        let folder = try TemporaryFolder()
        try folder.write("page.md", "x")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/loop", withDestinationPath: folder.path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/out.md", withDestinationPath: "/etc/passwd")
        let made = unsafe mkfifo(folder.path + "/pipe.md", 0o600)
        #expect(made == 0)
        #expect(
            try FolderListing.contents(of: folder.path) == [
                ListedFile(path: "loop", kind: .symbolicLink),
                ListedFile(path: "out.md", kind: .symbolicLink),
                ListedFile(path: "page.md", kind: .file), ListedFile(path: "pipe.md", kind: .other),
            ])
    }

    @Test func `a folder that is not there is an error that names it`() {
        #expect(throws: FileError(operation: "list", path: "/nowhere", code: ENOENT)) {
            try FolderListing.contents(of: "/nowhere")
        }
    }
}

struct FileReadingTests {
    @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
    func `a file is read whole`(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        try FileWriting.write(bytes, to: folder.path + "/file")
        #expect(try FileReading.bytes(at: folder.path + "/file") == bytes)
    }

    @Test func `a pipe is refused and nobody waits`() throws {
        let folder = try TemporaryFolder()
        let made = unsafe mkfifo(folder.path + "/pipe", 0o600)
        #expect(made == 0)
        #expect(throws: FileError.self) { try FileReading.bytes(at: folder.path + "/pipe") }
    }

    @Test func `a file over the limit is refused`() throws {
        let folder = try TemporaryFolder()
        try folder.write("big", "0123456789")
        #expect(
            throws: FileError(
                operation: "read", path: folder.path + "/big", reason: "it is larger than 9 bytes")
        ) {
            try FileReading.bytes(at: folder.path + "/big", limit: 9)
        }
    }

    @Test func `writing never changes another name of the same file`() throws {
        let folder = try TemporaryFolder()
        try folder.write("one", "old")
        try FileWriting.link(folder.path + "/one", to: folder.path + "/two")
        try FileWriting.write(Array("new".utf8), to: folder.path + "/one")
        #expect(try folder.text("one") == "new")
        #expect(try folder.text("two") == "old")
    }
}
