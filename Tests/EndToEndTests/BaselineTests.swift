import Foundation
import Testing

struct BaselineTests {
    private static let old = TemporarySite.page("Old", body: "[gone](gone.md)\n\n[away](away.md)")

    @Test func `old mistakes do not stand in the way, and new ones do`() throws {
        let site = try TemporarySite(["content/guides/old.md": Self.old])
        let file = site.folder.appendingPathComponent("known.txt").path
        let written = try site.waymark("check", "--write-baseline", file)
        #expect(written.status == 0)
        #expect(written.errors == "\(file) lists 2 mistakes now.\n")

        try site.write("content/guides/old.md", Self.old.replacing("[gone]", with: "More.\n\n[gone]"))
        let known = try site.waymark("check", "--baseline", file)
        #expect(known.status == 0)
        #expect(known.errors == "2 mistakes that were there before are not counted.\n")

        try site.write("content/guides/new.md", Self.old)
        let new = try site.waymark("check", "--baseline", file)
        #expect(new.status == 1)
        #expect(new.diagnostics.count == 2)
        #expect(new.diagnostics.allSatisfy { $0.hasPrefix("content/guides/new.md:") })

        try site.remove("content/guides/new.md")
        try site.write("content/guides/old.md", TemporarySite.page("Old", body: "[gone](gone.md)"))
        let mended = try site.waymark("check", "--baseline", file)
        #expect(mended.status == 0)
        #expect(mended.errors.contains("1 mistake in the baseline is mended."))
    }

    @Test func `warnings too are known, for a check that counts them`() throws {
        let site = try TemporarySite(["content/guides/old.md": "---\ntitle: Old\n---\n\nText.\n"])
        let file = site.folder.appendingPathComponent("known.txt").path
        #expect(try site.waymark("check", "--strict").status == 1)
        try site.waymark("check", "--write-baseline", file)
        #expect(try site.waymark("check", "--strict", "--baseline", file).status == 0)
    }

    @Test func `a change outside the scope, and a site that cannot be read, are never known`() throws {
        let repository = try GitRepository([
            "waymark.yaml": "title: Site\nbaseURL: https://example.org/\n",
            "content/parishes/ash/index.md": TemporarySite.page("Ash"),
            "content/about.md": TemporarySite.page("About"),
        ])
        let site = repository.root
        try site.write("content/about.md", TemporarySite.page("All about it"))
        let file = site.folder.appendingPathComponent(".git/known.txt")
        try "1\toutside-scope\tcontent/about.md\tThis file is not as it was".write(
            to: file, atomically: true, encoding: .utf8)
        let outside = try site.waymark(
            "check", "--scope", "parishes/ash", "--changed-since", "start", "--baseline", file.path)
        #expect(outside.diagnostics.map { $0.contains("error[outside-scope]") } == [true])

        try site.write("waymark.yaml", "title: Site\n")
        #expect(try site.waymark("check", "--baseline", file.path).status == 1)
        let written = try site.waymark("check", "--write-baseline", file.path)
        #expect(written.status == 1)
        #expect(written.errors.contains("waymark.yaml"))
    }

    @Test(arguments: [
        (
            ["--baseline", "nowhere.txt"],
            "There is no file nowhere.txt with the mistakes that were there before."
        ),
        (
            ["--baseline", "waymark.yaml"],
            "Line 1 of waymark.yaml is not as waymark check --write-baseline writes it."
        ),
        (["--baseline", "x", "--write-baseline", "x"], "--write-baseline takes the whole site"),
    ])
    func `a baseline that is none is told in a sentence`(arguments: [String], words: String) throws {
        let site = try TemporarySite()
        let result = try Command.run(Command.waymark, ["check"] + arguments, in: site.folder)
        #expect(result.status == 2)
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func `a baseline is not written over what is no file`() throws {
        let site = try TemporarySite(["content/index.md": TemporarySite.page("Home")])
        let result = try site.waymark("check", "--write-baseline", site.folder.path)
        #expect(result.status == 3)
        #expect(result.errors.contains("what is there is not an ordinary file"))
    }
}

struct SummaryTests {
    @Test func `the summary is added to its file, with paths from the current folder`() throws {
        let site = try TemporarySite([
            "web/waymark.yaml": "title: Site\nbaseURL: https://example.org/\n",
            "web/content/guides/a.md": TemporarySite.page("A", body: "[gone](gone.md)"),
            "summary.md": "Before.\n",
        ])
        let result = try Command.run(
            Command.waymark, ["check", "--site", "web", "--summary", "summary.md", "--format", "gitlab"],
            in: site.folder)
        #expect(result.status == 1)
        #expect(result.output.contains("\"path\":\"web/content/guides/a.md\""))
        let summary = try String(
            contentsOf: site.folder.appendingPathComponent("summary.md"), encoding: .utf8)
        #expect(summary.hasPrefix("Before.\n## 1 thing must be put right\n"))
        #expect(summary.contains("### `web/content/guides/a.md`\n\n- **Line 6:** "))
    }

    @Test func `a check may be of several folders`() throws {
        let broken = TemporarySite.page("Broken", body: "[gone](gone.md)")
        let site = try TemporarySite([
            "content/parishes/ash/index.md": broken, "content/parishes/beck/index.md": broken,
            "content/parishes/dun/index.md": broken,
        ])
        let result = try site.waymark("check", "--scope", "parishes/ash", "--scope", "parishes/dun")
        #expect(
            result.diagnostics.map { $0.prefix { $0 != ":" } } == [
                "content/parishes/ash/index.md", "content/parishes/dun/index.md",
            ])
    }
}
