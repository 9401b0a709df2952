import Diagnostics
import Testing

@testable import Theme

struct TemplateMistakeTests {
    @Test(arguments: [
        ("a {{title", "1:3 theme-template: This tag is never closed. Type }} behind its name."),
        ("{{title</b> {{count}}", "1:1 theme-template: This tag is never closed. Type }} behind its name."),
        ("é {{{body}} x", "1:3 theme-template: This tag is never closed. Type }}} behind its name."),
        ("\n {{=<% %>}}", "2:2 theme-template: This tag is never closed. Type =}} behind its name."),
        (
            "{{#items}}\n{{#isShown}}\n{{/items}}",
            "2:1 theme-template: The section \"isShown\" is never closed. Type {{/isShown}} where it ends."
        ),
        (
            "{{#items}}",
            "1:1 theme-template: The section \"items\" is never closed. Type {{/items}} where it ends."
        ),
        (
            "{{/items}}",
            "1:1 theme-template: No section \"items\" is open here. Take this tag out, or open the section before it."
        ),
        (
            "{{#items}}{{title}}{{/item}}{{/items}}",
            "1:20 theme-template: No section \"item\" is open here. The one that is open is \"items\", from line 1."
        ),
        (
            "{{}}",
            "1:1 theme-template: An empty tag is not a name. A name has letters, digits and hyphens, with dots between its parts."
        ),
        (
            "{{page title}}",
            "1:1 theme-template: \"page title\" is not a name. A name has letters, digits and hyphens, with dots between its parts."
        ),
        (
            "{{a..b}}",
            "1:1 theme-template: \"a..b\" is not a name. A name has letters, digits and hyphens, with dots between its parts."
        ),
        (
            "{{>*name}}",
            "1:1 theme-template: \"*name\" is not a name. A name has letters, digits and hyphens, with dots between its parts."
        ),
        (
            "{{=<%=}}",
            "1:1 theme-template: New braces are written like this: {{=<% %>=}}, with a space between the two."
        ),
        ("{{$block}}", "1:1 theme-template: Templates do not inherit from others. Take this tag out."),
        ("{{% pragma }}", "1:1 theme-template: There are no pragmas. Take this tag out."),
        (
            "a\n\u{0}{{title}}",
            "2:1 theme-template: This line holds a zero byte, which no text has. Take it out, or save the file again."
        ),
    ])
    func `a tag that cannot be read is reported at its place`(template: String, message: String) {
        #expect(TestTheme.problems(template) == [message])
    }

    @Test func `a template that is not text is reported`() {
        let layer = ThemeLayer(
            folder: "t", files: TestTheme.blank.merging(["templates/page.mustache": [0x61, 0xFF]]) { $1 })
        let (theme, diagnostics) = Theme.load(
            [layer], page: TestPageData.self, site: SiteNames(kinds: [], fields: []))
        #expect(theme == nil)
        #expect(diagnostics.map(\.message) == ["This file is not text in UTF-8. Save it as UTF-8."])
    }

    @Test(arguments: [
        (
            "{{titel}}",
            "1:1 theme-unknown-name: There is no \"titel\" in the test page. Did you mean \"title\"?"
        ),
        (
            "{{#items}}\n  {{coumt}}{{/items}}",
            "2:3 theme-unknown-name: There is no \"coumt\" in the item or the test page. Did you mean \"count\"?"
        ),
        (
            "{{#xyz}}{{nothing.here.matters}}{{/xyz}}",
            "1:1 theme-unknown-name: There is no \"xyz\" in the test page."
        ),
        (
            "{{^itmes}}x{{/itmes}}",
            "1:1 theme-unknown-name: There is no \"itmes\" in the test page. Did you mean \"items\"?"
        ),
        (
            "{{first.titel}}",
            "1:1 theme-unknown-name: There is no \"titel\" in \"first\". Did you mean \"title\"?"
        ),
        (
            "{{field.level.titel}}",
            "1:1 theme-unknown-name: There is no \"titel\" in \"field\". Did you mean \"title\"?"
        ),
        (
            "{{#field.levle}}x{{/field.levle}}",
            "1:1 theme-unknown-name: The site has no field \"levle\". Did you mean \"level\"?"
        ),
        (
            "{{title.length}}",
            "1:1 theme-unknown-name: \"title\" has no names of its own, so \"length\" cannot stand behind it."
        ),
        (
            "{{items.title}}",
            "1:1 theme-unknown-name: \"items\" has no names of its own, so \"title\" cannot stand behind it."
        ),
        (
            "{{word.serach}}",
            "1:1 theme-unknown-name: No wording file has the word \"serach\". Did you mean \"search\"?"
        ),
        ("{{asset.site-css}}", "1:1 theme-unknown-name: The theme has no asset called \"site-css\"."),
        (
            "{{items}}",
            "1:1 theme-name-use: \"items\" is an object, and cannot be shown as a whole. Write {{#items}} … {{/items}}, and its names in between."
        ),
        (
            "{{isShown}}",
            "1:1 theme-name-use: \"isShown\" is true or false, and cannot be shown. Write {{#isShown}} … {{/isShown}} around what it decides."
        ),
        (
            "{{#word}}x{{/word}}",
            "1:1 theme-name-use: \"word\" needs one name behind it, such as {{word.search}}."
        ),
        (
            "{{#field}}x{{/field}}",
            "1:1 theme-name-use: \"field\" needs one name more, such as {{field.order.text}}."
        ),
        (
            "{{.}}",
            "1:1 theme-name-use: A dot stands for a text or a number whose section is open, and none is. Write one of the names of the object instead."
        ),
        (
            "{{{title}}}",
            "1:1 theme-unescaped-text: \"title\" is text, and whoever writes it could put a script into the page. Write {{title}}."
        ),
        (
            "{{&word.search}}",
            "1:1 theme-unescaped-text: \"word.search\" is text, and whoever writes it could put a script into the page. Write {{word.search}}."
        ),
        (
            "{{#title}}{{{.}}}{{/title}}",
            "1:11 theme-unescaped-text: \".\" is text, and whoever writes it could put a script into the page. Write {{.}}."
        ),
        (
            "{{body}}",
            "1:1 theme-escaped-html: \"body\" is HTML, whose tags would be shown to readers. Write {{{body}}}."
        ),
    ])
    func `a name that cannot be used is reported at its place`(template: String, message: String) {
        #expect(TestTheme.problems(template) == [message])
    }

    @Test func `every mistake is told of in one run`() {
        #expect(
            TestTheme.problems(
                "{{titel}}\n{{#items}}{{hwo}}{{>part}}{{/items}}{{>part}}",
                partials: ["part": "{{count}}\n{{how.many}}"])
                == [
                    "1:1 theme-unknown-name: There is no \"titel\" in the test page. Did you mean \"title\"?",
                    "2:11 theme-unknown-name: There is no \"hwo\" in the item or the test page. Did you mean \"how\"?",
                    "themes/t/templates/part.mustache:2:1 theme-unknown-name: \"how\" has no names of its own, so \"many\" cannot stand behind it.",
                ])
    }

    @Test func `a partial that lacks a name in one of its places is reported with the place`() {
        #expect(
            TestTheme.problems("{{#items}}{{>part}}{{/items}}{{>part}}", partials: ["part": "{{children}}"])
                == [
                    "themes/t/templates/part.mustache:1:1 theme-name-use: \"children\" is an object, and cannot be shown as a whole. Write {{#children}} … {{/children}}, and its names in between."
                ])
        #expect(
            TestTheme.problems(
                "{{#items}}{{>part}}{{/items}}{{>part}}",
                partials: ["part": "{{#children}}{{title}}{{/children}}"]) == [
                    "themes/t/templates/part.mustache:1:1 theme-unknown-name: There is no \"children\" in the test page, where \"page\" includes this template."
                ])
    }

    @Test func `partials that are not there are reported`() {
        #expect(
            TestTheme.problems("\n<p>{{>brreadcrumbs}}</p>{{>nowhere}}", partials: ["breadcrumbs": "x"]) == [
                "2:4 theme-missing-partial: There is no template \"brreadcrumbs\". Did you mean \"breadcrumbs\"?",
                "2:25 theme-missing-partial: There is no template \"nowhere\".",
                "themes/t/templates/breadcrumbs.mustache theme-unused-template: No page uses the template \"breadcrumbs\" and no template includes it.",
            ])
    }

    @Test func `templates that include one another without end are reported`() {
        #expect(
            TestTheme.problems("{{>one}}{{titel}}", partials: ["one": "\n{{>two}}", "two": "{{>one}}"]) == [
                "themes/t/templates/one.mustache:2:1 theme-partial-circle: \"two\" includes \"one\" in turn, without end. Take one of the two out.",
                "themes/t/templates/two.mustache:1:1 theme-partial-circle: \"one\" includes \"two\" in turn, without end. Take one of the two out.",
                "1:9 theme-unknown-name: There is no \"titel\" in the test page. Did you mean \"title\"?",
            ])
    }

    @Test func `a template that nothing uses is told of`() {
        let (theme, problems) = TestTheme.load(
            ["templates/kind-exmaple.mustache": "{{title}}{{how}}{{#items}}{{title}}{{/items}}"],
            kinds: ["example"])
        #expect(theme != nil)
        #expect(
            problems == [
                "themes/t/templates/kind-exmaple.mustache theme-unused-template: No page uses the template \"kind-exmaple\" and no template includes it. Did you mean \"kind-example\"?"
            ])
    }

    @Test
    func `a template that nothing uses is told what it may have been meant for, and its names are looked at`()
    {
        let (theme, problems) = TestTheme.load([
            "templates/page.mustache": "{{>entry}}", "templates/entry.mustache": "x",
            "templates/entyr.mustache":
                "{{.}}{{titel}}\n{{#items}}{{how}}{{first.childern}}{{/items}}{{word.serach}}{{asset.none}}{{field.level.title}}",
        ])
        #expect(theme == nil)
        #expect(
            problems == [
                "themes/t/templates/entyr.mustache theme-unused-template: No page uses the template \"entyr\" and no template includes it. Did you mean \"entry\"?",
                "themes/t/templates/entyr.mustache:1:6 theme-unknown-name: No page has a name \"titel\". Did you mean \"title\"?",
                "themes/t/templates/entyr.mustache:2:18 theme-unknown-name: There is no \"childern\" in \"first\". Did you mean \"children\"?",
                "themes/t/templates/entyr.mustache:2:46 theme-unknown-name: No wording file has the word \"serach\".",
                "themes/t/templates/entyr.mustache:2:61 theme-unknown-name: The theme has no asset called \"none\".",
            ])
    }
}
