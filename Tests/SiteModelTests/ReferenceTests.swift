import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

struct ReferenceTests {
    private static let around = [
        "principles/share.md": SmallSite.page("Share"),
        "principles/listen.md": SmallSite.page("Listen"),
        "principles/later.md": SmallSite.page("Later", "status: draft"),
        "methods/share.md": SmallSite.page("Share"),
        "plans/ash-plan.md": SmallSite.page("Ash plan"),
    ]

    @Test(arguments: [
        (
            "principles: [shaer]",
            "examples/e.md:4:14 unknown-reference: There is no principle \"shaer\". Did you mean \"share\"?"
        ),
        (
            "principles: [nothing-like-it]",
            "examples/e.md:4:14 unknown-reference: There is no principle \"nothing-like-it\". Ids are file names without .md."
        ),
        (
            "principles: [ash-plan]",
            "examples/e.md:4:14 reference-to-wrong-kind: \"ash-plan\" is a plan, and a principle belongs here."
        ),
        (
            "principles: [later]",
            "examples/e.md:4:14 reference-to-draft: The principle \"later\" is a draft and not part of the site. Publish it, or remove this reference."
        ),
        (
            "principles: [method/share]",
            "examples/e.md:4:14 reference-to-wrong-kind: \"share\" is a method, and a principle belongs here."
        ),
        (
            "principles:\n  - id: listen\n    how: By ear.\n  - id: lissen",
            "examples/e.md:7:9 unknown-reference: There is no principle \"lissen\". Did you mean \"listen\"?"
        ),
    ])
    func `a reference that leads nowhere is reported where it is written`(fields: String, message: String)
        throws
    {
        let site = try SmallSite(Self.around.merging(["examples/e.md": SmallSite.page("E", fields)]) { $1 })
        #expect(site.messages() == [message])
    }

    @Test func `an id that two kinds share must say which is meant, but only where both are allowed`() throws
    {
        let site = try SmallSite(
            Self.around.merging([
                "examples/e.md": SmallSite.page("E", "principles: [share]", body: "See [[share]].")
            ]) { $1 })
        #expect(
            site.messages() == [
                "examples/e.md:6:5 ambiguous-reference: \"share\" is the id of more than one page. Write method/share or principle/share."
            ])
    }

    @Test func `a page that refers to itself, or to more than it may, is told so`() throws {
        let site = try SmallSite([
            "plans/p.md": SmallSite.page("P", "supersedes: p\nparish: [ash, beck]"),
            "parishes/ash/index.md": SmallSite.page("Ash"), "parishes/beck/index.md": SmallSite.page("Beck"),
        ])
        #expect(
            site.messages() == [
                "plans/p.md:4:13 reference-to-itself: This page refers to itself. Remove this line.",
                "plans/p.md:5:15 too-many-references: Only one may stand under parish:. Remove the others.",
            ])
    }

    @Test func `pages that refer to one another in a circle are told so, once, and a long chain is fine`()
        throws
    {
        var pages = [
            "plans/a.md": SmallSite.page("A", "supersedes: b"),
            "plans/b.md": SmallSite.page("B", "supersedes: a"),
        ]
        for number in 0..<500 {
            pages["plans/x\(number).md"] = SmallSite.page("X", "supersedes: x\(number + 1)")
        }
        pages["plans/x500.md"] = SmallSite.page("X")
        #expect(
            try SmallSite(pages).messages() == [
                "plans/b.md:4:13 reference-in-a-circle: \"A\" refers back to this page, so that supersedes: leads round in a circle. Remove one of the two."
            ])
    }

    @Test func `an example without a principle, and a principle without an example, are warned about`() throws
    {
        let site = try SmallSite([
            "principles/p.md": SmallSite.page("P"), "examples/e.md": SmallSite.page("E"),
        ])
        #expect(
            site.messages(without: []) == [
                "examples/e.md:1:1 too-few-references: An example should name at least one principle. Add a line such as principles: [p]",
                "principles/p.md principle-without-example: No example shows \"P\" at work yet. Name p in an example.",
            ])
        #expect(site.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func `citations go both ways, with how`() throws {
        let site = try SmallSite([
            "principles/p.md": SmallSite.page("P"),
            "examples/e.md": SmallSite.page("E", "principles:\n  - id: p\n    how: Like this."),
        ]).site
        let example = try #require(site.pages.firstIndex { $0.title == "E" })
        let principle = try #require(site.pages.firstIndex { $0.title == "P" })
        #expect(site.pages[example].outgoing == [Citation(relation: 0, page: principle, how: "Like this.")])
        #expect(site.pages[principle].incoming == [Citation(relation: 0, page: example, how: "Like this.")])
    }

    @Test func `two pages of one kind with one id are reported, and in two languages they are one page`()
        throws
    {
        let twice = try SmallSite([
            "plans/a.md": SmallSite.page("A"), "parishes/x/plans/a.md": SmallSite.page("A"),
            "parishes/x/index.md": SmallSite.page("X"),
        ])
        #expect(
            twice.messages() == [
                "plans/a.md duplicate-id: The id \"a\" is taken by content/parishes/x/plans/a.md, which is also a plan. Give this file another name."
            ])
        let languages = try SmallSite(
            ["plans/a.md": SmallSite.page("A"), "plans/a.cy.md": SmallSite.page("A")],
            configuration: "languages: [cy]\n")
        #expect(languages.messages() == [])
        #expect(languages.site.pages.map(\.address) == ["cy/plans/a/", "plans/a/"])
        #expect(languages.site.pages[0].translations == [1, 0])
    }

    @Test func `a page named twice, and a minimum that an empty list does not meet, are told of`() throws {
        let site = try SmallSite([
            "principles/a.md": SmallSite.page("A"),
            "examples/twice.md": SmallSite.page("Twice", "principles: [a, {id: a, how: So.}]"),
            "examples/empty.md": SmallSite.page("Empty", "principles: []"),
            "examples/blank.md": SmallSite.page("Blank", "principles:"),
            "examples/none.md": SmallSite.page("None"),
        ])
        #expect(
            site.messages(without: []) == [
                "examples/blank.md:4:1 too-few-references: An example should name at least one principle. Nothing stands after principles: yet. Write principles: [a]",
                "examples/empty.md:4:1 too-few-references: An example should name at least one principle. Nothing stands after principles: yet. Write principles: [a]",
                "examples/none.md:1:1 too-few-references: An example should name at least one principle. Add a line such as principles: [a]",
                "examples/twice.md:4:22 repeated-reference: \"a\" is named twice under principles:. Keep one of the two, with all there is to say of how.",
            ])
    }

    @Test func `a folder that is nearly a kind's is told of once`() throws {
        let site = try SmallSite([
            "principals/a.md": SmallSite.page("A"), "principals/b.md": SmallSite.page("B"),
            "plan/c.md": SmallSite.page("C"), "council/d.md": SmallSite.page("D"),
        ])
        #expect(
            site.messages(without: []) == [
                "plan unknown-folder: The pages in this folder are plain pages. If they are meant to be of another kind, name the folder plans.",
                "principals unknown-folder: The pages in this folder are plain pages. If they are meant to be of another kind, name the folder principles.",
            ])
    }

    @Test(arguments: [("[[x]] ", "unknown-reference"), ("[a](b.md) ", "broken-link")])
    func `of one mistake made again and again a thousand are listed, and the others counted`(
        text: String, rule: String
    ) throws {
        let page = SmallSite.page("A", body: String(repeating: text, count: 5_000))
        let messages = try SmallSite(["guides/a.md": page]).messages().filter { $0.contains(" \(rule): ") }
        #expect(messages.count == DiagnosticLog.mostOfOneRule + 1)
        #expect(
            messages.contains {
                $0.hasSuffix("This page has 4000 more places like this one, which are not listed one by one.")
            })
    }

    @Test func `personal details in fields are warnings, unless the page says why they may stand`() throws {
        let fields = "contact:\n  role: Clerk\n  telephone: 07700 900123\n  email: jo.smith@gmail.com"
        let site = try SmallSite(["parishes/ash/index.md": SmallSite.page("Ash", fields)])
        #expect(site.diagnostics.map(\.rule) == ["personal-detail", "personal-detail"])
        #expect(site.diagnostics.compactMap(\.position?.line) == [6, 7])
        let several = try SmallSite([
            "parishes/ash/index.md": SmallSite.page(
                "Ash", "contact:\n  role: Ring 07700 900123 or 07700 900124")
        ])
        #expect(several.diagnostics.compactMap(\.position?.column) == [14, 30])
        let excused = try SmallSite([
            "parishes/ash/index.md": SmallSite.page(
                "Ash", fields + "\npersonal-details: The clerk asked for it.")
        ])
        #expect(excused.diagnostics.isEmpty)
    }
}
