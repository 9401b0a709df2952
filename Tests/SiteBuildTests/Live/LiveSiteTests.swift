import Diagnostics
import Files
import Foundation
import Testing

@testable import SiteBuild

struct LiveSiteTests {
    @Test(arguments: [11, 13] as [UInt64])
    func `after any edits a live site is, byte for byte, what a clean build publishes`(seed: UInt64)
        async throws
    {
        var edits = RandomEdits(seed: seed)
        let site = try SiteFolderOnDisk(edits.files)
        var live = LiveSite(try site.options())
        _ = try await live.update(.everything)
        var shown = 0
        for _ in 0..<40 {
            let before = edits.files
            edits.change()
            try site.rewrite(from: before, to: edits.files)
            let clean = try SiteFolderOnDisk(edits.files)
            let expected = try await clean.build(usesCache: false)
            var look: LiveFiles?
            let changes = Self.changes(from: before, to: edits.files)
            guard let build = try await live.update(changes, firstSight: { look = $0 }) else {
                #expect(before == edits.files)
                continue
            }
            #expect(build.report.diagnostics == expected.diagnostics)
            guard !expected.hasErrors else {
                try site.rewrite(from: edits.files, to: before)
                _ = try await live.update(Self.changes(from: edits.files, to: before))
                edits.undo(to: before)
                continue
            }
            shown += 1
            let files = try #require(build.files)
            for (path, bytes) in try clean.output() where path != ".waymark.json" {
                #expect(try await files.bytes(at: path) == bytes, "\(path)")
                // A first look need not be right, but every page of it can be made.
                if look?.has(path) == true { #expect(try await look?.bytes(at: path)?.isEmpty == false) }
            }
        }
        #expect(shown > 10, "Too few of the random sites could be built for the test to mean much.")
    }

    @Test func `a page whose title changes is shown with it before the rest of the site follows`()
        async throws
    {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 5).files)
        var live = LiveSite(try site.options())
        _ = try await live.update(.everything)
        let page = "content/principles/start-small.md"
        try site.write(page, "---\ntitle: Smaller\nsummary: S.\n---\n\nText.\n")
        var look: LiveFiles?
        let build = try await live.update(SiteChanges(paths: [page]), firstSight: { look = $0 })
        for files in [look, build?.files] {
            let text = try await files?.bytes(at: "principles/start-small/index.html")
            #expect(text.map { String(decoding: $0, as: UTF8.self) }?.contains("<h1>Smaller</h1>") == true)
        }
    }

    @Test func `at first sight a page keeps what its folder says for it`() async throws {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 5).files)
        try site.write(
            "content/principles/index.md", "---\ntitle: Principles\ndefaults:\n  updated: 2026-02-03\n---\n")
        let page = "content/principles/start-small.md"
        try site.write(page, "---\ntitle: Start small\nsummary: S.\n---\n\nText.\n")
        var live = LiveSite(try site.options())
        _ = try await live.update(.everything)
        try site.write(page, "---\ntitle: Smaller\nsummary: S.\n---\n\nText.\n")
        var look: LiveFiles?
        let build = try await live.update(SiteChanges(paths: [page]), firstSight: { look = $0 })
        for files in [look, build?.files] {
            let text = try await files?.bytes(at: "principles/start-small/index.html")
            #expect(text.map { String(decoding: $0, as: UTF8.self) }?.contains("3 February 2026") == true)
        }
    }

    @Test(arguments: [
        "---\ntitle: Start small\nstatus: draft\nsummary: S.\n---\n\nText.\n",
        "---\ntitle: Start small\nsummary: S.\nno such field: x\n---\n\n[[nowhere\n",
        "---\ntitle: [Start\n---\n\nText.\n",
    ])
    func `there is no first look at what changes more than a page, or is wrong`(_ text: String) async throws {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 5).files)
        var live = LiveSite(try site.options())
        _ = try await live.update(.everything)
        let page = "content/principles/start-small.md"
        try site.write(page, text)
        var look: LiveFiles?
        _ = try await live.update(SiteChanges(paths: [page]), firstSight: { look = $0 })
        #expect(look == nil)
    }

    @Test func `the ledger of addresses is held against each state, and read anew when it changes`()
        async throws
    {
        let page = "content/guides/a.md"
        let text = { (words: String) in "---\ntitle: A\nsummary: S.\n---\n\n## \(words)\n\nText.\n" }
        let site = try SiteFolderOnDisk([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\n", page: text("Why"),
            "waymark.urls": "/guides/a/\n/guides/a/#why\n",
        ])
        var live = LiveSite(try site.options())
        var told: [[String]] = []
        func update(_ path: String) async throws {
            let build = try await live.update(SiteChanges(paths: [path]))
            let clean = try await SiteBuilder.check(try site.options(usesCache: false))
            #expect(build?.report.diagnostics == clean.diagnostics)
            told.append(build?.report.diagnostics.map { "\($0.rule) \($0.position?.line ?? 0)" } ?? [])
        }
        _ = try await live.update(.everything)
        for words in ["How", "Why"] {
            try site.write(page, text(words))
            try await update(page)
        }
        for ledger in ["/gone/\n/guides/a/#how\n", "not an address\n", "/guides/a/\n"] {
            try site.write("waymark.urls", ledger)
            try await update("waymark.urls")
        }
        try site.remove(page)
        try await update(page)
        #expect(
            told == [
                ["vanished-heading 2"], [], ["vanished-address 1", "vanished-heading 2"],
                ["address-ledger 1"], [],
                ["vanished-address 1"],
            ])
    }

    @Test func `what editors leave for a moment, and a file that was only touched, change nothing`()
        async throws
    {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 5).files)
        var live = LiveSite(try site.options())
        _ = try await live.update(.everything)
        let gone = SiteChanges(paths: ["content/glossary/4913", "content/glossary/commons.md~"])
        #expect(try await live.update(gone) == nil)
        #expect(try await live.update(SiteChanges(paths: [])) == nil)
        #expect(try await live.update(SiteChanges(paths: ["content/glossary/commons.md"])) == nil)
    }

    @Test func `after a page that cannot be read everything is read again`() async throws {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 5).files)
        var live = LiveSite(try site.options())
        _ = try await live.update(.everything)
        let page = "content/principles/start-small.md"
        try site.remove("waymark.yaml")
        await #expect(throws: UsageError.self) { try await live.update(SiteChanges(paths: ["waymark.yaml"])) }
        try site.write("waymark.yaml", "title: Again\nbaseURL: https://example.org/\n")
        try site.write(page, "---\ntitle: Smaller\nsummary: S.\n---\n\nText.\n")
        let build = try await live.update(SiteChanges(paths: ["waymark.yaml"]))
        let text = try await build?.files?.bytes(at: "principles/start-small/index.html")
        #expect(text.map { String(decoding: $0, as: UTF8.self) }?.contains("Smaller") == true)
    }

    @Test func `while waymark.yaml cannot be used its mistakes are told, and then the site is there again`()
        async throws
    {
        let files = RandomEdits(seed: 5).files
        let site = try SiteFolderOnDisk(files)
        var live = LiveSite(try site.options())
        let first = try await live.update(.everything)
        try site.write("waymark.yaml", "title: [\n")
        let broken = try await live.update(SiteChanges(paths: ["waymark.yaml"]))
        #expect(broken?.report.hasErrors == true)
        #expect(broken?.files == nil)
        try site.write("waymark.yaml", try #require(files["waymark.yaml"]))
        let mended = try await live.update(SiteChanges(paths: ["waymark.yaml"]))
        #expect(mended?.report.diagnostics == first?.report.diagnostics)
        #expect(mended?.files != nil)
    }

    @Test func `a file that has become a link since it was listed is not followed`() async throws {
        let site = try SiteFolderOnDisk(RandomEdits(seed: 5).files)
        var live = LiveSite(try site.options())
        let files = try #require(try await live.update(.everything)?.files)
        #expect(try await files.bytes(at: "files/map.pdf") == Array("not really".utf8))
        try FileManager.default.removeItem(atPath: site.path + "/content/files/map.pdf")
        try FileManager.default.createSymbolicLink(
            atPath: site.path + "/content/files/map.pdf", withDestinationPath: site.path + "/waymark.yaml")
        await #expect(throws: FileError.self) { try await files.bytes(at: "files/map.pdf") }
        // Nor is a folder on the way.
        try FileManager.default.removeItem(atPath: site.path + "/content/files")
        try FileManager.default.createSymbolicLink(
            atPath: site.path + "/content/files", withDestinationPath: "/etc")
        await #expect(throws: FileError.self) { try await files.bytes(at: "files/map.pdf") }
    }

    private static func changes(from before: [String: String], to after: [String: String]) -> SiteChanges {
        SiteChanges(paths: Set(before.keys).union(after.keys).filter { before[$0] != after[$0] })
    }
}
