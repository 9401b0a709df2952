import FrontMatter
import SiteBuild
import Testing

@testable import Editing

struct TranslationFormTests {
    private static let files = EditedSite.files.merging(
        [
            "waymark.yaml": "title: Test site\nbaseURL: https://example.org/\nlanguages: [en, cy]\n",
            "content/examples/seed-swap.cy.md":
                "---\ntitle: Cyfnewid hadau\nsummary: Hadau.\nowner: Clerc\n---\n\nTestun.\n",
            "content/principles/share.cy.md": "---\ntitle: Rhannu’r gwaith\nsummary: S.\n---\n\nTestun.\n",
        ]
    ) { _, new in new }

    @Test func `a translation is told what it takes from its original`() async throws {
        let site = try EditedSite(Self.files)
        let editor = try site.editor(scope: "examples")
        let state = try #require(try await editor.page("content/examples/seed-swap.cy.md"))
        let original = try #require(state.original)
        #expect(original.path == "content/examples/seed-swap.md" && original.title == "Seed swap")
        #expect(original.isInScope)
        #expect(original.inherited.keys.sorted() == ["date", "facts", "principles"])
        #expect(original.inherited["date"] == .text("14 Mawrth 2026"))
        #expect(
            original.inherited["principles"]?.list == [
                .group(["id": .text("decide"), "how": .text("")]),
                .group(["id": .text("share"), "how": .text("The hall was lent.")]),
            ])
        #expect(try await editor.page("content/examples/seed-swap.md")?.original == nil)
    }

    @Test func `an original outside the scope is named, and not offered`() async throws {
        let site = try EditedSite(
            Self.files.merging(["content/parishes/ash/index.cy.md": "---\ntitle: Onnen\n---\n"]) { _, new in
                new
            })
        let state = try await site.editor(scope: "parishes/ash").page("content/parishes/ash/index.cy.md")
        #expect(state?.original?.isInScope == true)
        let other = try await site.editor(scope: "principles").page("content/principles/share.cy.md")
        #expect(other?.original?.title == "Share the work")
    }

    @Test func `pages without a translation can be chosen too`() async throws {
        let site = try EditedSite(Self.files)
        let state = try await site.editor().page("content/examples/seed-swap.cy.md")
        let principles = state?.targets.filter { $0.kind == "principle" }.map(\.title)
        #expect(principles == ["Decide together", "Rhannu’r gwaith"])
    }

    @Test func `what is saved in a translation is its own from then on`() async throws {
        let site = try EditedSite(Self.files)
        let editor = try site.editor()
        let path = "content/examples/seed-swap.cy.md"
        let state = try #require(try await editor.page(path))
        let result = try await editor.save(
            PageEdit(
                path: path, version: state.version,
                fields: ["date": .init(from: .text(""), to: .text("1 Mai 2026"))], text: nil))
        guard case .saved(let now, _) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(now.original?.inherited["date"] == nil && now.values["date"] == .text("1 Mai 2026"))
        #expect(try site.text(path).contains("\ndate: 2026-05-01\n"))
    }
}
