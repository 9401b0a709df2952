import Files
import Testing

@testable import Publishing

struct GitDestinationTests {
    private static let target = PublishAddress.git(repository: "origin", branch: "gh-pages")

    /// A site in a repository with one commit, whose remote `origin` is the bare repository `remote.git`.
    private func repository() throws -> SampleSite {
        let sample = try SampleSite()
        try FileWriting.makeFolder(sample.root + "/remote.git")
        try sample.git("remote.git", "init", "--quiet", "--bare")
        try sample.git(".", "init", "--quiet", "--initial-branch=main")
        try sample.write(".gitignore", "/output\n/.waymark\n/remote.git\n/other\n")
        try sample.write("README", "A site")
        try sample.git(".", "add", "--all")
        try sample.git(".", "commit", "--quiet", "--message=Start")
        try sample.git(".", "remote", "add", "origin", "../" + Self.name(sample) + "/remote.git")
        return sample
    }

    private static func name(_ sample: SampleSite) -> Substring {
        sample.root.split(separator: "/").last ?? ""
    }

    private func branch(_ sample: SampleSite) throws -> [String] {
        try sample.git("remote.git", "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "gh-pages")
            .split(separator: "\n").map(String.init)
    }

    private func commits(_ sample: SampleSite) throws -> Int {
        try sample.git("remote.git", "rev-list", "gh-pages").split(separator: "\n").count
    }

    /// Puts a commit of somebody else's on the branch.
    private func disturb(_ sample: SampleSite, _ file: String, _ text: String) throws {
        try FileWriting.removeTree(sample.root + "/other")
        try sample.git(".", "clone", "--quiet", "--branch=gh-pages", sample.root + "/remote.git", "other")
        try sample.write("other/" + file, text)
        try sample.git("other", "add", "--all")
        try sample.git("other", "commit", "--quiet", "--message=Other")
        try sample.git("other", "push", "--quiet", "origin", "gh-pages")
    }

    @Test func `a branch is made, with the website and nothing else, and the work tree is left alone`() throws
    {
        let sample = try repository()
        try sample.write("staged.txt", "Staged")
        try sample.git(".", "add", "staged.txt")
        let before = try sample.git(".", "status", "--porcelain")
        let head = try sample.git(".", "rev-parse", "HEAD")
        try sample.publish(to: Self.target)
        #expect(try branch(sample) == (SampleSite.files.keys + [".nojekyll", ".waymark.json"]).sorted())
        #expect(try sample.git("remote.git", "show", "gh-pages:index.html") == "Home")
        #expect(try sample.git(".", "status", "--porcelain") == before)
        #expect(try sample.git(".", "rev-parse", "HEAD") == head)
        #expect(try sample.git(".", "branch", "--list").contains("gh-pages") == false)
    }

    @Test func `where nothing has changed there is no commit`() throws {
        let sample = try repository()
        try sample.publish(to: Self.target)
        #expect(try sample.publish(to: Self.target).isEmpty)
        #expect(try commits(sample) == 1)
    }

    @Test func `only what has changed is sent, and what others put there stays`() throws {
        let sample = try repository()
        try sample.publish(to: Self.target)
        try disturb(sample, "CNAME", "example.org\n")
        var files = SampleSite.files
        files["index.html"] = "HOME"
        files["guides"] = "A file where a folder was"
        files["guides/index.html"] = nil
        files["guides/one/index.html"] = nil
        try sample.build(files)
        let report = try sample.publish(to: Self.target)
        #expect(report.new == ["guides"])
        #expect(report.changed == ["index.html"])
        #expect(report.removed == ["guides/index.html", "guides/one/index.html"])
        #expect(try branch(sample) == (files.keys + [".nojekyll", ".waymark.json", "CNAME"]).sorted())
        #expect(try commits(sample) == 3)
    }

    @Test func `a dry run tells and does nothing`() throws {
        let sample = try repository()
        let report = try sample.publish(to: Self.target) { $0.isDryRun = true }
        #expect(report.new == SampleSite.files.keys.sorted())
        #expect(try sample.git("remote.git", "branch", "--list") == "")
    }

    @Test func `a branch of somebody else's is refused, and adopted only when asked to`() throws {
        let sample = try repository()
        try sample.git(".", "push", "--quiet", "origin", "main:gh-pages")
        #expect(throws: PublishingError.targetIsForeign("git:origin/gh-pages", example: "README")) {
            try sample.publish(to: Self.target)
        }
        try sample.publish(to: Self.target) { $0.adopts = true }
        #expect(
            try branch(sample)
                == (SampleSite.files.keys + [".gitignore", ".nojekyll", ".waymark.json", "README"]).sorted())
    }

    @Test func `a push that comes second fetches anew and keeps what came first`() throws {
        let sample = try repository()
        try sample.publish(to: Self.target)
        try sample.build(["index.html": "New"])
        let site = try BuiltSite(folder: sample.output)
        try FileWriting.makeFolder(sample.root + "/work")
        let destination = try GitDestination(
            remote: "origin", branch: "gh-pages", site: sample.root, workFolder: sample.root + "/work")
        let plan = try PublishPlan(of: site, to: Self.target, try destination.survey(site), adopting: false)
        try disturb(sample, "CNAME", "example.org\n")
        #expect(throws: PublishingRace.self) { try destination.carryOut(plan, for: site) }
        let again = try PublishPlan(of: site, to: Self.target, try destination.survey(site), adopting: false)
        try destination.carryOut(again, for: site)
        #expect(try branch(sample) == [".nojekyll", ".waymark.json", "CNAME", "index.html"])
    }

    @Test func `a site outside any repository publishes to one named by its path`() throws {
        let sample = try SampleSite()
        try FileWriting.makeFolder(sample.root + "/remote.git")
        try sample.git("remote.git", "init", "--quiet", "--bare")
        let target = PublishAddress.git(repository: sample.root + "/remote.git", branch: "gh-pages")
        try sample.publish(to: target)
        try sample.build(["index.html": "New"])
        try sample.publish(to: target)
        #expect(try branch(sample) == [".nojekyll", ".waymark.json", "index.html"])
        #expect(try commits(sample) == 2)
        #expect(throws: PublishingError.self) { try sample.publish(to: Self.target) }
    }

    @Test func `a remote that is not there is told with those that are`() throws {
        let sample = try repository()
        #expect(throws: PublishingError.noRemote("upstream", known: ["origin"])) {
            try sample.publish(to: .git(repository: "upstream", branch: "gh-pages"))
        }
    }

    @Test func `git's own words are told`() throws {
        let sample = try repository()
        let error = #expect(throws: PublishingError.self) {
            try sample.publish(to: .git(repository: sample.root + "/nowhere.git", branch: "gh-pages"))
        }
        let text = try #require(error).description
        #expect(text.contains("git could not ask"), "\(text)")
        #expect(text.contains("does not appear to be a git repository"), "\(text)")
    }
}
