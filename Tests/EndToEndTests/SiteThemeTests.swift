import Testing

/// Themes of a site's own, through the command.
struct SiteThemeTests {
    private static let configuration =
        "title: Test site\nbaseURL: https://example.org/\ntheme: council\n"

    private func site(_ theme: [String: String]) throws -> TemporarySite {
        var files = [
            "waymark.yaml": Self.configuration,
            "content/guides/bins.md": TemporarySite.page("Bins <b>"),
            "content/guides/index.md": TemporarySite.page("Guides"),
        ]
        for (path, text) in theme { files["themes/" + path] = text }
        return try TemporarySite(files)
    }

    @Test func `a theme changes only the files and the words that it has`() throws {
        let site = try site([
            "council/templates/masthead-title.mustache":
                "<p class=\"ours\"><img src=\"{{asset.logo-svg}}\" alt=\"\">{{site.title}}: {{page.title}}, {{word.motto}}</p>\n",
            "council/assets/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "council/wording/en.yaml": "motto: Together & well\nback-to-top: Up\n",
        ])
        let result = try site.waymark("build")
        #expect(result.diagnostics == [])
        #expect(result.status == 0)
        let page = try site.output("guides/bins/index.html")
        let logo = try #require(page.firstMatch(of: /<img src="\/(assets\/logo\.[0-9a-f]{10}\.svg)"/))
        #expect(site.hasOutput(String(logo.1)))
        #expect(page.contains("Test site: Bins &lt;b&gt;, Together &amp; well</p>"))
        #expect(page.contains("<a href=\"#main\">Up</a>"))
        #expect(page.contains("Skip to the content</a>"))
        #expect(!page.contains("masthead-title"))
    }

    @Test func `a theme may extend another of the site's`() throws {
        let site = try site([
            "council/theme.yaml": "name: Council\nextends: county\n",
            "council/templates/scene.mustache": "<p>scene of the council</p>\n",
            "county/templates/scene.mustache": "<p>scene of the county</p>\n",
            "county/templates/masthead-title.mustache": "<p>{{word.menu}} of the county, {{word.home}}</p>\n",
            "county/wording/en.yaml": "menu: Contents\nhome: Start\n",
            "council/wording/en.yaml": "home: Front page\n",
        ])
        #expect(try site.waymark("build").diagnostics == [])
        let home = try site.output("index.html")
        #expect(home.contains("<p>scene of the council</p>"))
        #expect(home.contains("<p>Contents of the county, Front page</p>"))
        #expect(!home.contains("of the county</p>\n<p>scene"))
    }

    @Test func `every mistake in a theme is told of in one run, and nothing is published`() throws {
        let site = try site([
            "council/theme.yaml": "extends: conty\n",
            "council/templates/card.mustache":
                "<li>{{titel}}\n{{{title}}}\n{{#glance}}{{page.body}}{{/glance}}\n{{glance}}</li>\n",
            "council/templates/bottom.mustache":
                "{{>fooder}}\n<p>{{word.back-to-topp}}</p>\n{{#site.menu}}\n",
            "council/templates/kind-exmaple.mustache": "x\n",
            "council/assets/My Logo.svg": "",
            "council/wording/en.yaml": "bakc-to-top: Up\nchoice-purple: Purple\n",
            "county/theme.yaml": "name: County\n",
        ])
        let result = try site.waymark("build")
        #expect(result.status == 1)
        #expect(!site.hasOutput("index.html"))
        let folder = "themes/council/"
        #expect(
            result.diagnostics == [
                "\(folder)assets/My Logo.svg: error[theme-asset-name]: The name \"My Logo.svg\" cannot stand in an address. Use only a to z, 0 to 9, hyphens and dots.",
                "\(folder)templates/bottom.mustache:1:1: error[theme-missing-partial]: There is no template \"fooder\".",
                "\(folder)templates/bottom.mustache:2:4: error[theme-unknown-name]: No wording file has the word \"back-to-topp\". Did you mean \"back-to-top\"?",
                "\(folder)templates/bottom.mustache:3:1: error[theme-template]: The section \"site.menu\" is never closed. Type {{/site.menu}} where it ends.",
                "\(folder)templates/card.mustache:1:5: error[theme-unknown-name]: There is no \"titel\" in the entry, the home way, the home or the page, where \"home\" includes this template. Did you mean \"title\"?",
                "\(folder)templates/card.mustache:2:1: error[theme-unescaped-text]: \"title\" is text, and whoever writes it could put a script into the page. Write {{title}}.",
                "\(folder)templates/card.mustache:3:12: error[theme-escaped-html]: \"page.body\" is HTML, whose tags would be shown to readers. Write {{{page.body}}}.",
                "\(folder)templates/card.mustache:4:1: error[theme-name-use]: \"glance\" is an object, and cannot be shown as a whole. Write {{#glance}} … {{/glance}}, and its names in between.",
                "\(folder)templates/kind-exmaple.mustache: warning[theme-unused-template]: No page uses the template \"kind-exmaple\" and no template includes it. Did you mean \"kind-example\"?",
                "\(folder)theme.yaml:1:10: error[theme-file]: There is no theme \"conty\" in the themes folder. Did you mean \"county\"?",
                "\(folder)wording/en.yaml:1:1: warning[theme-unused-word]: No template uses the word \"bakc-to-top\". Did you mean \"back-to-top\"?",
            ])
    }

    @Test func `themes that extend each other are told of`() throws {
        let site = try site([
            "council/theme.yaml": "extends: county\n",
            "county/theme.yaml": "name: County\nextends: council\n",
        ])
        let result = try site.waymark("check")
        #expect(result.status == 1)
        #expect(
            result.diagnostics == [
                "themes/county/theme.yaml:2:10: error[theme-file]: The theme \"council\" builds on this one in turn. Type extends: default, or leave the line out."
            ])
    }

    @Test(arguments: [
        ("counsil", "There is no folder themes/counsil. Did you mean \\\"council\\\"?"),
        ("orchard", "There is no folder themes/orchard. Add the folder, or take this line out."),
    ])
    func `a theme that is not there is a mistake like any other`(name: String, message: String) throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: Test site\nbaseURL: https://example.org/\ntheme: \(name)\n",
            "content/guides/bins.md": TemporarySite.page("Bins"),
            "themes/council/wording/en.yaml": "menu: All\n",
        ])
        let result = try site.waymark("build", "--format", "json")
        #expect(result.status == 1)
        #expect(result.errors == "")
        for part in [
            "\"rule\": \"configuration\"", "\"path\": \"waymark.yaml\"", "\"line\": 3", "\"column\": 8",
            "\"message\": \"\(message)\"",
        ] {
            #expect(
                result.output.replacing("\":", with: "\": ").replacing(":  ", with: ": ").contains(part),
                "\(part)")
        }
    }
}
