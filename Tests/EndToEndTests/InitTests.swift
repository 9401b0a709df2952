import Foundation
import Testing

struct InitTests {
    /// An empty folder; the site is begun in `site` below it.
    private static func emptyFolder() throws -> TemporarySite {
        let place = try TemporarySite()
        try place.remove("waymark.yaml")
        return place
    }

    private static func begin(_ arguments: String..., in place: TemporarySite) throws -> CommandResult {
        try Command.run(Command.waymark, ["init"] + arguments, in: place.folder)
    }

    private static let files = [
        ".gitignore", "README.md", "content/index.md", "content/methods/walkabout.md",
        "content/parishes/first-parish/examples/first-walk.md", "content/parishes/first-parish/index.md",
        "content/principles/listen-first.md", "content/steps/know-the-place.md", "waymark.yaml",
    ]

    @Test func `a new site builds at once, without a warning`() throws {
        let place = try Self.emptyFolder()
        let made = try Self.begin("site", in: place)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output == Self.files.map { $0 + "\n" }.joined())
        #expect(made.errors.contains("waymark build --site site\n"))
        let built = try Command.run(
            Command.waymark, ["build", "--strict", "--site", "site"], in: place.folder)
        #expect(built.status == 0)
        #expect(built.errors == "")
        let pages = [
            "principles/listen-first", "steps/know-the-place", "methods/walkabout", "parishes/first-parish",
            "parishes/first-parish/examples/first-walk",
        ]
        for page in pages {
            #expect(
                FileManager.default.fileExists(
                    atPath: place.folder.appendingPathComponent("site/output/\(page)/index.html").path))
        }
    }

    @Test func `a site is begun in the current folder, also in a new repository`() throws {
        let place = try Self.emptyFolder()
        try place.write(".git/HEAD", "ref: refs/heads/main\n")
        try place.write("LICENSE.txt", "Free.\n")
        let made = try Self.begin(in: place)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.errors.contains("Build it with: waymark build\n"))
        #expect(try place.waymark("check").status == 0)
    }

    /// Each setting that stands behind a `#` is right as it stands.
    @Test func `every setting of the new site's waymark.yaml may be used as it is`() throws {
        let place = try Self.emptyFolder()
        _ = try Self.begin(in: place)
        let file = place.folder.appendingPathComponent("waymark.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let paragraphs = text.components(separatedBy: "\n\n").filter { !$0.contains("\n# theme:") }
        let used = paragraphs.map { paragraph in
            let lines = paragraph.split(separator: "\n")
            let first = lines.firstIndex { $0.hasPrefix("# ") && $0.contains(/^# [a-zA-Z-]+:( |$)/) }
            return lines.enumerated().map { number, line in
                first.map { number >= $0 } == true ? String(line.dropFirst(2)) : String(line)
            }.joined(separator: "\n")
        }
        try used.joined(separator: "\n\n").write(to: file, atomically: true, encoding: .utf8)
        try place.write("content/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        let check = try place.waymark("check")
        #expect(check.status == 0, "\(check.errors)")
        #expect(used.joined().contains("brand:\n  name:") && used.joined().contains("kinds:\n  standard:"))
    }

    @Test(arguments: [
        ("README.md", "The file README.md stands in this folder already, and nothing is overwritten."),
        ("waymark.yaml", "There is a site in this folder already."),
        ("content/index.md", "The file content/index.md stands in this folder already"),
        ("content", "The file content stands in this folder already"),
        ("minutes.docx", "There are files in this folder already, such as minutes.docx."),
        ("photos/hall.jpg", "There are files in this folder already, such as photos."),
    ])
    func `nothing is overwritten, and a folder in other use is left alone`(file: String, words: String) throws
    {
        let place = try Self.emptyFolder()
        try place.write(file, "Mine.\n")
        let made = try Self.begin(in: place)
        #expect(made.status == 2)
        #expect(made.errors.contains(words), "\(made.errors)")
        let there = try FileManager.default.subpathsOfDirectory(atPath: place.folder.path)
        #expect(there.filter { !$0.hasPrefix(".std") }.allSatisfy { file.hasPrefix($0) })
        #expect(
            try String(contentsOf: place.folder.appendingPathComponent(file), encoding: .utf8) == "Mine.\n")
    }

    @Test func `a file where the folder should be, and a way through a file, are told in a sentence`() throws
    {
        let place = try Self.emptyFolder()
        try place.write("site", "A file.\n")
        let taken = try Self.begin("site", in: place)
        #expect(taken.status == 2)
        #expect(taken.errors == "waymark: site is a file, and a site needs a folder. Choose another name.\n")
        let through = try Self.begin("site/below", in: place)
        #expect(through.status == 3)
        #expect(through.errors.contains("part of its path is a file, not a folder"))
    }

    @Test func `a link in the way is not followed`() throws {
        let place = try Self.emptyFolder()
        try place.write("elsewhere/keep.txt", "")
        try FileManager.default.createDirectory(
            at: place.folder.appendingPathComponent("site"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: place.folder.appendingPathComponent("site/content").path,
            withDestinationPath: "../elsewhere")
        let made = try Self.begin("site", in: place)
        #expect(made.status == 2)
        #expect(made.errors.contains("content is a link, and links are not followed."))
        #expect(
            !FileManager.default.fileExists(
                atPath: place.folder.appendingPathComponent("elsewhere/index.md").path))
    }

    @Test(arguments: [
        (["init", "my", "site"], "waymark init my-site"), (["int", "my-site"], "Did you mean: waymark init"),
        (["frobnicate"], "See them all with: waymark help"),
        (["import", "Village", "plan.docx"], "waymark import \"Village plan.docx\""),
        (["import", "https://example.org/plan.docx"], "is an address on the web"),
    ])
    func `a command that was typed wrongly is told with what to type`(words: [String], told: String) throws {
        let place = try Self.emptyFolder()
        let result = try Command.run(Command.waymark, words, in: place.folder)
        #expect(result.status == 2)
        #expect(result.errors.contains(told), "\(result.errors)")
    }

    @Test func `a site is not begun in the content of another`() throws {
        let place = try Self.emptyFolder()
        _ = try Self.begin("site", in: place)
        let made = try Self.begin("site/content/ash", in: place)
        #expect(made.status == 2)
        #expect(made.errors.contains("This folder is part of the content of the site in"), "\(made.errors)")
        #expect(
            !FileManager.default.fileExists(
                atPath: place.folder.appendingPathComponent("site/content/ash").path))
    }

    @Test(arguments: [".", "site/content/parishes"])
    func `somebody beside a site is told where it is`(folder: String) throws {
        let place = try Self.emptyFolder()
        let made = try Self.begin("site", in: place)
        #expect(made.errors.contains("waymark serve --site site\n"))
        let result = try Command.run(Command.waymark, ["check", "--site", folder], in: place.folder)
        #expect(result.status == 2)
        #expect(result.errors.contains("There is a site in "), "\(result.errors)")
        #expect(result.errors.hasSuffix("/site\n"), "\(result.errors)")
    }
}
