import Files
import Testing

@testable import SiteBuild

struct IncrementalBuildTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `after any edits the output is, byte for byte, that of a clean build`(seed: UInt64) async throws {
        var edits = RandomEdits(seed: seed)
        let site = try SiteFolderOnDisk(edits.files)
        var published = 0
        for _ in 0..<60 {
            let before = edits.files
            edits.change()
            try site.rewrite(from: before, to: edits.files)
            let clean = try SiteFolderOnDisk(edits.files)
            let expected = try await clean.build(usesCache: false)
            let report = try await site.build()
            #expect(report.diagnostics == expected.diagnostics)
            if expected.hasErrors {
                try site.rewrite(from: edits.files, to: before)
                edits.undo(to: before)
            } else {
                published += 1
                #expect(try site.output() == clean.output())
            }
        }
        #expect(published > 30, "Too few of the random sites could be built for the test to mean much.")
        #expect(site.notes.take() == [])
    }

    @Test func `with nothing changed nothing is parsed, rendered or written`() async throws {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 5).files)
        let first = try await site.build()
        let second = try await site.build()
        #expect(first.counts.parsedPages == first.pages)
        #expect(second.counts.parsedPages == 0)
        #expect(second.counts.renderedFiles == 0)
        #expect(second.publication?.changed == 0)
        #expect(second.diagnostics == first.diagnostics)
        #expect(second.timings.stages.map(\.name) == ["load", "parse", "compare"])
    }

    @Test(arguments: [
        // Itself and the list of all pages.
        ("content/alone.md", 2),
        // Itself, the glossary, the list of all pages, the home page, and the six examples that link to it.
        ("content/glossary/commons.md", 10),
    ])
    func `a changed text is parsed, and only files made of its page are rendered`(page: String, count: Int)
        async throws
    {
        var files = RandomEdits(seed: 6).files
        files["content/alone.md"] = "---\ntitle: Alone\nsummary: Nobody links here.\n---\n\nWords.\n"
        let site = try SiteFolderOnDisk(files)
        let first = try await site.build()
        try site.write(page, try #require(files[page]) + "More.\n")
        let second = try await site.build()
        #expect(second.counts.parsedPages == 1)
        #expect(second.counts.renderedFiles == count)
        #expect(second.counts.renderedFiles + second.counts.keptFiles == first.counts.renderedFiles)
    }

    @Test func `an edit that keeps the size and the time of a file is seen`() async throws {
        let files = RandomEdits(seed: 7).files
        let site = try SiteFolderOnDisk(files)
        try await site.build()
        let page = "content/glossary/commons.md"
        let text = try #require(files[page])
        let time = try SystemFile.modified(site.path + "/" + page)
        try site.write(page, text.replacing("share", with: "spare"))
        try SystemFile.setModified(site.path + "/" + page, time)
        #expect(try await site.build().counts.parsedPages == 1)
        #expect(
            try String(decoding: #require(site.output()["glossary/commons/index.html"]), as: UTF8.self)
                .contains("spare"))
    }

    @Test func `what today decides is made anew on another day`() async throws {
        let consultation =
            "---\ntitle: Survey\nsummary: Ask.\nopens: 2026-11-01\ncloses: 2026-11-22\n---\n\nWords.\n"
        let site = try SiteFolderOnDisk([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\n",
            "content/consultations/survey.md": consultation,
        ])
        try await site.build()
        let open = try site.output()["consultations/survey/index.html"]
        try await site.build(today: "2026-11-23")
        #expect(try site.output()["consultations/survey/index.html"] != open)
        try await site.build()
        #expect(try site.output()["consultations/survey/index.html"] == open)
    }

    @Test(arguments: ["cut short", "altered", "longer"], ["index.html", "data/pages.json"])
    func `a file of the output that somebody changed is mended`(change: String, path: String) async throws {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 8).files)
        try await site.build()
        let whole = try site.output()
        var bytes = try #require(whole[path])
        switch change {
        case "cut short": bytes.removeLast(10)
        case "longer": bytes.append(10)
        default: bytes[5] ^= 1
        }
        try FileWriting.write(bytes, to: site.path + "/output/" + path)
        try await site.build()
        #expect(try site.output() == whole)
    }

    @Test func `a build with errors publishes nothing, and what it parsed need not be parsed again`()
        async throws
    {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 9).files)
        try await site.build()
        let whole = try site.output()
        try site.write("content/broken.md", "---\nsummary: No title.\n---\n")
        #expect(try await site.build().hasErrors)
        #expect(try await site.build().counts.parsedPages == 0)
        #expect(try site.output() == whole)
        try site.remove("content/broken.md")
        let mended = try await site.build()
        #expect(mended.counts.parsedPages == 0 && mended.counts.renderedFiles == 0)
        #expect(try site.output() == whole)
    }
}
