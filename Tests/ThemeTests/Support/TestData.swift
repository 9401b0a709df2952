import Diagnostics

@testable import Theme

/// A thing in a list.
struct ItemData: TemplateObject {
    var title = ""
    var how: String?
    var children: [ItemData] = []

    static let keys = TemplateKeys<ItemData>([
        .text("title", "") { $0.title },
        .text("how", "") { $0.how },
        .list("children", "") { $0.children },
    ])
}

/// What the tests' pages are made of.
struct TestPageData: TemplateObject {
    var title = "A <b> & \"c\" 'd'"
    var how: String? = "outer how"
    var body = "<p>safe</p>"
    var items: [ItemData] = []
    var isShown = true
    var count = 3
    var words = NamedTexts.none
    var assets = NamedTexts.none

    static let keys = TemplateKeys<TestPageData>([
        .text("title", "") { $0.title },
        .text("how", "") { $0.how },
        .text("empty", "") { _ in "" },
        .html("body", "") { $0.body },
        .list("items", "") { $0.items },
        .words("word", "") { $0.words },
        .assets("asset", "") { $0.assets },
        .flag("isShown", "") { $0.isShown },
        .flag("isHidden", "") { !$0.isShown },
        .number("count", "") { $0.count },
        .number("zero", "") { _ in 0 },
        .object("first", "") { $0.items.first },
        .named("field", "") { page, name in page.items.first { $0.title == name } },
    ])
}

/// Themes made of a few files.
enum TestTheme {
    /// Every template that a theme needs, with nothing in it.
    static let blank = Dictionary(
        uniqueKeysWithValues: Theme.required.map { ("templates/\($0).mustache", Array("x".utf8)) })

    /// A theme of the blank templates and `files`, with what is wrong with it.
    static func load(
        _ files: [String: String], page: any TemplateObject.Type = TestPageData.self, kinds: [String] = []
    ) -> (theme: Theme?, problems: [String]) {
        let layer = ThemeLayer(
            folder: "themes/t", files: blank.merging(files.mapValues { Array($0.utf8) }) { $1 })
        let (theme, diagnostics) = Theme.load(
            [layer], page: page, site: SiteNames(kinds: kinds, fields: ["One", "Two", "Three", "level"]))
        return (
            theme,
            diagnostics.map {
                "\($0.path)\($0.position.map { ":\($0.line):\($0.column)" } ?? "") \($0.rule): \($0.message)"
            }
        )
    }

    /// What is wrong with one template, without its path.
    static func problems(_ template: String, partials: [String: String] = [:]) -> [String] {
        load(files(template, partials)).problems.map {
            $0.hasPrefix(page) ? String($0.dropFirst(page.count)) : $0
        }
    }

    private static let page = "themes/t/templates/page.mustache:"

    /// The files of a theme with one page and its partials.
    static func files(_ template: String, _ partials: [String: String] = [:]) -> [String: String] {
        var files = [
            "templates/page.mustache": template, "templates/home.mustache": "{{word.search}}",
            "wording/en.yaml": "search: Search & find\n",
        ]
        for (name, text) in partials { files["templates/\(name).mustache"] = text }
        return files
    }
}
