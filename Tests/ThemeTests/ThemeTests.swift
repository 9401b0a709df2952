import Diagnostics
import Files
import Foundation
import Testing

@testable import Theme

struct ThemeTests {
    private func layer(_ folder: String, _ files: [String: String]) -> ThemeLayer {
        ThemeLayer(folder: folder, files: files.mapValues { Array($0.utf8) })
    }

    private var blank: ThemeLayer { ThemeLayer(folder: "blank", files: TestTheme.blank) }

    private func load(_ layers: ThemeLayer...) -> (theme: Theme?, diagnostics: [Diagnostic]) {
        Theme.load([blank] + layers, page: TestPageData.self, site: SiteNames(kinds: ["example"], fields: []))
    }

    @Test func `a later layer replaces single files and single words`() throws {
        let below = layer(
            "a",
            [
                "assets/site.css": "one", "templates/page.mustache": "{{>part}}",
                "templates/part.mustache": "old",
                "wording/en.yaml": "search: Search\nhome: Home\n",
            ])
        let above = layer(
            "b",
            [
                "templates/part.mustache": "{{word.search}}, {{word.home}}", "assets/logo.svg": "svg",
                "wording/en.yaml": "search: Find\n",
            ])
        let (theme, diagnostics) = load(below, above)
        #expect(diagnostics == [])
        let loaded = try #require(theme)
        let page = TestPageData(words: loaded.words(in: "en"))
        #expect(loaded.render("page", with: page) == Array("Find, Home".utf8))
        #expect(loaded.assets.map(\.name) == ["logo.svg", "site.css"])
        #expect(loaded.assets.map(\.key) == ["logo-svg", "site-css"])
        #expect(loaded.assets[1].path.string.wholeMatch(of: /assets\/site\.[0-9a-f]{10}\.css/) != nil)
    }

    @Test func `assets have the addresses that they are given`() throws {
        let loaded = try #require(
            load(layer("b", ["assets/a.css": "x", "templates/page.mustache": "{{asset.a-css}}"])).theme)
        let addresses = loaded.assetAddresses { "/base/\($0.string)?a&b" }
        #expect(addresses["a-css"] == "/base/\(loaded.assets[0].path.string)?a&b")
        #expect(
            String(decoding: loaded.render("page", with: TestPageData(assets: addresses)), as: UTF8.self)
                == "/base/\(loaded.assets[0].path.string)?a&amp;b")
    }

    @Test func `an asset with a name that cannot stand in an address is refused`() {
        #expect(
            load(layer("b", ["assets/My Logo.svg": ""])).diagnostics == [
                Diagnostic(
                    ThemeRule.assetName, path: "b/assets/My Logo.svg", position: nil,
                    message:
                        "The name \"My Logo.svg\" cannot stand in an address. Use only a to z, 0 to 9, hyphens and dots."
                )
            ])
    }

    @Test func `words that are not translated are English`() throws {
        let theme = try #require(
            load(
                layer(
                    "b",
                    [
                        "wording/en.yaml": "search: Search\nhome: Home\n",
                        "wording/cy.yaml": "search: Chwilio\nunig: Unig\n",
                    ])
            ).theme)
        let welsh = theme.words(in: "cy")
        #expect(["search", "home", "unig", "none"].map { welsh[$0] } == ["Chwilio", "Home", "Unig", nil])
        let english = theme.words(in: "en-GB")
        #expect(["search", "home", "unig"].map { english[$0] } == ["Search", "Home", nil])
    }

    @Test func `a word that nothing uses is told of, but for those of choices and of themes below`() {
        let below = layer("a", ["wording/en.yaml": "search: Search\n"])
        let above = layer(
            "b",
            [
                "wording/en.yaml": "serach: Find\nchoice-red: Red\nmotto: Together\nsearch: Find\n",
                "templates/page.mustache": "{{word.motto}}",
            ])
        #expect(
            load(below, above).diagnostics == [
                Diagnostic(
                    ThemeRule.unusedWord, path: "a/wording/en.yaml",
                    position: SourcePosition(line: 1, column: 1),
                    message: "No template uses the word \"search\"."),
                Diagnostic(
                    ThemeRule.unusedWord, path: "b/wording/en.yaml",
                    position: SourcePosition(line: 1, column: 1),
                    message: "No template uses the word \"serach\"."),
            ])
    }

    @Test(arguments: [
        (
            "search:\n  - Search\n", 1, 1,
            "\"search\" needs words on one line behind its colon. Put them between straight quotation marks."
        ),
        (
            "home: Home\nsearch: {text: Search}\n", 2, 1,
            "\"search\" needs words on one line behind its colon. Put them between straight quotation marks."
        ),
    ])
    func `a wording file with anything but words is reported`(
        text: String, line: Int, column: Int, message: String
    ) {
        #expect(
            load(layer("b", ["wording/en.yaml": text])).diagnostics.filter { $0.severity == .error } == [
                Diagnostic(
                    ThemeRule.wording, path: "b/wording/en.yaml",
                    position: SourcePosition(line: line, column: column), message: message)
            ])
    }

    @Test func `templates for kinds are pages, and partials are not`() throws {
        let theme = try #require(
            load(
                layer(
                    "b",
                    ["templates/kind-example.mustache": "{{>part}}", "templates/part.mustache": "{{title}}"])
            ).theme)
        #expect(
            ["page", "kind-example", "index-example", "part"].map(theme.hasTemplate) == [
                true, true, false, false,
            ])
    }

    @Test func `a template's fingerprint covers what it includes and no other template`() throws {
        func fingerprints(_ part: String, _ other: String, _ word: String) throws -> [ContentHash?] {
            let theme = try #require(
                load(
                    layer(
                        "b",
                        [
                            "templates/page.mustache": "{{>part}}", "templates/part.mustache": part,
                            "templates/home.mustache": other, "wording/en.yaml": "search: \(word)\n",
                        ])
                ).theme)
            return ["page", "home", "part"].map(theme.fingerprint)
        }
        let before = try fingerprints("a", "b", "Search")
        #expect(try fingerprints("a", "b", "Search") == before)
        #expect(before[2] == nil)
        let part = try fingerprints("A", "b", "Search")
        #expect(part[0] != before[0])
        #expect(part[1] == before[1])
        let other = try fingerprints("a", "B", "Search")
        #expect(other[0] == before[0])
        #expect(other[1] != before[1])
        let word = try fingerprints("a", "b", "Find")
        #expect(word[0] != before[0])
        #expect(word[1] != before[1])
    }
}
