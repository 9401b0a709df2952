import Foundation
import Testing

struct ScopeTests {
    private static let files = [
        "content/principles/decide.md": TemporarySite.page("Decide"),
        "content/parishes/ash/index.md": TemporarySite.page("Ash"),
        "content/parishes/ash/swap.md": TemporarySite.page("Swap", "kind: example\nprinciples: [decide]"),
        "content/parishes/ashford/index.md": TemporarySite.page("Ashford"),
        "content/parishes/beck/index.md": TemporarySite.page("Beck"),
    ]
    private static let broken = TemporarySite.page("Broken", "nonsense: yes", body: "[gone](gone.md)")

    @Test func `a page broken in one parish leaves another's check clean`() throws {
        let site = try TemporarySite(Self.files)
        try site.write("content/parishes/ash/broken.md", Self.broken)
        for scope in ["parishes/beck", "content/parishes/beck", "parishes/beck/", "parishes/ashford"] {
            let result = try site.waymark("check", "--scope", scope)
            #expect(result.status == 0)
            #expect(result.errors == "")
        }
        let ash = try site.waymark("check", "--scope", "parishes/ash")
        #expect(ash.status == 1)
        #expect(
            ash.diagnostics.map { $0.prefix { $0 != ":" } } == [
                "content/parishes/ash/broken.md", "content/parishes/ash/broken.md",
            ])
        #expect(try site.waymark("check").status == 1)
    }

    @Test func `the rest of the site is context that references are checked against`() throws {
        let site = try TemporarySite(Self.files)
        try site.write(
            "content/parishes/ash/swap.md", TemporarySite.page("Swap", "kind: example\nprinciples: [decde]"))
        let result = try site.waymark("check", "--scope", "parishes/ash")
        #expect(result.diagnostics.first?.contains("Did you mean \"decide\"?") == true)
    }

    @Test(arguments: [
        ("parishes/ahs", "Did you mean \"parishes/ash\"?"), ("beck", "Did you mean \"parishes/beck\"?"),
        ("parishes/ash/swap.md", "There is no folder"), ("parishes/../parishes/ash", "There is no folder"),
        ("", "There is no folder"), ("content", "There is no folder"), ("/", "There is no folder"),
    ])
    func `a scope that is no folder of the content is wrong usage`(scope: String, hint: String) throws {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("check", "--scope", scope)
        #expect(result.status == 2)
        #expect(result.errors.contains(hint), "\(result.errors)")
    }

    @Test func `a site that cannot be read is never well, whatever the scope`() throws {
        let site = try TemporarySite(Self.files)
        try site.write("waymark.yaml", "title: No address\n")
        #expect(try site.waymark("check", "--scope", "parishes/ash").status == 1)
    }

    @Test func `building has no scope`() throws {
        let site = try TemporarySite(Self.files)
        #expect(try site.waymark("build", "--scope", "parishes/ash").status == 2)
    }

    @Test func `a new page that takes another parish's id is told of in its own scope`() throws {
        var files = Self.files
        files["content/parishes/beck/plans/our-plan.md"] = TemporarySite.page("Beck plan")
        files["content/parishes/ash/plans/our-plan.md"] = TemporarySite.page("Ash plan")
        let site = try TemporarySite(files)
        let ash = try site.waymark("check", "--scope", "parishes/ash")
        #expect(ash.status == 1)
        #expect(ash.errors.contains("is taken by content/parishes/ash/plans/our-plan.md"))
        #expect(try site.waymark("check", "--scope", "parishes/ashford").status == 0)
    }

    @Test(arguments: ["parish: beck", "parish: parish/beck"])
    func `a page cannot give itself to another parish`(field: String) throws {
        var files = Self.files
        files["content/parishes/ash/notice.md"] = TemporarySite.page("Notice", field)
        let result = try TemporarySite(files).waymark("check", "--scope", "parishes/ash")
        #expect(result.status == 1)
        #expect(
            result.diagnostics == [
                "content/parishes/ash/notice.md:4:9: error[foreign-parish]: This page lies in the folder of ash, so it cannot belong to beck. Remove this line, or have the page moved to content/parishes/beck/."
            ])
    }

    @Test func `nor can a folder's defaults give its pages to another parish`() throws {
        var files = Self.files
        files["content/parishes/ash/index.md"] = TemporarySite.page("Ash", "defaults:\n  parish: beck")
        let result = try TemporarySite(files).waymark("check", "--scope", "parishes/ash")
        #expect(result.status == 1)
        #expect(result.errors.contains("content/parishes/ash/index.md:5:11: error[foreign-parish]"))
    }

    // MARK: Changes

    private func check(_ repository: GitRepository, _ arguments: String..., folder: String = "") throws
        -> CommandResult
    {
        let root = repository.root.folder
        return try Command.run(
            Command.waymark, ["check"] + arguments + ["--site", root.path + folder], in: root)
    }

    @Test func `a change outside the scope is an error, however it was made`() throws {
        let repository = try GitRepository(Self.files)
        let site = repository.root
        try site.write(
            "content/parishes/ash/swap.md", TemporarySite.page("Swap!", "kind: example\nprinciples: [decide]")
        )
        try site.write("content/parishes/ash/new.md", TemporarySite.page("New"))
        let fine = try check(repository, "--scope", "parishes/ash", "--changed-since", "start")
        #expect(fine.status == 0)
        #expect(fine.errors == "")
        // Changed and committed, moved away into the scope, and not yet known to git.
        try site.write(
            "waymark.yaml", "title: Mine\nbaseURL: https://example.org/\nchecks:\n  missing-summary: off\n")
        try repository.git("mv", "content/parishes/beck/index.md", "content/parishes/ash/beck.md")
        try repository.commit()
        try site.write("content/parishes/ash ford.txt", "Hello.")
        let result = try check(repository, "--scope", "parishes/ash", "--changed-since", "start")
        #expect(result.status == 1)
        #expect(
            result.diagnostics.map { $0.prefix { $0 != "]" } } == [
                "content/parishes/ash ford.txt: error[outside-scope",
                "content/parishes/beck/index.md: error[outside-scope",
                "waymark.yaml: error[outside-scope",
            ])
    }

    @Test func `no change can turn the rule off`() throws {
        let repository = try GitRepository(Self.files)
        try repository.root.write(
            "waymark.yaml", "title: T\nbaseURL: https://example.org/\nchecks:\n  outside-scope: off\n")
        let result = try check(repository, "--scope", "parishes/ash", "--changed-since", "start")
        #expect(result.status == 1)
        #expect(result.diagnostics.map { $0.prefix { $0 != "]" } } == ["waymark.yaml: error[outside-scope"])
    }

    @Test
    func `what lies beside the site in its repository is outside, and what a build makes is nobody's change`()
        throws
    {
        var files = ["README.md": "Read me."]
        for (path, text) in Self.files { files["site/" + path] = text }
        files["site/waymark.yaml"] = "title: T\nbaseURL: https://example.org/\n"
        let repository = try GitRepository(files)
        let root = repository.root
        #expect(
            try Command.run(
                Command.waymark, ["build", "--site", root.folder.path + "/site"], in: root.folder
            ).status == 0)
        let arguments = ["--scope", "parishes/ash", "--changed-since", "HEAD"]
        let clean = try check(
            repository, arguments[0], arguments[1], arguments[2], arguments[3], folder: "/site")
        #expect(clean.status == 0, "\(clean.errors)")
        try root.write("README.md", "Changed.")
        let result = try check(
            repository, arguments[0], arguments[1], arguments[2], arguments[3], folder: "/site")
        #expect(result.diagnostics.map { $0.prefix { $0 != ":" } } == ["../README.md"])
    }

    @Test func `without a scope only changed files are told of`() throws {
        var files = Self.files
        files["content/guides/old.md"] = Self.broken
        let repository = try GitRepository(files)
        #expect(try check(repository, "--changed-since", "start").status == 0)
        try repository.root.write("content/guides/new.md", Self.broken)
        let result = try check(repository, "--changed-since", "start")
        #expect(result.status == 1)
        #expect(Set(result.diagnostics.map { $0.prefix { $0 != ":" } }) == ["content/guides/new.md"])
    }

    @Test func `what was typed cannot steer the terminal when it is told again`() throws {
        let repository = try GitRepository(Self.files)
        let result = try check(repository, "--changed-since=\u{1B}]0;a\u{7}\r\u{9B}2J")
        let told = "\u{FFFD}]0;a\u{FFFD}\u{FFFD}\u{FFFD}2J"
        #expect(result.errors.hasPrefix("waymark: Git knows no revision \"\(told)\"."), "\(result.errors)")
    }

    @Test(arguments: ["nowhere", "-h", "--output=content/a.md", "start..HEAD", "start:content"])
    func `a revision that git does not know is wrong usage`(revision: String) throws {
        let repository = try GitRepository(Self.files)
        let result = try check(repository, "--changed-since=\(revision)")
        #expect(result.status == 2)
        #expect(result.errors.contains("Git knows no revision \"\(revision)\"."), "\(result.errors)")
    }

    @Test func `without a repository it is wrong usage`() throws {
        let site = try TemporarySite(Self.files)
        let result = try site.waymark("check", "--changed-since", "HEAD")
        #expect(result.status == 2)
        #expect(result.errors.contains("--changed-since needs a git repository"), "\(result.errors)")
    }
}
