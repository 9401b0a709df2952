import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

struct AddressTests {
    @Test(arguments: [
        ("../old", "unsafe-alias"), ("/a/../b/", "unsafe-alias"), ("/a%2e%2e/", "unsafe-alias"),
        ("//host/", "unsafe-alias"),
        ("old", "unsafe-alias"), ("/.waymark.json", "unsafe-alias"), ("/guides/b/", "address-collision"),
        ("/GUIDES/B/", "address-collision"), ("/search/", "address-collision"),
        ("/assets/", "address-collision"),
    ])
    func `an alias that is unsafe or taken is refused`(alias: String, rule: String) throws {
        let site = try SmallSite([
            "guides/a.md": SmallSite.page("A", "aliases: [\"\(alias)\"]"), "guides/b.md": SmallSite.page("B"),
        ])
        #expect(site.diagnostics.map(\.rule) == [rule])
        #expect(site.diagnostics.first?.position?.line == 4)
    }

    @Test(arguments: [
        ("/old/", "old/"), ("/old", "old/"), ("/old/index.html", "old/"), ("/a/b.html", "a/b.html"),
    ])
    func `an alias becomes an address`(alias: String, address: String) throws {
        let site = try SmallSite(["guides/a.md": SmallSite.page("A", "aliases: \(alias)")])
        #expect(site.messages() == [])
        #expect(site.site.pages[0].aliases == [address])
    }

    @Test func `two files at one address are reported, also where a list lives`() throws {
        let site = try SmallSite([
            "guides/a.md": SmallSite.page("A"), "guides/a/index.md": SmallSite.page("A", "kind: term"),
            "plans.md": SmallSite.page("Plans"), "plans/p.md": SmallSite.page("P"),
        ])
        #expect(
            site.messages() == [
                "guides/a/index.md address-collision: The address /guides/a/ is taken by content/guides/a.md. Choose another.",
                "plans.md address-collision: The address /plans/ is that of a list. Write this page as content/plans/index.md, or give the file another name.",
            ])
    }

    @Test(arguments: [
        ("guides/Big Plan.md", "invalid-id", "big-plan"), ("guides/caf\u{E9}.md", "invalid-id", "cafe"),
        ("Guides/a.md", "invalid-id", "guides"), ("guides/a.fr.md", "unknown-language", "languages:"),
    ])
    func `a file name that cannot be part of an address is reported, with one that can`(
        path: String, rule: String, hint: String
    ) throws {
        let site = try SmallSite([path: SmallSite.page("A")])
        #expect(site.diagnostics.map(\.rule) == [rule])
        #expect(site.diagnostics.first?.message.contains(hint) == true)
    }

    @Test(arguments: [
        ("b.md", "/guides/b/"), ("./b.md", "/guides/b/"), ("../plans/p.md", "/plans/p/"),
        ("/plans/p.md", "/plans/p/"),
        ("../plans/", "/plans/"), ("/guides/b/", "/guides/b/"), ("b.md?print", "/guides/b/"),
        ("map%20one.pdf", "file"),
    ])
    func `a link finds its page, its file or its list`(link: String, address: String) throws {
        let site = try SmallSite(
            [
                "guides/a.md": SmallSite.page("A", body: "[x](<\(link)>)"),
                "guides/b.md": SmallSite.page("B"),
                "plans/p.md": SmallSite.page("P"),
            ], files: ["guides/map one.pdf"])
        #expect(site.messages() == [])
        switch try #require(site.site.pages[0].bodyTargets.first) {
        case .page(let index, _): #expect("/" + site.site.pages[index].address == address)
        case .address(let found, _): #expect("/" + found == address)
        case .file: #expect(address == "file")
        case .elsewhere, .broken: Issue.record("the link leads nowhere")
        }
    }

    @Test(arguments: [
        (
            "seed-swop.md",
            "There is no file content/guides/seed-swop.md. Did you mean content/plans/seed-swap.md?"
        ),
        (
            "B.md",
            "There is no file content/guides/B.md, but there is content/guides/b.md: capital and small letters must be the same."
        ),
        ("p.md", "There is no file content/guides/p.md. Did you mean content/plans/p.md?"),
        ("../../secret.md", "The link \"../../secret.md\" leads out of the content folder."),
    ])
    func `a link that leads nowhere is reported with what was likely meant`(link: String, message: String)
        throws
    {
        let site = try SmallSite([
            "guides/a.md": SmallSite.page("A", body: "Some [x](\(link))"), "guides/b.md": SmallSite.page("B"),
            "plans/p.md": SmallSite.page("P"), "plans/seed-swap.md": SmallSite.page("Seed swap"),
        ])
        #expect(site.messages() == ["guides/a.md:5:6 broken-link: \(message)"])
    }

    @Test func `an anchor that is not there is reported with the nearest that is`() throws {
        let site = try SmallSite([
            "guides/a.md": SmallSite.page("A", body: "[x](b.md#wyh-it-matters) [y](b.md#why-it-matters)"),
            "guides/b.md": SmallSite.page("B", body: "## Why it matters\n\nText."),
        ])
        #expect(
            site.messages() == [
                "guides/a.md:5:1 broken-anchor: content/guides/b.md has no heading \"#wyh-it-matters\". Did you mean \"#why-it-matters\"?"
            ])
    }
}
