import Foundation
import Testing

struct ChangeReportTests {
    private static let plan = """
        ---
        title: Ash plan
        summary: What Ash wants.
        status: published
        adopted: 3 March 2026
        actions:
          - text: Plant the verge
            lead: Parish clerk
            status: under way
          - text: Mend the bridge
            status: not started
        principles:
          - id: share
            how: Three groups wrote it.
        ---

        We met twice. Forty people came.

        ## Who pays?

        The parish pays half. The district pays half.

        ## What comes next

        A survey. See [the swap](../examples/seed-swap.md).

        """

    private static let files = [
        "content/principles/share.md": TemporarySite.page("Share"),
        "content/principles/listen.md": TemporarySite.page("Listen"),
        "content/examples/seed-swap.md": TemporarySite.page("Seed swap", "principles: [share]"),
        "content/examples/tidy-up.md": TemporarySite.page("Tidy-up", "principles: [listen]"),
        "content/plans/ash-plan.md": plan,
    ]

    private func report(_ repository: GitRepository, _ arguments: String..., since: String = "start") throws
        -> CommandResult
    {
        try Command.run(
            Command.waymark,
            [
                "report", "changes", "--since", since, "--site", repository.root.folder.path, "--today",
                "2026-11-21",
            ]
                + arguments, in: repository.root.folder,
            environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"])
    }

    /// The lines below the first, which names a day.
    private func lines(_ result: CommandResult) -> [String] {
        result.output.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }

    /// The repository after a change to the plan's text.
    private func changed(_ changes: [(String, String)]) throws -> GitRepository {
        let repository = try GitRepository(Self.files)
        var plan = Self.plan
        for (old, new) in changes {
            #expect(plan.contains(old))
            plan = plan.replacingOccurrences(of: old, with: new)
        }
        try repository.root.write("content/plans/ash-plan.md", plan)
        return repository
    }

    @Test func `without a change it says so`() throws {
        let result = try report(GitRepository(Self.files))
        #expect(result.status == 0)
        #expect(result.output.hasSuffix(": Nothing has changed.\n"), "\(result.output)\(result.errors)")
    }

    @Test func `actions are told by number, with what they were and are`() throws {
        let repository = try changed([
            ("status: under way", "status: done"),
            ("status: not started", "status: not started\n    due: 2027-03-01"),
        ])
        #expect(
            try lines(report(repository)) == [
                "", "content/plans/ash-plan.md: Ash plan",
                "  Action 1 (Plant the verge), status: from \"under way\" to \"done\"",
                "  Action 2 (Mend the bridge), due: added", "    + 1 March 2027", "",
            ])
    }

    @Test func `an action that is new, gone or reworded is told as one`() throws {
        let repository = try changed([
            ("text: Mend the bridge", "text: Build a new bridge"),
            ("- text: Plant the verge\n    lead: Parish clerk\n    status: under way\n  ", ""),
        ])
        let found = try lines(report(repository))
        #expect(
            found.contains(
                "  Action 1 (Build a new bridge), action: from \"Plant the verge\" to \"Build a new bridge\""),
            "\(found)")
        #expect(found.contains("  Action 2 (Mend the bridge): taken out"), "\(found)")
    }

    @Test func `wording is told by section and sentence`() throws {
        let repository = try changed([
            ("Forty people came.", "Fifty people came."),
            ("The district pays half.", "The district gives a grant."),
            ("## What comes next", "## Next steps"),
        ])
        #expect(
            try lines(report(repository)) == [
                "", "content/plans/ash-plan.md: Ash plan", "  Text before the first heading",
                "    - Forty people came.", "    + Fifty people came.", "  Section “Who pays?”",
                "    - The district pays half.", "    + The district gives a grant.", "  Heading",
                "    - What comes next", "    + Next steps", "",
            ])
    }

    @Test func `sections that are new, gone or moved are told as such`() throws {
        let repository = try changed([
            ("## Who pays?\n\nThe parish pays half. The district pays half.\n\n", ""),
            ("seed-swap.md).\n", "seed-swap.md).\n\n## Thanks\n\nTo all.\n"),
        ])
        let found = try lines(report(repository))
        #expect(found.contains("  Section “Thanks” is new: added"), "\(found)")
        #expect(found.contains("  Section “Who pays?” is gone: taken out"), "\(found)")
        let swapped = try changed([
            (
                "## Who pays?\n\nThe parish pays half. The district pays half.\n\n## What comes next\n\nA survey.",
                "## What comes next\n\nA survey."
            ),
            (
                "seed-swap.md).\n",
                "seed-swap.md).\n\n## Who pays?\n\nThe parish pays half. The district pays half.\n"
            ),
        ])
        #expect(
            try lines(report(swapped)) == [
                "", "content/plans/ash-plan.md: Ash plan", "  The sections stand in another order", "",
            ])
    }

    @Test func `links, relations and how they bear are told`() throws {
        let repository = try changed([
            ("how: Three groups wrote it.", "how: Four groups wrote it.\n  - listen"),
            ("[the swap](../examples/seed-swap.md)", "[the tidy-up](../examples/tidy-up.md)"),
        ])
        #expect(
            try lines(report(repository)) == [
                "", "content/plans/ash-plan.md: Ash plan",
                "  Principles it follows, principle/share: from \"Three groups wrote it.\" to \"Four groups wrote it.\"",
                "  Principles it follows: added", "    + principle/listen", "  Link: added",
                "    + example/tidy-up (the tidy-up)", "  Link: taken out",
                "    - example/seed-swap (the swap)",
                "  Section “What comes next”", "    - See the swap.", "    + See the tidy-up.", "",
            ])
    }

    @Test func `status, dates and other fields are told in words`() throws {
        let repository = try changed([
            ("status: published", "status: archived"), ("3 March 2026", "2026-04-03"),
            ("title: Ash plan", "title: Plan for Ash"),
        ])
        #expect(
            try lines(report(repository)) == [
                "", "content/plans/ash-plan.md: Plan for Ash",
                "  Adopted: from \"3 March 2026\" to \"3 April 2026\"",
                "  Title: from \"Ash plan\" to \"Plan for Ash\"",
                "  Status: from \"published\" to \"archived\"", "",
            ])
    }

    @Test func `marks without words are told as that`() throws {
        let repository = try changed([("Forty people came.", "Forty *people* came.")])
        #expect(try lines(report(repository)).contains("  How the text is set out, not its words"))
    }

    @Test func `pages that are added, removed, moved, renamed or of another kind are told by id`() throws {
        let repository = try GitRepository(Self.files)
        let site = repository.root
        try site.write("content/parishes/ash/index.md", TemporarySite.page("Ash"))
        try site.remove("content/principles/listen.md")
        try repository.git("mv", "content/examples/tidy-up.md", "content/parishes/ash/tidy-up.md")
        try site.write(
            "content/parishes/ash/tidy-up.md",
            TemporarySite.page("Tidy-up", "kind: example\nprinciples: [share]"))
        try site.remove("content/examples/seed-swap.md")
        try site.write(
            "content/examples/swapping.md",
            TemporarySite.page("Seed swap", "principles: [share]\naliases: [/examples/seed-swap/]"))
        let plan = Self.plan.replacingOccurrences(of: "seed-swap.md", with: "swapping.md")
        try site.write("content/plans/ash-plan.md", plan)
        let text = try lines(report(repository))
        #expect(
            text.prefix(6) == [
                "", "New", "  content/parishes/ash/index.md: Ash", "", "Taken out",
                "  content/principles/listen.md: Listen",
            ])
        #expect(
            text.contains("  Address: from \"/examples/tidy-up/\" to \"/parishes/ash/tidy-up/\""), "\(text)")
        #expect(
            text.contains("  Address: from \"/examples/seed-swap/\" to \"/examples/swapping/\""), "\(text)")
    }

    @Test func `a draft is not there, until it is published`() throws {
        let repository = try GitRepository(Self.files)
        let draft = TemporarySite.page("Tidy-up", "principles: [listen]\nstatus: draft")
        try repository.root.write("content/examples/tidy-up.md", draft)
        #expect(try lines(report(repository)).contains("  content/examples/tidy-up.md: Tidy-up"))
        #expect(
            try lines(report(repository, "--drafts")).contains("  Status: added"))
    }

    @Test func `JSON, CSV and the committee's page hold the same`() throws {
        let repository = try changed([("status: under way", "status: done"), ("Forty", "<Fifty> & more")])
        let json = try JSONSerialization.jsonObject(
            with: Data(report(repository, "--format", "json").output.utf8))
        let object = try #require(json as? [String: Any])
        #expect(object["since"] as? String == "start")
        let page = try #require((object["changed"] as? [[String: Any]])?.first)
        #expect(page["id"] as? String == "ash-plan")
        #expect(
            page["changes"] as? [[String: String]] == [
                [
                    "subject": "action", "name": "Action 1 (Plant the verge), status", "before": "under way",
                    "after": "done",
                ],
                [
                    "subject": "wording", "name": "Text before the first heading",
                    "before": "Forty people came.",
                    "after": "<Fifty> & more people came.",
                ],
            ])
        let csv = try report(repository, "--format", "csv").output
        #expect(
            csv.contains(
                "changed,plan,ash-plan,en-GB,Ash plan,content/plans/ash-plan.md,action,\"Action 1 (Plant the verge), status\",under way,done"
            ), "\(csv)")
        let html = try report(repository, "--format", "html").output
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
        #expect(
            html.contains(
                "<dt>Action 1 (Plant the verge), status</dt>\n<dd><b>Was:</b> <del>under way</del></dd>\n<dd><b>Is now:</b> <ins>done</ins></dd>"
            ))
        #expect(html.contains("<ins>&lt;Fifty&gt; &amp; more people came.</ins>"))
        #expect(html.contains("<a href=\"https://example.org/plans/ash-plan/\">Ash plan</a>"))
        #expect(!html.contains("<script") && !html.contains("src="))
    }

    @Test func `the work tree, the index and the repository stay as they are, and no hook runs`() throws {
        let repository = try changed([("Forty", "Fifty")])
        let root = repository.root
        try root.write(
            ".git/hooks/post-checkout", "#!/bin/sh\ntouch \"$GIT_DIR/hook-ran\" /hook-ran 2>/dev/null\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: root.folder.path + "/.git/hooks/post-checkout")
        func state() throws -> [String: Data] {
            var files: [String: Data] = [:]
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.folder.path)
            where !path.contains(".std") && !path.hasPrefix(".waymark") {
                files[path] = FileManager.default.contents(atPath: root.folder.path + "/" + path)
            }
            return files
        }
        let before = try state()
        #expect(try report(repository).status == 0)
        #expect(try state() == before)
    }

    @Test func `a site below the root of its repository is compared too`() throws {
        var files = [
            "README.md": "Read me.", "site/waymark.yaml": "title: T\nbaseURL: https://example.org/\n",
        ]
        for (path, text) in Self.files { files["site/" + path] = text }
        let repository = try GitRepository(files)
        try repository.root.write(
            "site/content/examples/new.md", TemporarySite.page("New", "principles: [share]"))
        let result = try Command.run(
            Command.waymark,
            ["report", "changes", "--since", "start", "--site", repository.root.folder.path + "/site"],
            in: repository.root.folder)
        #expect(lines(result) == ["", "New", "  content/examples/new.md: New", ""], "\(result.errors)")
    }

    @Test(arguments: ["nowhere", "-h", "start:content"])
    func `a revision that git does not know is wrong usage`(revision: String) throws {
        let repository = try GitRepository(Self.files)
        let result = try Command.run(
            Command.waymark,
            ["report", "changes", "--since=\(revision)", "--site", repository.root.folder.path],
            in: repository.root.folder)
        #expect(result.status == 2)
        #expect(
            result.errors.contains("Git knows no revision \"\(revision)\". After --since name a branch"),
            "\(result.errors)")
    }

    @Test func `no git, no repository, no site then, and a shallow copy are each told in a sentence`() throws
    {
        let plain = try TemporarySite(Self.files)
        let bare = try plain.waymark("report", "changes", "--since", "HEAD")
        #expect(bare.status == 2 && bare.errors.contains("--since needs a git repository"), "\(bare.errors)")
        let missing = try plain.waymark(
            "report", "changes", "--since", "HEAD", environment: ["PATH": "/nowhere"])
        #expect(
            missing.status == 2 && missing.errors.contains("The program git is not installed"),
            "\(missing.errors)")
        let repository = try GitRepository(["README.md": "No site yet.", "waymark.yaml": "title: T\n"])
        try repository.root.write("waymark.yaml", "title: T\nbaseURL: https://example.org/\n")
        try repository.root.write("content/index.md", TemporarySite.page("Home"))
        try repository.commit()
        let unusable = try report(repository)
        #expect(
            unusable.status == 2 && unusable.errors.contains("cannot be read by this version"),
            "\(unusable.errors)")
        let copy = try TemporarySite()
        let clone = try Command.run(
            "/usr/bin/env",
            ["git", "clone", "--quiet", "--depth", "1", "file://" + repository.root.folder.path, "copy"],
            in: copy.folder)
        #expect(clone.status == 0, "\(clone.errors)")
        let shallow = try Command.run(
            Command.waymark,
            ["report", "changes", "--since", "HEAD~1", "--site", copy.folder.path + "/copy"], in: copy.folder)
        #expect(shallow.status == 2 && shallow.errors.contains("git fetch --unshallow"), "\(shallow.errors)")
    }
}
