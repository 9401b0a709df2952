import Foundation
import Testing

/// What keeps `waymark edit` from beginning. How it works is tested in a browser.
struct EditorTests {
    @Test(arguments: [
        (["--scope", "parishes/ahs"], Int32(2), "Did you mean \"parishes/ash\"?"),
        (["--scope", "../"], 2, "There is no folder \"../\" in content/."),
        (
            ["--branch", "changes"], 2,
            "The site is not in a git repository. Begin one with: git init, or leave out --branch."
        ),
        (["--port", "eighty"], 2, "--port"),
    ])
    func `what cannot be is told in a sentence, and nothing is served`(
        arguments: [String], status: Int32, words: String
    ) throws {
        let site = try TemporarySite(["content/parishes/ash/index.md": TemporarySite.page("Ash")])
        let result = try Command.run(
            Command.waymark, ["edit", "--site", site.folder.path] + arguments, in: site.folder)
        #expect(result.status == status)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test func `a folder without a site is told`() throws {
        let site = try TemporarySite()
        try site.remove("waymark.yaml")
        let result = try site.waymark("edit")
        #expect(result.status == 2)
        #expect(result.errors.contains("There is no waymark.yaml in"))
    }

    @Test func `git without a name to commit under is told before anything is changed`() throws {
        let repository = try GitRepository(["content/index.md": TemporarySite.page("Home")])
        let result = try repository.root.waymark(
            "edit", "--branch", "changes",
            environment: [
                "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
                "HOME": repository.root.folder.path,
                "EMAIL": "",
            ])
        #expect(result.status == 2)
        #expect(result.errors.contains("Git does not know who you are."), "\(result.errors)")
        let branches = try Command.run(
            "/usr/bin/env", ["git", "branch", "--list", "changes"], in: repository.root.folder)
        #expect(branches.output.isEmpty)
    }
}
