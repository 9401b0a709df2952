import Files
import Foundation
import FrontMatter
import SiteBuild
import Testing

@testable import Editing

/// A site in a folder of its own, made for one test and removed after it.
final class EditedSite {
    let path: String

    init(_ files: [String: String] = EditedSite.files) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "waymark-edit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
        for (name, text) in files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    static let swap = """
        ---
        title: Seed swap   # as on the poster
        summary: 'Neighbours trade seeds.'

        # Who looks after it
        owner: Clerk
        date: 14/03/2026
        principles:
          - decide   # everybody did
          - id: share
            how: The hall was lent.
        facts:
          - text: People
            value: 40
        ---

        # Seeds

        We swapped.

        """

    static let files = [
        "waymark.yaml": "title: Test site\nbaseURL: https://example.org/\n",
        "content/principles/decide.md": "---\ntitle: Decide together\nsummary: S.\n---\n\nText.\n",
        "content/principles/share.md": "---\ntitle: Share the work\nsummary: S.\n---\n\nText.\n",
        "content/examples/seed-swap.md": swap,
        "content/parishes/ash/index.md": "---\ntitle: Ash\nsummary: S.\n---\n\nText.\n",
        "content/parishes/ash/plans/ash-plan.md":
            "---\ntitle: Ash plan\nsummary: S.\nreviewed: 2024-01-01\nreview-every: 12 months\n---\n\nText.\n",
        "content/parishes/beck/index.md": "---\ntitle: Beck\nsummary: S.\n---\n\nText.\n",
    ]

    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        try FileWriting.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
        try FileWriting.write(Array(text.utf8), to: file)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try FileReading.bytes(at: path + "/" + name), as: UTF8.self)
    }

    func editor(scope: String? = nil, branch: String? = nil) throws -> Editor {
        let day = try #require(CalendarDate("2026-11-21"))
        let options = BuildOptions(site: path, output: path + "/output", jobs: 2, today: day)
        return Editor(
            options, source: Self.source(options), scope: try EditingScope(site: path, scope: scope),
            repository: try branch.map { try SavedPages(branch: $0, site: path) })
    }

    /// What the files say, read as a preview reads them.
    private static func source(_ options: BuildOptions) -> SiteSource {
        let site = FollowedSite(options)
        return SiteSource { try await site.after($0) }
    }
}

/// A site that is read anew whenever it is asked for.
private actor FollowedSite {
    private let options: BuildOptions

    init(_ options: BuildOptions) { self.options = options }

    func after(_ changes: SiteChanges) async throws -> EditableSite {
        var site = LiveSite(options)
        guard let editable = try await site.update(.everything)?.editable else {
            throw EditingError("The site cannot be read.")
        }
        return editable
    }
}
