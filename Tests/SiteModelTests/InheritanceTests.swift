import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

/// What translations take from their originals.
struct InheritanceTests {
    private static let languages = "languages: [en-GB, cy]\n"

    private func site(_ pages: [String: String], drafts: Bool = false) throws -> SmallSite {
        try SmallSite(pages, configuration: Self.languages, drafts: drafts)
    }

    private func page(_ path: String, _ site: SmallSite) throws -> Page {
        try #require(site.site.pages.first { $0.parsed.place.path == "content/" + path })
    }

    @Test func `a translation has every field of its original that it does not give itself`() throws {
        let site = try site([
            "principles/open.md": SmallSite.page("Open", "order: 3\nwhy: Because."),
            "principles/open.cy.md": SmallSite.page("Agored"),
            "examples/swap.md": SmallSite.page(
                "Swap",
                "date: 2026-03-01\nupdated: 2026-05-01\nstarted: 2025\nplace: Ash\naliases: [/old/]\nlessons: [One]\n"
                    + "principles:\n  - id: open\n    how: The books lay open."),
            "examples/swap.cy.md": SmallSite.page("Cyfnewid", "place: Onnen\nlessons: [Un]"),
        ])
        #expect(site.messages() == [])
        let swap = try page("examples/swap.cy.md", site)
        #expect(swap.inheritedFields == ["date", "started", "principles"])
        #expect(swap.original == site.site.pages.firstIndex { $0.title == "Swap" })
        #expect(swap.parsed.date("started")?.iso == "2025")
        #expect(swap.parsed.value("updated") == nil)
        #expect(swap.aliases == [])
        guard case .place(let place)? = swap.parsed.value("place")?.content else {
            Issue.record("no place")
            return
        }
        #expect(place.name == "Onnen")
        #expect(swap.outgoing.map { site.site.pages[$0.page].title } == ["Agored"])
        #expect(swap.outgoing.map(\.how) == ["The books lay open."])
        let open = try page("principles/open.cy.md", site)
        #expect(open.inheritedFields == ["order", "why"])
        #expect(open.parsed.markup.map(\.field) == ["why"])
        #expect(open.markupTargets.count == 1)
    }

    @Test func `references in a list of actions come with the list`() throws {
        let actions = "actions:\n  - text: Plant\n    inspired-by: swap"
        let site = try site([
            "examples/swap.md": SmallSite.page("Swap"),
            "plans/ash.md": SmallSite.page("Ash", actions),
            "plans/ash.cy.md": SmallSite.page("Onnen"),
            "plans/elm.md": SmallSite.page("Elm", actions),
            "plans/elm.cy.md": SmallSite.page("Llwyfen", "actions:\n  - text: Plannu"),
        ])
        #expect(try page("plans/ash.cy.md", site).outgoing.count == 1)
        #expect(try page("plans/elm.cy.md", site).outgoing.count == 0)
    }

    @Test func `a translation is of its original's kind, wherever the two lie`() throws {
        let site = try site([
            "parishes/ash/index.md": SmallSite.page("Ash"),
            "parishes/ash/swap.md": SmallSite.page("Swap", "kind: example"),
            "parishes/ash/swap.cy.md": SmallSite.page("Cyfnewid", "lessons: [Un]"),
        ])
        #expect(site.messages() == [])
        let swap = try page("parishes/ash/swap.cy.md", site)
        #expect(swap.kind.id == "example")
        #expect(swap.translations.count == 2)
    }

    @Test func `a translation that says that it is of another kind is told of`() throws {
        let site = try site([
            "parishes/ash/index.md": SmallSite.page("Ash"),
            "parishes/ash/swap.md": SmallSite.page("Swap", "kind: example"),
            "parishes/ash/swap.cy.md": SmallSite.page("Cyfnewid", "kind: guide"),
        ])
        #expect(
            site.messages() == [
                "parishes/ash/swap.cy.md:4:7 translation-of-another-kind: This page translates content/parishes/ash/swap.md, which is an example. Take this line out, or change it to kind: example"
            ])
    }

    @Test func `what is wrong with the original is told of there alone`() throws {
        let site = try site([
            "principles/open.md": SmallSite.page("Open"),
            "examples/none.md": SmallSite.page("None"),
            "examples/none.cy.md": SmallSite.page("Dim"),
            "examples/wrong.md": SmallSite.page("Wrong", "principles: [opne]"),
            "examples/wrong.cy.md": SmallSite.page("Anghywir"),
            "plans/a.md": SmallSite.page("A", "supersedes: b\nvision: See [the lane](nowhere.md)."),
            "plans/a.cy.md": SmallSite.page("A cy"),
            "plans/b.md": SmallSite.page("B", "supersedes: a"),
            "plans/b.cy.md": SmallSite.page("B cy"),
            "documents/d.md": SmallSite.page("D", "file: none.pdf"),
            "documents/d.cy.md": SmallSite.page("D cy"),
        ])
        #expect(
            site.diagnostics.map { "\($0.path.dropFirst("content/".count)) \($0.rule)" } == [
                "documents/d.md missing-file", "examples/none.md too-few-references",
                "examples/wrong.md unknown-reference", "plans/a.md broken-link",
                "plans/b.md reference-in-a-circle",
            ])
    }

    @Test func `a translation is a draft where its original is, unless it says otherwise`() throws {
        let pages = [
            "guides/a.md": SmallSite.page("A", "status: draft"), "guides/a.cy.md": SmallSite.page("A cy"),
            "guides/b.md": SmallSite.page("B", "status: draft"),
            "guides/b.cy.md": SmallSite.page("B cy", "status: published"),
            "guides/c.md": SmallSite.page("C", "status: archived"), "guides/c.cy.md": SmallSite.page("C cy"),
        ]
        let published = try site(pages)
        #expect(published.site.pages.filter(\.isPublished).map(\.title) == ["B cy", "C cy", "C"])
        #expect(try page("guides/c.cy.md", published).parsed.status == .archived)
        #expect(try site(pages, drafts: true).site.pages.allSatisfy(\.isPublished))
    }

    @Test func `a page without an original in the main language takes nothing`() throws {
        let site = try site(["guides/a.cy.md": SmallSite.page("A")])
        #expect(site.messages() == [])
        #expect(site.site.pages[0].original == nil)
    }
}
