import Files
import FrontMatter
import Glibc
import SiteBuild

/// A site in a folder of its own, removed after its test.
final class TemporarySite {
    let path: String

    /// Makes a site of these files, by path, and `waymark.yaml`.
    init(_ files: [String: String], base: String = "https://example.org/") throws {
        var template = Array("/tmp/waymark-preview-XXXXXX".utf8CString)
        guard let made = unsafe mkdtemp(&template) else {
            throw FileError(operation: "make", path: "a temporary folder", code: errno)
        }
        path = unsafe String(cString: made)
        try write("waymark.yaml", "title: Test site\nbaseURL: \(base)\n")
        for (path, text) in files { try write(path, text) }
    }

    deinit { _ = try? ProgramRun.run("rm", ["-r", path]) }

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
