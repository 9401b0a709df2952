import Files
import FrontMatter
import SiteBuild

/// A site in a folder of its own, removed after its test.
final class TemporarySite {
    private let folder: TemporaryFolder
    var path: String { folder.path }

    /// Makes a site of these files, by path, and `waymark.yaml`.
    init(_ files: [String: String], base: String = "https://example.org/") throws {
        folder = try TemporaryFolder()
        try write("waymark.yaml", "title: Test site\nbaseURL: \(base)\n")
        for (path, text) in files { try write(path, text) }
    }

    var options: BuildOptions {
        BuildOptions(site: path, output: path + "/output", jobs: 2, today: CalendarDate(dayNumber: 20778))
    }

    func write(_ file: String, _ text: String) throws {
        if let slash = file.lastIndex(of: "/") { try FileWriting.makeFolder(path + "/" + file[..<slash]) }
        try FileWriting.replace(path + "/" + file, with: [Array(text.utf8)])
    }

    func remove(_ file: String) throws { try FileWriting.removeFile(path + "/" + file) }

    /// A page with a title and a text.
    static func page(_ title: String, _ body: String = "Some text.") -> String {
        "---\ntitle: \(title)\nsummary: About it.\n---\n\n\(body)\n"
    }
}
