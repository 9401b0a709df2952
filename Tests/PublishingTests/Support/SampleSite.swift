import Files
import Foundation
import Testing

@testable import Publishing

/// A folder for one test, with a built website in `output` and room for targets.
final class SampleSite {
    let root: String

    init(_ files: [String: String] = SampleSite.files) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "waymark-publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        root = url.resolvingSymlinksInPath().path
        try build(files)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    static let files = [
        "index.html": "Home", "guides/index.html": "Guides", "guides/one/index.html": "One",
        "assets/site.0123456789.css": "body {}", "sitemap.xml": "<urlset/>", "search/index.json": "{}",
        "parishes/tŷ/file [1].txt": "A name with marks",
    ]

    /// The folder with the website.
    var output: String { root + "/output" }

    /// Makes `files` the website, as a build would.
    func build(_ files: [String: String]) throws {
        try FileWriting.removeTree(output)
        for (path, text) in files { try write("output/" + path, text) }
        let hashes = files.mapValues { ContentHash(of: Array($0.utf8)) }
        try FileWriting.write(OutputManifest(files: hashes).bytes, to: output + "/.waymark.json")
    }

    func write(_ path: String, _ text: String) throws {
        let url = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Every file below `folder` with its text, but the list.
    func files(in folder: String) throws -> [String: String] {
        let path = root + "/" + folder
        guard FileReading.exists(path) else { return [:] }
        var found: [String: String] = [:]
        for file in try FolderListing.everything(below: path).files where file != OutputManifest.name {
            found[file] = String(decoding: try FileReading.bytes(at: path + "/" + file), as: UTF8.self)
        }
        return found
    }

    /// Every folder below `folder`.
    func folders(in folder: String) throws -> Set<String> {
        Set(try FolderListing.everything(below: root + "/" + folder).folders)
    }

    /// The paths that the list in `folder` names, sorted.
    func listed(in folder: String) throws -> [String] {
        try #require(try OutputManifest(folder: root + "/" + folder)).files.keys.sorted()
    }

    @discardableResult
    func publish(to target: PublishAddress, _ change: (inout PublishOptions) -> Void = { _ in }) throws
        -> PublishReport
    {
        var options = PublishOptions(site: root, output: output, target: target)
        change(&options)
        return try Publisher.publish(options)
    }

    /// Runs git in `folder`, apart from the settings of whoever runs the tests.
    @discardableResult
    func git(_ folder: String, _ arguments: String...) throws -> String {
        let settings = ["user.name=Test", "user.email=test@example.org", "commit.gpgsign=false"]
        let run = try #require(
            try ProgramRun.run(
                "git", ["-C", root + "/" + folder] + settings.flatMap { ["-c", $0] } + arguments,
                environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]))
        #expect(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
        return String(decoding: run.output, as: UTF8.self)
    }
}
