import TestSupport
import Files
import Foundation
import Testing

struct PublicationTests {
    /// Publishes `files` into `output` in `folder`.
    @discardableResult
    private func publish(_ files: [String: String], in folder: TemporaryFolder) throws -> Publication.Report {
        let work = try WorkFolder(folder.path + "/.waymark")
        let place = try OutputPlace(output: folder.path + "/output", workFolder: work)
        let publication = try Publication(
            at: place, replacing: SiteCopy(publishedAt: place))
        for (path, text) in files {
            try publication.add(Array(text.utf8), at: try #require(RelativePath(path)))
        }
        return try publication.commit()
    }

    private func published(_ folder: TemporaryFolder) throws -> [String: String] {
        var files: [String: String] = [:]
        for file in try FolderListing.contents(of: folder.path + "/output", includingHidden: true)
        where file.path != ".waymark.json" {
            files[file.path] = try folder.text("output/" + file.path)
        }
        return files
    }

    @Test func `each version replaces the one before, file by file`() throws {
        let folder = try TemporaryFolder()
        let versions: [[String: String]] = [
            ["a.html": "1", "b/c.html": "1"], ["a.html": "2", "b/c.html": "1"], ["a.html": "2"], [:],
            ["b/c/d.html": "3", "b.html": "x"],
            ["b/c.html": "now a file beside a folder", "b/c/d.html": "3"],
            ["b/c": "a file where a folder was"],
            ["a.html": "4"], ["b/c/d.html": "a folder where a file was"],
        ]
        for version in versions {
            try publish(version, in: folder)
            #expect(try published(folder) == version)
        }
    }

    @Test func `with no difference nothing is touched`() throws {
        let folder = try TemporaryFolder()
        try publish(["a.html": "1"], in: folder)
        let before =
            try FileManager.default.attributesOfItem(atPath: folder.path + "/output")[.systemFileNumber]
            as? Int
        let report = try publish(["a.html": "1"], in: folder)
        let after =
            try FileManager.default.attributesOfItem(atPath: folder.path + "/output")[.systemFileNumber]
            as? Int
        #expect(report.changed == 0 && report.removed == 0)
        #expect(before == after)
    }

    @Test func `a version that is not committed changes nothing, and the next one does not mind it`() throws {
        let folder = try TemporaryFolder()
        try publish(["a.html": "1"], in: folder)
        do {
            let work = try WorkFolder(folder.path + "/.waymark")
            let place = try OutputPlace(output: folder.path + "/output", workFolder: work)
            let abandoned = try Publication(
                at: place, replacing: SiteCopy(publishedAt: place))
            try abandoned.add(Array("half".utf8), at: try #require(RelativePath("a.html")))
            try abandoned.add(Array("half".utf8), at: try #require(RelativePath("stray.html")))
        }
        #expect(try published(folder) == ["a.html": "1"])
        try publish(["a.html": "2"], in: folder)
        #expect(try published(folder) == ["a.html": "2"])
    }

    @Test func `strangers stay, and are reported`() throws {
        let folder = try TemporaryFolder()
        try folder.write("output/.gitignore", "*")
        try publish(["a.html": "0"], in: folder)
        try folder.write("output/notes/mine.txt", "keep")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/output/empty/inside", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o750])
        #expect(try publish(["a.html": "1"], in: folder).strangers == ["notes/mine.txt"])
        let kept = try FileManager.default.attributesOfItem(atPath: folder.path + "/output/empty/inside")
        #expect(kept[.posixPermissions] as? Int == 0o750)
        try publish(["a.html": "2"], in: folder)
        try publish([:], in: folder)
        #expect(try published(folder) == [".gitignore": "*", "notes/mine.txt": "keep"])
    }

    @Test func `a stranger in the way stops everything`() throws {
        let folder = try TemporaryFolder()
        try folder.write("output/a.html", "theirs")
        #expect(throws: FileError.self) { try publish(["a.html": "ours", "b.html": "ours"], in: folder) }
        #expect(try published(folder) == ["a.html": "theirs"])
    }

    @Test func `a published file that somebody removed or cut short is made again`() throws {
        let folder = try TemporaryFolder()
        try publish(["a.html": "one", "b.html": "two"], in: folder)
        try FileManager.default.removeItem(atPath: folder.path + "/output/a.html")
        try folder.write("output/b.html", "t")
        try publish(["a.html": "one", "b.html": "two"], in: folder)
        #expect(try published(folder) == ["a.html": "one", "b.html": "two"])
    }

    @Test func `a manifest that was cut short is not believed`() throws {
        let folder = try TemporaryFolder()
        try publish(["a.html": "1"], in: folder)
        try publish(["a.html": "2"], in: folder)
        let manifest = try folder.text(".waymark/spare/.waymark.json")
        try folder.write(".waymark/spare/.waymark.json", String(manifest.dropLast(20)))
        try folder.write(".waymark/spare/a.html", "altered")
        try publish(["a.html": "3", "b.html": "1"], in: folder)
        #expect(try published(folder) == ["a.html": "3", "b.html": "1"])
    }

    @Test func `hundreds of random versions each come out whole`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 20_261_121)
        let names = ["a.html", "b.html", "x/a.html", "x/y/a.html", "x/y/b.html", "z/a.html", "q\"uote.html"]
        for _ in 0..<200 {
            var version: [String: String] = [:]
            for name in names where Bool.random(using: &random) {
                version[name] = String(Int.random(in: 0...2, using: &random))
            }
            try publish(version, in: folder)
            #expect(try published(folder) == version)
        }
    }

    @Test func `strangers that come and go between hundreds of versions stay as their owners left them`()
        throws
    {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 20_261_122)
        let names = ["a.html", "x/a.html", "x/y/a.html", "x/y/z/b.html", "v/w.html"]
        let others = [
            "mine.txt", "x/mine.txt", "x/y/z/mine.txt", "own/deep/mine.txt", "own/mine.txt", "v/own/mine.txt",
        ]
        var strangers: [String: String] = [:]
        for step in 0..<200 {
            var version: [String: String] = [:]
            for name in names where Bool.random(using: &random) {
                version[name] = String(Int.random(in: 0...2, using: &random))
            }
            let report = try publish(version, in: folder)
            #expect(report.strangers == strangers.keys.sorted())
            #expect(try published(folder) == version.merging(strangers) { ours, _ in ours })
            for name in others where Int.random(in: 0..<4, using: &random) == 0 {
                if strangers.removeValue(forKey: name) == nil {
                    strangers[name] = String(step)
                    try folder.write("output/" + name, String(step))
                } else {
                    try FileManager.default.removeItem(atPath: folder.path + "/output/" + name)
                }
            }
        }
    }

    @Test func `a stranger whose folder was given its old time again is found`() throws {
        let folder = try TemporaryFolder()
        try publish(["x/a.html": "1"], in: folder)
        try publish(["x/a.html": "2"], in: folder)
        let inside = folder.path + "/output/x"
        let time = try FileManager.default.attributesOfItem(atPath: inside)[.modificationDate]
        try folder.write("output/x/mine.txt", "keep")
        try FileManager.default.setAttributes([.modificationDate: try #require(time)], ofItemAtPath: inside)
        #expect(try publish(["x/a.html": "3"], in: folder).strangers == ["x/mine.txt"])
        #expect(try published(folder) == ["x/a.html": "3", "x/mine.txt": "keep"])
    }

    @Test(arguments: ["", "1 2\03 4\0x/gone.txt\0", "cut short"])
    func `a record of strangers that is of other folders, or not whole, is not believed`(_ record: String)
        throws
    {
        let folder = try TemporaryFolder()
        try publish(["x/a.html": "1"], in: folder)
        try folder.write("output/x/mine.txt", "keep")
        try publish(["x/a.html": "2"], in: folder)
        try folder.write(".waymark/strangers", record)
        #expect(try publish(["x/a.html": "3"], in: folder).strangers == ["x/mine.txt"])
        #expect(try published(folder) == ["x/a.html": "3", "x/mine.txt": "keep"])
    }

    @Test(arguments: [-3600.0, 0, 3600])
    func `a stranger is kept where somebody gave the manifest another time`(_ seconds: Double) throws {
        let folder = try TemporaryFolder()
        try publish(["x/a.html": "1"], in: folder)
        try publish(["x/a.html": "2"], in: folder)
        try folder.write("output/x/mine.txt", "keep")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: seconds)],
            ofItemAtPath: folder.path + "/output/.waymark.json")
        for version in ["3", "4", "5"] {
            #expect(try publish(["x/a.html": version], in: folder).strangers == ["x/mine.txt"])
            #expect(try published(folder) == ["x/a.html": version, "x/mine.txt": "keep"])
        }
    }

    @Test func `an output that was away for a while is looked through anew`() throws {
        let folder = try TemporaryFolder()
        let (output, away) = (folder.path + "/output", folder.path + "/away")
        try publish(["x/a.html": "1"], in: folder)
        try folder.write("output/x/mine.txt", "keep")
        try publish(["x/a.html": "2"], in: folder)
        try FileManager.default.moveItem(atPath: output, toPath: away)
        try publish(["x/a.html": "3"], in: folder)
        try FileManager.default.removeItem(atPath: output)
        try FileManager.default.moveItem(atPath: away, toPath: output)
        for version in ["4", "5"] {
            #expect(try publish(["x/a.html": version], in: folder).strangers == ["x/mine.txt"])
            #expect(try published(folder) == ["x/a.html": version, "x/mine.txt": "keep"])
        }
    }

    @Test func `a folder that its owner took away does not come back`() throws {
        let folder = try TemporaryFolder()
        let theirs = folder.path + "/output/theirs"
        try publish(["a.html": "1"], in: folder)
        try FileManager.default.createDirectory(atPath: theirs, withIntermediateDirectories: false)
        try publish(["a.html": "2"], in: folder)
        try publish(["a.html": "3"], in: folder)
        try FileManager.default.removeItem(atPath: theirs)
        for version in ["4", "5"] {
            try publish(["a.html": version], in: folder)
            #expect(!FileManager.default.fileExists(atPath: theirs))
        }
    }
}
