import Foundation
import Testing

struct PublishTests {
    private static let files = [
        "content/principles/share.md": TemporarySite.page("Share"),
        "content/guides/one.md": TemporarySite.page("One"),
    ]

    private func builtSite() throws -> TemporarySite {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build").status == 0)
        return site
    }

    /// The files in a folder of the site with their bytes, by path.
    private func tree(_ site: TemporarySite, _ folder: String) throws -> [String: Data] {
        let root = site.folder.path + "/" + folder
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            files[path] = FileManager.default.contents(atPath: root + "/" + path)
        }
        return files.filter { !$0.value.isEmpty }
    }

    @Test func `the website goes to a folder, and the second time only what has changed`() throws {
        let site = try builtSite()
        let target = site.folder.path + "/www"
        let first = try site.waymark("publish", "--to", target)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output == "")
        #expect(try tree(site, "www") == tree(site, "output"))
        let again = try site.waymark("publish", "--to", target)
        #expect(again.errors == "\(target) has the website as it is; there is nothing to send.\n")
        try site.write("content/guides/one.md", TemporarySite.page("One", body: "Other text."))
        try site.remove("content/principles/share.md")
        #expect(try site.waymark("build").status == 0)
        let listed = try site.waymark("publish", "--to", target, "--dry-run")
        #expect(listed.status == 0)
        let lines = Set(listed.output.split(separator: "\n"))
        #expect(
            lines.isSuperset(of: ["changed  guides/one/index.html", "removed  principles/share/index.html"]))
        #expect(
            listed.errors.wholeMatch(of: /Would publish to .+: \d+ new files?, \d+ changed, \d+ removed\.\n/)
                != nil)
        #expect(try tree(site, "www") != tree(site, "output"))
        #expect(try site.waymark("publish", "--to", target).status == 0)
        #expect(try tree(site, "www") == tree(site, "output"))
    }

    @Test func `a website that is older than its content is published only when asked to`() throws {
        let site = try builtSite()
        let target = site.folder.path + "/www"
        try site.write("content/guides/two.md", TemporarySite.page("Two"))
        let old = try site.waymark("publish", "--to", target)
        #expect(old.status == 2)
        #expect(old.errors.contains("is older than the content"), "\(old.errors)")
        // The mistake keeps the old website in place.
        try site.write("content/guides/two.md", "---\ntitle: Two\nnonsense: 1\n---\n")
        #expect(try site.waymark("build").status == 1)
        #expect(try site.waymark("publish", "--to", target).status == 2)
        #expect(try site.waymark("publish", "--to", target, "--as-built").status == 0)
        try site.remove("content/guides/two.md")
        #expect(try site.waymark("build", "--today", "2030-01-01").status == 0)
        #expect(try site.waymark("publish", "--to", target).status == 0)
        #expect(try tree(site, "www") == tree(site, "output"))
    }

    @Test func `without a cache nothing is known of the content, and the website is published`() throws {
        let site = try builtSite()
        try site.remove(".waymark/cache")
        try site.write("content/guides/two.md", TemporarySite.page("Two"))
        #expect(try site.waymark("publish", "--to", site.folder.path + "/www").status == 0)
    }

    @Test func `rsync takes it to another machine, in its own words where that fails`() throws {
        let site = try builtSite()
        // In the place of ssh: what is to be run on the other machine is run here.
        try site.write(
            "ssh",
            "#!/bin/sh\n[ \"$1\" = ash.example.org ] || { echo no such host >&2; exit 255; }\nshift\nexec \"$@\"\n"
        )
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: site.folder.path + "/ssh")
        let environment = ["RSYNC_RSH": site.folder.path + "/ssh"]
        let target = "ash.example.org:\(site.folder.path)/www/"
        let published = try site.waymark("publish", "--to", target, environment: environment)
        #expect(published.status == 0, "\(published.errors)")
        #expect(try tree(site, "www") == tree(site, "output"))
        let failed = try site.waymark("publish", "--to", "elsewhere:/www", environment: environment)
        #expect(failed.status == 3)
        #expect(
            failed.errors.hasPrefix(
                "waymark: rsync could not list what is in elsewhere:/www. It says:\n  no such host\n"))
    }

    @Test func `a program that is missing is named, with how to install it`() throws {
        let site = try builtSite()
        for (target, program) in [("host:/www", "rsync"), ("git:origin/gh-pages", "git")] {
            let result = try site.waymark("publish", "--to", target, environment: ["PATH": "/nowhere"])
            #expect(result.status == 3)
            #expect(
                result.errors
                    == "waymark: The program \(program) is not installed, and publishing there needs it. On Debian or Ubuntu, install it with: apt install \(program)\n"
            )
        }
    }

    @Test func `a branch of the site's own repository, from which the output is left out`() throws {
        var files = Self.files
        files[".gitignore"] = "/output\n/.waymark\n"
        let repository = try GitRepository(files)
        let site = repository.root
        #expect(try site.waymark("build").status == 0)
        try site.write(".git/pages/HEAD", "")
        try FileManager.default.removeItem(at: site.folder.appendingPathComponent(".git/pages"))
        try repository.git("init", "--quiet", "--bare", ".git/pages")
        try repository.git("remote", "add", "origin", ".git/pages")
        let published = try site.waymark("publish", "--to", "git:origin/gh-pages")
        #expect(published.status == 0, "\(published.errors)")
        try repository.git("clone", "--quiet", "--branch", "gh-pages", ".git/pages", "clone")
        let clone = try tree(site, "clone").filter { !$0.key.hasPrefix(".git/") }
        #expect(clone == (try tree(site, "output")))
    }

    @Test(arguments: [
        ([], "Missing expected argument '--to <place>'"),
        (["--to", "ftp://a.example/b"], "does not know ftp://"),
        (["--to", "git:gh-pages"], "does not say which branch"),
        (["--to", "output"], "the site's own files are there"),
    ])
    func `wrong usage`(arguments: [String], words: String) throws {
        let site = try builtSite()
        let result = try Command.run(Command.waymark, ["publish"] + arguments, in: site.folder)
        #expect(result.status == 2)
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func `nothing is published before there is a website`() throws {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("publish", "--to", site.folder.path + "/www")
        #expect(result.status == 2)
        #expect(result.errors.contains("Build it first with: waymark build"))
    }
}
