import Diagnostics
import Files
import Foundation
import Testing

@testable import Theme

struct ThemeTests {
    private struct Item: TemplateObject {
        let title: String
        var how: String?

        static let keys = TemplateKeys<Item>([
            .text("title", "") { $0.title },
            .text("how", "") { $0.how },
        ])
    }

    private struct Data: TemplateObject {
        var title = "Outer"
        var how: String? = "outer how"
        var body = "<p>safe</p>"
        var items: [Item] = []
        var words = ["search": "Search"]
        var isShown = true

        static let keys = TemplateKeys<Data>([
            .text("title", "") { $0.title },
            .text("how", "") { $0.how },
            .html("body", "") { $0.body },
            .list("items", "") { $0.items },
            .texts("word", "") { $0.words },
            .flag("isShown", "") { $0.isShown },
            .object("first", "") { $0.items.first },
        ])
    }

    private static let blank = Dictionary(
        uniqueKeysWithValues: Theme.required.map { ("templates/\($0).mustache", Array("x".utf8)) })

    private func theme(_ files: [String: String]) -> (theme: Theme?, diagnostics: [String]) {
        let layer = ThemeLayer(
            folder: "themes/t", files: Self.blank.merging(files.mapValues { Array($0.utf8) }) { $1 })
        let (theme, diagnostics) = Theme.load([layer])
        return (
            theme,
            diagnostics.map {
                "\($0.path)\($0.position.map { ":\($0.line):\($0.column)" } ?? "") \($0.rule): \($0.message)"
            }
        )
    }

    @Test(arguments: [
        ("{{title}}", "A &lt;b&gt; &amp; &quot;c&quot;"),
        ("{{{body}}}", "<p>safe</p>"),
        ("{{#items}}[{{title}}{{#how}}: {{how}}{{/how}}]{{/items}}", "[One: by hand][Two]"),
        ("{{^items}}none{{/items}}{{#isShown}}shown{{/isShown}}", "shown"),
        ("{{word.search}}{{word.nothing}}", "Search"),
        ("{{first.title}}{{#first}}{{how}}{{/first}}", "Oneby hand"),
        ("  {{>part}}\n", "a\n b\n"),
    ])
    func `a template is filled`(template: String, result: String) throws {
        let (theme, problems) = theme([
            "templates/page.mustache": template, "templates/part.mustache": "a\n b\n",
        ])
        #expect(problems == [])
        var data = Data(title: "A <b> & \"c\"")
        data.items = [Item(title: "One", how: "by hand"), Item(title: "Two", how: nil)]
        #expect(try #require(theme).render("page", with: data) == result)
    }

    @Test func `what an inner object lacks is not taken from the outer one`() throws {
        let (theme, _) = theme(["templates/page.mustache": "{{#items}}({{how}}){{/items}}"])
        var data = Data()
        data.items = [Item(title: "One", how: nil)]
        #expect(try #require(theme).render("page", with: data) == "()")
    }

    @Test(arguments: [
        (
            "\n<p>{{>brreadcrumbs}}</p>",
            "themes/t/templates/page.mustache:2:4 theme-missing-partial: There is no template \"brreadcrumbs\". Did you mean \"breadcrumbs\"?"
        ),
        (
            "{{#items}}\n{{/itmes}}",
            "themes/t/templates/page.mustache:2:4 theme-template: This Mustache tag cannot be read: it closes another section than the one that is open."
        ),
    ])
    func `a template that cannot be used is reported at its line`(template: String, message: String) {
        let (theme, problems) = theme([
            "templates/page.mustache": template, "templates/breadcrumbs.mustache": "",
        ])
        #expect(theme == nil)
        #expect(problems == [message])
    }

    @Test func `templates that include one another without end are reported`() {
        let (theme, problems) = theme([
            "templates/page.mustache": "{{>one}}", "templates/one.mustache": "\n{{>two}}",
            "templates/two.mustache": "{{>one}}",
        ])
        #expect(theme == nil)
        #expect(
            problems == [
                "themes/t/templates/one.mustache:2:1 theme-partial-circle: \"two\" includes \"one\" in turn, without end. Take one of the two out.",
                "themes/t/templates/two.mustache:1:1 theme-partial-circle: \"one\" includes \"two\" in turn, without end. Take one of the two out.",
            ])
    }

    @Test func `a later layer replaces single files`() throws {
        let below = ThemeLayer(
            folder: "a",
            files: Self.blank.merging([
                "assets/site.css": Array("one".utf8), "templates/page.mustache": Array("old".utf8),
            ]) { $1 })
        let above = ThemeLayer(
            folder: "b", files: ["templates/page.mustache": Array("new".utf8), "assets/logo.svg": [1]])
        let theme = try #require(Theme.load([below, above]).theme)
        #expect(theme.render("page", with: Data()) == "new")
        #expect(theme.assets.map(\.name) == ["logo.svg", "site.css"])
        #expect(theme.assets.map(\.key) == ["logo-svg", "site-css"])
        #expect(theme.assets[1].path.string.wholeMatch(of: /assets\/site\.[0-9a-f]{10}\.css/) != nil)
    }

    @Test func `an asset with a name that cannot stand in an address is refused`() {
        let (_, problems) = theme(["assets/My Logo.svg": ""])
        #expect(
            problems == [
                "themes/t/assets/My Logo.svg theme-asset-name: The name \"My Logo.svg\" cannot stand in an address. Use only a to z, 0 to 9, hyphens and dots."
            ])
    }

    @Test func `words that are not translated are English`() throws {
        let (theme, _) = theme([
            "wording/en.yaml": "search: Search\nhome: Home\n", "wording/cy.yaml": "search: Chwilio\n",
        ])
        let words = try #require(theme).words(in: "cy")
        #expect(words == ["search": "Chwilio", "home": "Home"])
        #expect(try #require(theme).words(in: "en-GB") == ["search": "Search", "home": "Home"])
    }
}

struct DefaultThemeTests {
    @Test func `the command carries every file of the default theme as it is`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../themes/default"
        ).standardizedFileURL
        #expect(
            try ThemeLayer(readingFrom: folder.path, folder: "themes/default").files
                == ThemeLayer.embedded.files)
    }

    @Test func `the default theme has no mistake`() {
        let (theme, diagnostics) = Theme.load([.embedded])
        #expect(theme != nil)
        #expect(diagnostics == [])
    }

    @Test func `English and Welsh have the same words`() throws {
        let theme = try #require(Theme.load([.embedded]).theme)
        let english = try #require(theme.wording["en"])
        let welsh = try #require(theme.wording["cy"])
        #expect(Set(english.keys) == Set(welsh.keys))
    }
}
