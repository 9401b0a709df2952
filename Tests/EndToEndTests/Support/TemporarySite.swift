import Foundation

/// A site in a folder of its own, made for one test and removed after it.
final class TemporarySite {
    /// The site folder.
    let folder: URL

    /// Makes a site with the given files, by path. `waymark.yaml` is added where it is not among them.
    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("waymark-test-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if files["waymark.yaml"] == nil {
            try write("waymark.yaml", "title: Test site\nbaseURL: https://example.org/\n")
        }
        for (path, text) in files { try write(path, text) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Writes a file, with the folders above it.
    func write(_ path: String, _ text: String) throws {
        try write(path, Data(text.utf8))
    }

    /// Writes a file of any bytes.
    func write(_ path: String, _ data: Data) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// Copies a folder into the site.
    func copy(_ source: URL, to path: String) throws {
        try FileManager.default.copyItem(at: source, to: folder.appendingPathComponent(path))
    }

    /// Removes a file.
    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
    }

    /// The text of a file of the output.
    func output(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("output/" + path), encoding: .utf8)
    }

    /// Whether the output has a file.
    func hasOutput(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("output/" + path).path)
    }

    /// Every file of the output with its bytes, by path.
    func wholeOutput() throws -> [String: Data] {
        let root = folder.appendingPathComponent("output").path
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let file = URL(fileURLWithPath: root + "/" + path)
            if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[path] = try Data(contentsOf: file)
            }
        }
        return files
    }

    /// Runs `waymark` with `arguments` on this site.
    @discardableResult
    func waymark(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandResult {
        try Command.run(
            Command.waymark, arguments + ["--site", folder.path], in: folder, environment: environment)
    }
}

extension TemporarySite {
    /// A page with a title, a summary, and further lines of front matter.
    static func page(_ title: String, _ fields: String = "", body: String = "Some text.") -> String {
        "---\ntitle: \(title)\nsummary: About \(title).\n\(fields.isEmpty ? "" : fields + "\n")---\n\n\(body)\n"
    }
}
