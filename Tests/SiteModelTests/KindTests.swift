import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

struct KindTests {
    private static let standards = """
        kinds:
          standard:
            folder: standards
            label: Standard
            plural: {en: Standards, cy: Safonau}
            fields:
              indicators: {type: list, of: text}
          case-study:
            folder: case-studies
            label: Case study
            plural: Case studies
            relations:
              standards: {to: [standard], minimum: 1, label: Standards it meets, inverse: Met by}

        """

    @Test func `a site may declare another framework`() throws {
        let site = try SmallSite(
            [
                "standards/inclusion.md": SmallSite.page(
                    "Inclusion", "indicators: [Everyone can take part.]"),
                "case-studies/hall.md": SmallSite.page(
                    "Hall", "standards:\n  - id: inclusion\n    how: A ramp."),
                "case-studies/park.md": SmallSite.page("Park", "standards: [inclsion]"),
            ], configuration: Self.standards)
        #expect(
            site.messages(without: []) == [
                "case-studies/park.md:4:13 unknown-reference: There is no standard \"inclsion\". Did you mean \"inclusion\"?"
            ])
        let standard = try #require(site.site.pages.first { $0.kind.id == "standard" })
        #expect(standard.incoming.map(\.how) == ["A ramp."])
        #expect(site.site.kindLists.map(\.address) == ["standards/", "case-studies/"])
    }

    @Test(arguments: [
        (
            "standard: {fields: {level: {type: nmber}}}", "4:37",
            "There is no field type \"nmber\". Did you mean \"number\"?"
        ),
        (
            "standard: {relations: {x: {to: [standrd]}}}", "4:26",
            "There is no kind \"standrd\". Did you mean \"standard\"?"
        ),
        (
            "standard: {relations: {x: {}}}", "4:26",
            "The relation \"x\" does not say which kinds it leads to. Add to: [principle], or another kind."
        ),
        ("standard: {foldr: x}", "4:14", "\"foldr\" means nothing here. Did you mean \"folder\"?"),
        (
            "standard: {fields: {level: {type: choice}}}", "4:23",
            "A choice needs its choices. Add choices: [one, two] to level."
        ),
        (
            "standard: {fields: {level: {required: perhaps}}}", "4:41",
            "After required: write yes or no."
        ),
        (
            "standard: {fields: {level: {type: reference, to: [plan]}}}", "4:23",
            "\"level\" leads to other pages, so it belongs under relations: and not under fields:"
        ),
        (
            "standard: {fields: {a: {}}, relations: {a: {to: [plan]}}}", "4:43",
            "\"a\" is a field of this kind already. Give the relation another name."
        ),
        (
            "standard: {relations: {x: {to: []}}}", "4:34",
            "\"to\" should be followed by a list of words, such as [one, two]."
        ),
        ("standard: {related-by: plans}", "4:26", "There is no relation \"plans\"."),
        (
            "step: {listed-by: phrase}", "4:21", "There is no text field \"phrase\". Did you mean \"phase\"?"
        ),
        (
            "standard: {label: [x]}", "4:21",
            "After label: write the words, or {en: the words, cy: y geiriau} for two languages."
        ),
        (
            "standard: x", "4:3",
            "\"standard\" should be followed by its own lines, each set in by two spaces."
        ),
        (
            "standard: {folder: plans}", "4:22",
            "The folder \"plans\" is that of plan already. Choose another."
        ),
        (
            "standard: {fields: {a: {type: list}}}", "4:23",
            "A list needs the type of its entries. Add of: text to a."
        ),
        (
            "standard: {fields: {a: {type: object}}}", "4:23",
            "A group needs its fields. Add fields: {name: {type: text}} to a."
        ),
        (
            "standard: {fields: {a: {type: choice, choices: [x, x]}}}", "4:23",
            "The choice \"x\" is there twice. Remove one of the two."
        ),
        (
            "standard: {fields: {A b: {type: text}}}", "4:23",
            "The field \"A b\" needs a name of a to z, 0 to 9 and hyphens."
        ),
        (
            "standard: {relations: {a: {to: [plan], minimum: 3, most: 1}}}", "4:26",
            "\"a\" asks for at least 3 and at most 1. Correct one of the two."
        ),
        (
            "standard: {fields: {title: {type: number}}}", "4:23",
            "Every page has \"title\", and its type cannot be changed. Choose another name for this field."
        ),
        ("any: {folder: x}", "4:3", "The kind \"any\" needs a name of a to z, 0 to 9 and hyphens."),
        (
            "Big Standard: {folder: x}", "4:3",
            "The kind \"Big Standard\" needs a name of a to z, 0 to 9 and hyphens."
        ),
    ])
    func `a declaration with a mistake is reported at its place`(line: String, place: String, message: String)
        throws
    {
        let site = try SmallSite([:], configuration: "kinds:\n  \(line)\n")
        let found = site.diagnostics.map {
            "\($0.position.map { "\($0.line):\($0.column)" } ?? "") \($0.message)"
        }
        #expect(found == ["\(place) \(message)"])
        #expect(site.diagnostics.first?.path == "waymark.yaml")
    }

    @Test func `what is said of a known field changes that alone`() throws {
        let site = try SmallSite(
            [:], configuration: "kinds:\n  principle:\n    fields:\n      why: {label: Reason}\n")
        let kind = try #require(site.site.configuration.kinds.kind("principle"))
        let why = try #require(kind.ownFields.first { $0.name == "why" })
        #expect(why.type == .markdown)
        #expect(why.label.text(in: "en") == "Reason")
        #expect(kind.ownFields.map(\.name) == ["order", "why", "questions", "indicators"])
        #expect(kind.folder == "principles")
    }

    @Test(arguments: [
        ("principles/p.md", "", "principle"), ("principles/p.md", "kind: guide", "guide"),
        ("about.md", "", "page"),
        ("parishes/ash/index.md", "", "parish"), ("parishes/ash/notes.md", "", "page"),
        ("parishes/ash/plans/p.md", "", "plan"), ("examples/2026/e.md", "", "example"),
        ("examples/swap/index.md", "", "example"),
        ("examples/index.md", "", "page"), ("index.md", "", "page"),
    ])
    func `a page's kind comes from its front matter, else from its folder`(
        path: String, fields: String, kind: String
    ) throws {
        let site = try SmallSite([path: SmallSite.page("A", fields)])
        #expect(site.site.pages.map(\.kind.id) == [kind])
    }

    @Test func `pages below a parish's folder belong to it, wherever else their front matter puts them`()
        throws
    {
        let site = try SmallSite([
            "parishes/ash/index.md": SmallSite.page("Ash"), "parishes/beck/index.md": SmallSite.page("Beck"),
            "parishes/ash/plans/a.md": SmallSite.page("A"),
            "parishes/ash/plans/b.md": SmallSite.page("B", "parish: beck"),
            "plans/c.md": SmallSite.page("C", "parish: ash"), "parishes/cold/plans/d.md": SmallSite.page("D"),
        ])
        let owners = Dictionary(
            uniqueKeysWithValues: site.site.pages.map {
                ($0.title, $0.owner.map { site.site.pages[$0].title })
            })
        #expect(owners == ["Ash": nil, "Beck": nil, "A": "Ash", "B": "Beck", "C": "Ash", "D": nil])
        #expect(
            site.messages() == [
                "parishes/ash/plans/b.md:4:9 foreign-parish: This page lies in the folder of ash, so it cannot belong to beck. Remove this line, or have the page moved to content/parishes/beck/.",
                "parishes/cold/plans/d.md missing-parish-page: content/parishes/cold has no page of its own. Add content/parishes/cold/index.md with a title.",
            ])
    }

    @Test func `pages that have a field whose declaration is wrong are not at fault`() throws {
        let kinds = """
            kinds:
              standard:
                folder: standards
                fields:
                  level: {type: nmber}
                  parts: {type: list, of: object, fields: {name: {type: txet}}}
                relations:
                  methods: {label: Methods}

            """
        let site = try SmallSite(
            ["standards/a.md": SmallSite.page("A", "level: 3\nparts: [{name: One}]\nmethods: [b]\nlevle: 3")],
            configuration: kinds)
        #expect(
            site.diagnostics.map { "\($0.path) \($0.rule) \($0.position?.line ?? 0)" } == [
                "content/standards/a.md unknown-key 7", "waymark.yaml kind-declaration 7",
                "waymark.yaml kind-declaration 8", "waymark.yaml kind-declaration 10",
            ])
    }
}
