import Foundation
import Testing

struct ImportTests {
    private static let files = ["content/parishes/ash/index.md": TemporarySite.page("Ash")]

    /// Makes a document of pandoc's Markdown in the site's folder.
    private func write(_ markdown: String, to name: String, in site: TemporarySite) throws {
        try site.write("source.md", markdown)
        let made = try Command.run(
            "/usr/bin/env", ["pandoc", "--from=markdown", "--standalone", "-o", name, "source.md"],
            in: site.folder)
        #expect(made.status == 0, "\(made.errors)")
    }

    private func run(_ site: TemporarySite, _ arguments: String...) throws -> CommandResult {
        try Command.run(
            Command.waymark, ["import"] + arguments + ["--site", site.folder.path], in: site.folder)
    }

    @Test func `a Word document becomes a page of its parish, which builds`() throws {
        let site = try TemporarySite(Self.files)
        try write(
            "# Saturday swap\n\nForty people came.[^1]\n\n[^1]: In spring.\n", to: "swap.docx", in: site)
        let result = try run(site, "swap.docx", "--parish", "ash", "--kind", "plan")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "content/parishes/ash/plans/saturday-swap.md\n")
        #expect(
            result.errors.contains(
                "To be filled in:\n  - The summary. Type one or two sentences after summary:\n"))
        #expect(result.diagnostics.map { $0.contains("[missing-summary]") } == [true])
        #expect(try site.waymark("build").status == 0)
        #expect(try site.output("parishes/ash/plans/saturday-swap/index.html").contains("Forty people came."))
    }

    @Test func `a committee report is recognised, and passes every check`() throws {
        let site = try TemporarySite(Self.files)
        let report = """
            # Street trees

            Report of: Head of parks

            Status: For Decision

            Key Decision: Yes

            # 1. Executive Summary

            1.1 The report says where trees are to be planted, and who waters them in their first summers.

            # 2. Recommendations

            2.1 That the committee agrees.

            # Financial Implications

            None.

            """
        try write(report, to: "trees.odt", in: site)
        let result = try run(site, "trees.odt")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "content/reports/street-trees.md\n")
        #expect(result.errors == "Read the page through beside the document before you publish it.\n")
        #expect(try site.waymark("check", "--strict").status == 0)
        #expect(try site.waymark("build").status == 0)
        #expect(try site.output("reports/street-trees/index.html").contains("id=\"p-1.1\""))
    }

    @Test func `pictures lie beside the page, and the check asks for their descriptions`() throws {
        let site = try TemporarySite(Self.files)
        let dot =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
        try site.write("dot.png", try #require(Data(base64Encoded: dot)))
        try write("# Hall\n\n![](dot.png)\n", to: "hall.docx", in: site)
        let result = try run(site, "hall.docx")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "content/hall.md\ncontent/hall-1.png\n")
        #expect(result.errors.contains("[image-without-alt]"))
        #expect(try site.waymark("build").status == 0)
        #expect(site.hasOutput("hall-1.png"))
    }

    @Test func `a file that is there is never written over`() throws {
        let site = try TemporarySite(Self.files)
        try write("# Hall\n\nWords.\n", to: "hall.docx", in: site)
        #expect(try run(site, "hall.docx").status == 0)
        let page = site.folder.appendingPathComponent("content/hall.md")
        try "Mine.".write(to: page, atomically: true, encoding: .utf8)
        let again = try run(site, "hall.docx")
        #expect(again.status == 2)
        #expect(again.errors.contains("There is a page content/hall.md already"), "\(again.errors)")
        #expect(try String(contentsOf: page, encoding: .utf8) == "Mine.")
        #expect(try run(site, "hall.docx", "--id", "hall-2").output == "content/hall-2.md\n")
    }

    @Test(arguments: [
        ("x.docx", "%PDF-1.4", [] as [String], 1, "This is a PDF"),
        ("missing.docx", nil, [], 3, "there is no such file or folder"),
        ("x.txt", "Words.", [], 1, "is no document that can be imported"),
        ("x.html", "<html><p>A</p>", ["--kind", "exmple"], 2, "Did you mean \"example\"?"),
        ("x.html", "<html><p>A</p>", ["--parish", "ahs"], 2, "Did you mean \"ash\"?"),
        ("x.html", "<html><p>A</p>", ["--id", "../x"], 2, "--id"),
    ])
    func `what cannot be imported is told in a sentence, and nothing is written`(
        name: String, content: String?, arguments: [String], status: Int, sentence: String
    ) throws {
        let site = try TemporarySite(Self.files)
        if let content { try site.write(name, content) }
        let result = try Command.run(
            Command.waymark, ["import", name] + arguments + ["--site", site.folder.path], in: site.folder)
        #expect(result.status == status)
        #expect(result.errors.contains(sentence), "\(result.errors)")
        #expect(result.output == "")
        #expect(try FileManager.default.subpathsOfDirectory(atPath: site.folder.path + "/content").count == 3)
    }

    @Test func `without pandoc it says how to get it`() throws {
        let site = try TemporarySite(Self.files)
        try site.write("x.html", "<html><p>A</p>")
        let result = try site.waymark("import", "x.html", environment: ["PATH": "/nowhere"])
        #expect(result.status == 2)
        #expect(
            result.errors
                == "waymark: The program pandoc, which reads documents, is not installed. On Debian: sudo apt install pandoc\n"
        )
    }

    @Test func `a document that is imported twice is told, and so is one without words`() throws {
        let site = try TemporarySite(Self.files)
        try write("# Saturday swap\n\nForty people came.\n", to: "swap.docx", in: site)
        #expect(try run(site, "swap.docx", "--parish", "ash").status == 0)
        let again = try run(site, "swap.docx", "--parish", "ash")
        #expect(again.status == 2)
        #expect(
            again.errors.contains("There is a page content/parishes/ash/saturday-swap.md already")
                && again.errors.contains("--id saturday-swap-2"), "\(again.errors)")
        try write("\n", to: "blank.docx", in: site)
        #expect(try run(site, "blank.docx").errors.contains("The text. The document has no words in it"))
    }

    @Test(arguments: [
        ("notes.docx", "is no document, whatever its name says"),
        ("notes.md", "is Markdown already"), ("notes.txt", "If it is plain text"),
    ])
    func `a file that is no document is told with what to do`(name: String, words: String) throws {
        let site = try TemporarySite(Self.files)
        try site.write(name, "Just words.\n")
        let result = try run(site, name)
        #expect(result.status == 1)
        #expect(result.errors.contains(words), "\(result.errors)")
    }
}
