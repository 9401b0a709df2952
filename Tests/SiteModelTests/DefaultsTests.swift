import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

struct DefaultsTests {
    private static func owner(_ site: SmallSite, _ title: String) -> String? {
        guard
            case .text(let text)? = site.site.pages.first(where: { $0.title == title })?.parsed.value(
                "owner")?.content
        else { return nil }
        return text
    }

    @Test func `an index page gives every page below it what that page does not say itself`() throws {
        let site = try SmallSite([
            "parishes/ash/index.md": SmallSite.page(
                "Ash", "defaults:\n  owner: Ash clerk\n  review-every: 12 months"),
            "parishes/ash/a.md": SmallSite.page("A"),
            "parishes/ash/b.md": SmallSite.page("B", "owner: Tree group"),
            "parishes/ash/plans/index.md": SmallSite.page("Plans", "defaults: {owner: Plan group}"),
            "parishes/ash/plans/c.md": SmallSite.page("C"),
            "guides/d.md": SmallSite.page("D"),
        ])
        #expect(site.messages() == [])
        #expect(Self.owner(site, "Ash") == "Ash clerk")
        #expect(Self.owner(site, "A") == "Ash clerk")
        #expect(Self.owner(site, "B") == "Tree group")
        #expect(Self.owner(site, "C") == "Plan group")
        #expect(Self.owner(site, "D") == nil)
        let plan = try #require(site.site.pages.first { $0.title == "C" })
        #expect(plan.parsed.value("review-every") != nil)
    }

    @Test func `a parish may be given to a whole folder, and one that is not there is reported once`() throws
    {
        let site = try SmallSite([
            "parishes/ash/index.md": SmallSite.page("Ash"),
            "plans/index.md": SmallSite.page("Plans", "defaults:\n  parish: ash"),
            "plans/a.md": SmallSite.page("A"), "plans/b.md": SmallSite.page("B"),
            "guides/index.md": SmallSite.page("Guides", "defaults:\n  parish: ahs-vale"),
            "guides/c.md": SmallSite.page("C"), "guides/d.md": SmallSite.page("D"),
        ])
        #expect(
            site.messages() == [
                "guides/index.md:5:11 unknown-reference: There is no parish \"ahs-vale\". Ids are file names without .md."
            ])
        let owners = site.site.pages.filter { $0.kind.id == "plan" }.map {
            $0.owner.map { site.site.pages[$0].title }
        }
        #expect(owners == ["Ash", "Ash"])
    }

    @Test func `defaults on another page, or of a page's own business, are reported`() throws {
        let site = try SmallSite([
            "guides/index.md": SmallSite.page("Guides", "defaults:\n  title: Same"),
            "guides/a.md": SmallSite.page("A", "defaults:\n  owner: B"),
        ])
        let messages = site.messages()
        #expect(messages.count == 2)
        #expect(
            messages.first?.hasPrefix("guides/a.md:5:3 misplaced-defaults: Only the index.md of a folder")
                == true)
        #expect(messages.last?.hasPrefix("guides/index.md:5:3 unknown-key:") == true)
    }
}
