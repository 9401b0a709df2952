import Diagnostics
import Testing

@testable import SiteModel

struct LinkReportTests {
    private func lines(_ site: SmallSite) -> [String] {
        LinkReport(site.site).entries.map { entry in
            let place = "\(entry.page.id):\(entry.position.line):\(entry.position.column)"
            let words = entry.words.isEmpty ? "" : " \"\(entry.words)\""
            return "\(place) \(entry.form) \(entry.name)> \(entry.target) \(entry.destination)\(words)"
        }
    }

    @Test func `relations and fields of the front matter are listed with what they lead to`() throws {
        let site = try SmallSite(
            [
                "principles/decide.md": SmallSite.page("Decide", "image: map.png\nimage-alt: A map"),
                "examples/e.md": SmallSite.page(
                    "E", "principles:\n  - id: decide\n    how: By vote.\n  - principle/decide\n  - nowhere"),
                "parishes/ash/index.md": SmallSite.page(
                    "Ash", "contact:\n  email: clerk@ash.example\n  website: https://ash.example/"),
                "plans/p.md": SmallSite.page(
                    "P", "actions:\n  - text: Plant\n    inspired-by: e\nimage: gone.png"),
            ], files: ["principles/map.png"])
        #expect(
            lines(site) == [
                "e:5:9 relation principles> page principle/decide \"By vote.\"",
                "e:7:5 relation principles> page principle/decide",
                "e:8:5 relation principles> broken nowhere",
                "ash:5:10 field contact.email> elsewhere clerk@ash.example",
                "ash:6:12 field contact.website> elsewhere https://ash.example/",
                "p:6:18 relation actions.inspired-by> page example/e",
                "p:7:8 field image> broken content/plans/gone.png",
                "decide:4:8 field image> file content/principles/map.png",
            ])
    }

    @Test func `links in texts are listed by what was found`() throws {
        let site = try SmallSite(
            [
                "principles/decide.md": SmallSite.page(
                    "Decide", body: "# Why\n\n[up](#why) [out](https://x.example/)"),
                "principles/share.md": SmallSite.page(
                    "Share",
                    body: "[a](decide.md#why) ![b](map.png) [c](../principles/) [d](gone.md) [[decide|e]]"),
            ], files: ["principles/map.png"])
        #expect(
            lines(site) == [
                "decide:7:12 link > elsewhere https://x.example/ \"out\"",
                "share:5:1 link > page principle/decide#why \"a\"",
                "share:5:20 image > file content/principles/map.png \"b\"",
                "share:5:34 link > list /principles/ \"c\"",
                "share:5:54 link > broken gone.md \"d\"",
                "share:5:67 reference > page principle/decide \"e\"",
            ])
    }

    @Test func `a link in a field that is Markdown bears the field's name`() throws {
        let site = try SmallSite([
            "principles/decide.md": SmallSite.page("Decide", "why: See [[share]]."),
            "principles/share.md": SmallSite.page("Share"),
        ])
        let entries = LinkReport(site.site).entries
        #expect(entries.map(\.name) == ["why"])
        #expect(entries.map(\.destination) == ["principle/share"])
        #expect(entries.map(\.position.line) == [4])
    }
}
