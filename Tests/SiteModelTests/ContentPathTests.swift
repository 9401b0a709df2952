import SiteModel
import Testing

struct ContentPathTests {
    @Test(arguments: [
        ("index.md", "home", "", nil),
        ("index.cy.md", "home", "", "cy"),
        ("guides/about.md", "about", "guides/about/", nil),
        ("parishes/ash/index.md", "ash", "parishes/ash/", nil),
        ("parishes/ash/seed-swap.cy.md", "seed-swap", "parishes/ash/seed-swap/", "cy"),
        ("guides/about.pt-BR.md", "about", "guides/about/", "pt-BR"),
        ("guides/v1.2.md", "v1.2", "guides/v1.2/", nil),
    ])
    func `a file's place says its id, its address and its language`(
        path: String, id: String, address: String, language: String?
    ) {
        let place = ContentPath(path)
        #expect(place.path == "content/" + path)
        #expect(place.id == id)
        #expect(place.address == address)
        #expect(place.languageSuffix == language)
    }
}

struct PageIDTests {
    @Test(arguments: ["a", "seed-swap", "2026", "x-1"])
    func `an id of small letters, figures and hyphens is taken`(id: String) {
        #expect(PageID.isValid(id))
    }

    @Test(arguments: [
        "", "Seed", "seed swap", "seed_swap", "-a", "café", "a/b", "..", "con", "lpt1",
        String(repeating: "a", count: 121),
    ])
    func `anything else is not`(id: String) {
        #expect(!PageID.isValid(id))
    }

    @Test(arguments: [
        ("Seed Swap", "seed-swap"), ("St Mary's", "st-marys"), ("Tŷ Gwyn", "ty-gwyn"),
        ("  --Café!  ", "cafe"),
        ("St Mary’s (Ash)", "st-marys-ash"), ("e\u{301}te\u{301}", "ete"), ("日本", ""), ("50%", "50"),
    ])
    func `the nearest id is suggested`(name: String, id: String) {
        #expect(PageID.suggestion(for: name) == id)
    }
}

struct BaseAddressTests {
    @Test(arguments: [
        ("https://example.org", "https://example.org", "/"),
        ("https://example.org/", "https://example.org", "/"),
        ("https://example.org/toolkit", "https://example.org", "/toolkit/"),
        ("http://localhost:8000/a/b/", "http://localhost:8000", "/a/b/"),
    ])
    func `an address is split into its origin and its path`(text: String, origin: String, path: String) throws
    {
        let base = try #require(BaseAddress(text))
        #expect(base.origin == origin)
        #expect(base.path == path)
        #expect(base.link("plans/") == path + "plans/")
        #expect(base.absolute("plans/") == origin + path + "plans/")
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org/", "https://", "https:///x", "https://example.org/a b",
        "https://example.org/?q",
        "https://example.org/../x", "https://user@example.org/", "https://example.org//x",
        "https://example.org/\"><script>",
    ])
    func `what is no address of a site is refused`(text: String) {
        #expect(BaseAddress(text) == nil)
    }
}
