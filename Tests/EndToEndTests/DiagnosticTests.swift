import Foundation
import Testing

struct DiagnosticTests {
    @Test func `every sort of mistake is reported in one run at its place, and nothing is published`() throws
    {
        let site = try TemporarySite([
            "content/principles/decide-together.md": TemporarySite.page("Decide together"),
            "content/examples/good.md": TemporarySite.page("Good", "principles: [decide-together]"),
        ])
        #expect(try site.waymark("build").status == 0)
        let before = try site.wholeOutput()
        try site.write("content/examples/a.md", TemporarySite.page("A", "principles:\n  - decide-togther"))
        try site.write("content/examples/b.md", TemporarySite.page("B", "principls: [decide-together]"))
        try site.write(
            "content/examples/c.md",
            "---\nsummary: No title here.\nprinciples: [decide-together]\n---\nText.\n")
        try site.write(
            "content/examples/d.md",
            TemporarySite.page("D", "principles: [decide-together]", body: "A [link](../nowhere.md)."))
        try site.write(
            "content/examples/e.md",
            TemporarySite.page("E", "principles: [decide-together]", body: "A [link](good.md#nothing)."))
        try site.write("content/examples/f.md", "---\ntitle: [broken\n---\nText.\n")
        let result = try site.waymark("build")
        #expect(result.status == 1)
        #expect(result.output == "")
        let found = result.diagnostics
        #expect(
            found.contains(
                "content/examples/a.md:5:5: error[unknown-reference]: There is no principle \"decide-togther\". Did you mean \"decide-together\"?"
            ))
        #expect(
            found.contains {
                $0.hasPrefix("content/examples/b.md:4:1: error[unknown-key]:")
                    && $0.contains("\"principles\"")
            })
        #expect(found.contains { $0.hasPrefix("content/examples/c.md:1:1: error[missing-field]:") })
        #expect(found.contains { $0.hasPrefix("content/examples/d.md:7:3: error[broken-link]:") })
        #expect(found.contains { $0.hasPrefix("content/examples/e.md:7:3: error[broken-anchor]:") })
        #expect(found.contains { $0.hasPrefix("content/examples/f.md:2:") && $0.contains("error[") })
        #expect(try site.wholeOutput() == before)
    }

    @Test func `the source line is shown with a caret below the place`() throws {
        let site = try TemporarySite([
            "content/examples/a.md": TemporarySite.page("A", "principles: [nothing]")
        ])
        let errors = try site.waymark("check").errors
        #expect(errors.contains("\n  4 | principles: [nothing]\n    |              ^\n"), "\(errors)")
    }

    @Test func `a check writes nothing`() throws {
        let site = try TemporarySite(["content/guides/a.md": TemporarySite.page("A")])
        #expect(try site.waymark("check").status == 0)
        #expect(!site.hasOutput("index.html"))
        #expect(!site.hasOutput(".waymark.json"))
    }

    @Test func `with strict, a warning is an error`() throws {
        let site = try TemporarySite(["content/guides/a.md": "---\ntitle: A\n---\nText.\n"])
        #expect(try site.waymark("check").status == 0)
        let strict = try site.waymark("check", "--strict")
        #expect(strict.status == 1)
        #expect(strict.diagnostics.first?.contains("error[missing-summary]") == true)
    }

    @Test func `waymark.yaml may turn a check off or make it an error`() throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\nchecks:\n  missing-summary: off\n",
            "content/guides/a.md": "---\ntitle: A\n---\nText.\n",
        ])
        #expect(try site.waymark("check").errors == "")
        try site.write(
            "waymark.yaml", "title: T\nbaseURL: https://example.org/\nchecks:\n  missing-summry: error\n")
        let wrong = try site.waymark("check")
        #expect(
            wrong.diagnostics.last
                == "waymark.yaml:4:3: error[configuration]: There is no check called \"missing-summry\" that can be changed. Did you mean \"missing-summary\"?"
        )
    }

    @Test(arguments: ["content", "waymark.yaml", "themes"])
    func `a part of the site that is a link is not followed`(part: String) throws {
        let elsewhere = try TemporarySite(["content/index.md": TemporarySite.page("Secret")])
        try elsewhere.write("themes/plain/theme.yaml", "")
        let site = try TemporarySite(["content/index.md": TemporarySite.page("Home")])
        try site.write("waymark.yaml", "title: T\nbaseURL: https://example.org/\ntheme: plain\n")
        if part != "themes" {
            try site.write("themes/plain/theme.yaml", "")
            try site.remove(part)
        }
        try FileManager.default.createSymbolicLink(
            at: site.folder.appendingPathComponent(part),
            withDestinationURL: elsewhere.folder.appendingPathComponent(part))
        let result = try site.waymark("build")
        #expect(result.status == 2)
        #expect(result.errors.contains("\(part) is a link, and links are not followed."))
        #expect(!site.hasOutput("index.html"))
    }

    @Test func `a file that Windows could not have is an error`() throws {
        let site = try TemporarySite([
            "content/documents/nul.pdf": "x", "content/con.md": TemporarySite.page("C"),
        ])
        let result = try site.waymark("check")
        #expect(
            result.diagnostics == [
                "content/con.md: error[invalid-id]: The name \"con\" is one that Windows keeps for itself. Choose another: con-page.",
                "content/documents/nul.pdf: error[file-name]: Windows cannot have a file or folder called \"nul.pdf\". Give it another name.",
            ])
    }

    @Test func `a folder without a site is wrong usage`() throws {
        let site = try TemporarySite()
        try site.remove("waymark.yaml")
        let result = try site.waymark("build")
        #expect(result.status == 2)
        #expect(result.errors.contains("There is no waymark.yaml in"))
    }

    @Test(arguments: [
        ["build", "--jobs", "0"], ["build", "--nonsense"], ["bild"], ["build", "--today", "tomorrow"],
    ])
    func `a flag that makes no sense is wrong usage`(arguments: [String]) throws {
        let site = try TemporarySite()
        let result = try Command.run(Command.waymark, arguments, in: site.folder)
        #expect(result.status == 2)
    }

    @Test func `a draft is left out unless asked for, and a reference to it is an error`() throws {
        let site = try TemporarySite([
            "content/principles/p.md": TemporarySite.page("P", "status: draft"),
            "content/guides/g.md": TemporarySite.page("G"),
        ])
        try site.waymark("build")
        #expect(!site.hasOutput("principles/p/index.html"))
        #expect(try site.waymark("build", "--drafts").status == 0)
        #expect(site.hasOutput("principles/p/index.html"))
        try site.write("content/examples/e.md", TemporarySite.page("E", "principles: [p]"))
        let result = try site.waymark("check")
        #expect(
            result.diagnostics.first?.hasPrefix("content/examples/e.md:4:14: error[reference-to-draft]:")
                == true, "\(result.errors)")
    }
}
