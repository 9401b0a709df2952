import Files
import Foundation
import FrontMatter
import Synchronization
import Testing

@testable import SiteBuild

/// A site in a folder of its own, made for one test and removed after it.
final class SiteFolderOnDisk {
    let path: String
    /// What builds of it had to say to whoever waits.
    let notes = Notes()

    init(_ files: [String: String]) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "waymark-build-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
        for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        try FileWriting.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
        try FileWriting.write(Array(text.utf8), to: file)
    }

    func remove(_ name: String) throws {
        try FileWriting.removeFile(path + "/" + name)
        var folder = (path + "/" + name)[...]
        while let slash = folder.lastIndex(of: "/"), folder[..<slash].count > (path + "/content").count {
            folder = folder[..<slash]
            guard FileWriting.removeEmptyFolder(String(folder)) else { return }
        }
    }

    /// Writes and removes what differs between two states of the site.
    func rewrite(from before: [String: String], to after: [String: String]) throws {
        for path in Set(before.keys).union(after.keys) where before[path] != after[path] {
            if let text = after[path] { try write(path, text) } else { try remove(path) }
        }
    }

    func options(jobs: Int = 2, usesCache: Bool = true, today: String = "2026-11-21") throws -> BuildOptions {
        let day = try #require(CalendarDate(today))
        var options = BuildOptions(site: path, output: path + "/output", jobs: jobs, today: day)
        options.usesCache = usesCache
        options.notify = { [notes] note in notes.add(note) }
        return options
    }

    @discardableResult
    func build(jobs: Int = 2, usesCache: Bool = true, today: String = "2026-11-21") async throws
        -> BuildReport
    {
        try await SiteBuilder.build(options(jobs: jobs, usesCache: usesCache, today: today))
    }

    /// Every file of the output with its bytes, by path.
    func output() throws -> [String: [UInt8]] {
        guard FileReading.isFolder(path + "/output") else { return [:] }
        var files: [String: [UInt8]] = [:]
        for file in try FolderListing.contents(of: path + "/output", includingHidden: true) {
            files[file.path] = try FileReading.bytes(at: path + "/output/" + file.path)
        }
        return files
    }
}

/// Sentences that many threads may add to.
final class Notes: Sendable {
    private let sentences = Mutex<[String]>([])

    func add(_ sentence: String) { sentences.withLock { $0.append(sentence) } }

    /// Those added since they were last taken.
    func take() -> [String] {
        sentences.withLock { sentences in
            defer { sentences = [] }
            return sentences
        }
    }
}
