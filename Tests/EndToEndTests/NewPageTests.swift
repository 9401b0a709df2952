import Foundation
import Testing

struct NewPageTests {
    private static let files = [
        "content/principles/decide.md": TemporarySite.page("Decide"),
        "content/principles/share.md": TemporarySite.page("Share"),
        "content/parishes/ash/index.md": TemporarySite.page("Ash"),
    ]

    @Test(arguments: [
        ("principle", "content/principles/our-new-page.md"), ("step", "content/steps/our-new-page.md"),
        ("method", "content/methods/our-new-page.md"), ("example", "content/examples/our-new-page.md"),
        ("plan", "content/plans/our-new-page.md"), ("report", "content/reports/our-new-page.md"),
        ("consultation", "content/consultations/our-new-page.md"),
        ("document", "content/documents/our-new-page.md"),
        ("parish", "content/parishes/our-new-page/index.md"), ("guide", "content/guides/our-new-page.md"),
        ("term", "content/glossary/our-new-page.md"), ("page", "content/our-new-page.md"),
    ])
    func `a new page of any kind has no error, and is of its kind`(kind: String, path: String) throws {
        let site = try TemporarySite(Self.files)
        let made = try site.waymark("new", kind, "Our new page")
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output == path + "\n")
        let check = try site.waymark("check")
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.errors.contains("\(path):9:1: warning[missing-summary]: The summary is empty."))
        #expect(try site.waymark("build").status == 0)
        let data = try JSONSerialization.jsonObject(with: Data(site.output("data/pages.json").utf8))
        let pages = try #require(data as? [[String: Any]])
        let page = try #require(pages.first { $0["id"] as? String == "our-new-page" })
        #expect(page["kind"] as? String == kind)
    }

    @Test func `each field is explained, and what is needed stands ready`() throws {
        let site = try TemporarySite(Self.files)
        try site.waymark("new", "example", "Ash: \"the\" swap", "--parish", "ash")
        let path = "content/parishes/ash/examples/ash-the-swap.md"
        let text = try String(contentsOf: site.folder.appendingPathComponent(path), encoding: .utf8)
        #expect(text.contains("title: 'Ash: \"the\" swap'\n"))
        #expect(
            text.contains(
                """
                # The principles it shows at work, each with how. At least one is needed.
                # There are: decide, share
                principles:
                #  - id: decide
                #    how:
                """))
        #expect(text.contains("# When it began.\n#started: 14 March 2026\n"))
        #expect(text.contains("#   value: The figure.\n"))
        #expect(text.contains("#facts:\n#  - text:\n#    value:\n"))
    }

    /// The form is right as it stands: nothing but a word here and there has to be filled in.
    @Test func `every line of the form may be used as it is`() throws {
        let site = try TemporarySite(Self.files)
        for kind in ["plan", "report", "consultation", "method", "parish", "step"] {
            try site.waymark("new", kind, "My \(kind)")
        }
        for path in [
            "plans/my-plan", "reports/my-report", "consultations/my-consultation", "methods/my-method",
            "parishes/my-parish/index", "steps/my-step",
        ] {
            let file = site.folder.appendingPathComponent("content/\(path).md")
            let used = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n").map {
                line in
                let field =
                    line.hasPrefix("#") && !line.hasPrefix("# ") && !line.hasPrefix("#   ")
                    ? String(line.dropFirst()) : line
                let entry =
                    line.hasPrefix("#    ") || line.hasPrefix("#  -") ? String(line.dropFirst()) : field
                return entry.hasSuffix("-") && entry != "---" ? entry + " Words" : entry
            }
            try used.joined(separator: "\n").replacingOccurrences(of: "id:\n", with: "id: my-plan\n")
                .replacingOccurrences(of: "text:\n", with: "text: Words\n")
                .replacingOccurrences(of: "role:\n", with: "role: Words\n")
                .replacingOccurrences(of: "officer:\n", with: "officer: Words\n")
                .replacingOccurrences(of: "description:\n", with: "description: Words\n")
                .write(to: file, atomically: true, encoding: .utf8)
        }
        let check = try site.waymark("check")
        #expect(!check.errors.contains("[unknown-key]"), "\(check.errors)")
        #expect(!check.errors.contains("[wrong-"), "\(check.errors)")
        #expect(!check.errors.contains("[not-"), "\(check.errors)")
    }

    @Test func `a title may do without its quotation marks`() throws {
        let site = try TemporarySite(Self.files)
        let made = try site.waymark("new", "example", "Saturday", "seed", "swap")
        #expect(made.output == "content/examples/saturday-seed-swap.md\n", "\(made.errors)")
    }

    @Test func `what to do next with a site here names no folder`() throws {
        let site = try TemporarySite(Self.files)
        let made = try Command.run(Command.waymark, ["new", "example", "Seed swap"], in: site.folder)
        #expect(
            made.errors == """
                Open this file in an editor, or fill it in as a form with: waymark edit
                See what it needs with: waymark check

                """)
    }

    @Test(arguments: [("my-site", "my-site"), ("my site", "\"my site\"")])
    func `what to do next with a site elsewhere names it`(folder: String, written: String) throws {
        let place = try TemporarySite(Self.files)
        try place.remove("waymark.yaml")
        for (name, text) in Self.files { try place.write("\(folder)/\(name)", text) }
        try place.write("\(folder)/waymark.yaml", "title: T\nbaseURL: https://example.org/\n")
        let made = try Command.run(
            Command.waymark, ["new", "example", "Seed swap", "--site", folder], in: place.folder)
        #expect(made.output == "content/examples/seed-swap.md\n", "\(made.errors)")
        #expect(made.errors.contains("with: waymark edit --site \(written)\n"), "\(made.errors)")
        #expect(made.errors.contains("with: waymark check --site \(written)\n"), "\(made.errors)")
    }

    @Test(arguments: [
        (["exmple", "X"], "Did you mean \"example\"?"), (["example", "!!!"], "--id"),
        (["example", "X", "--parish", "ahs"], "Did you mean \"ash\"?"),
        (["principle", "Decide"], "This page is there already: content/principles/decide.md."),
        (["example", "X", "--id", "../x"], "--id"), (["example", "X", "--id", "CON"], "--id"),
        (["example"], "title"), (["example", ""], "The page needs a title."),
        (["example", "X", "--id", "Bad id"], "\"Bad id\" cannot be the name of a page's file."),
        (["parish", "Elm", "--parish", "ash"], "cannot belong to a parish"),
        (
            ["example", "X", "--parish", "elsewhere"],
            "The parishes are ash. Begin one with: waymark new parish"
        ),
        (["principle", "Decide", "--parish", "ahs"], "Did you mean \"ash\"?"),
    ])
    func `what cannot be begun is told in a sentence, and nothing is written`(
        arguments: [String], words: String
    ) throws {
        let site = try TemporarySite(Self.files)
        let result = try Command.run(
            Command.waymark, ["new"] + arguments + ["--site", site.folder.path], in: site.folder)
        #expect(result.status == 2)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(
            !FileManager.default.fileExists(
                atPath: site.folder.appendingPathComponent("content/examples").path))
    }
}
