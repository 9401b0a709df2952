public import Diagnostics

extension ThemeRule {
    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        switch self {
        case .template, .missingPartial, .partialCircle, .unusedTemplate: ofTemplates
        case .unknownName, .nameUse, .unescapedText, .escapedHTML: ofNames
        case .assetName, .themeFile, .wording, .unusedWord: ofOtherFiles
        }
    }

    private var ofTemplates: RuleExplanation {
        switch self {
        case .missingPartial:
            RuleExplanation(
                meaning: "A template includes a partial that neither this theme nor the one it extends has.",
                example: "{{>brreadcrumbs}}",
                remedy: "Correct the name, or add templates/brreadcrumbs.mustache to the theme.")
        case .partialCircle:
            RuleExplanation(
                meaning:
                    "A template includes itself, or partials include one another in a circle, without end.",
                example: "{{>entry}}, in templates/entry.mustache",
                remedy: "Take one of the tags out of the circle.")
        case .unusedTemplate:
            RuleExplanation(
                meaning:
                    "No page is made with this template, and no template includes it. Most likely its name is misspelt.",
                example: "themes/council/templates/kind-exmaple.mustache",
                remedy:
                    "Rename the file (kind-example.mustache), include it somewhere with {{>kind-exmaple}}, or remove it."
            )
        default:
            RuleExplanation(
                meaning:
                    "A template has a tag that is not closed, closed in the wrong place, or not written as Mustache asks.",
                example: "{{#hasRelated}} … {{/related}}",
                remedy:
                    "Close each section with the name it was opened with: {{#hasRelated}} … {{/hasRelated}}.")
        }
    }

    private var ofNames: RuleExplanation {
        switch self {
        case .nameUse:
            RuleExplanation(
                meaning:
                    "A template uses a name as something that it is not: it shows a list or a condition as if it were text, or writes a dot where no text is open.",
                example: "{{listing}}",
                remedy:
                    "Open a section, and use the names of what is in it: {{#listing}}{{title}}{{/listing}}.")
        case .unescapedText:
            RuleExplanation(
                meaning:
                    "A template writes text without escaping it. Whoever writes that text, such as the title of a page, could put a script into the website.",
                example: "<h1>{{{page.title}}}</h1>",
                remedy: "Use two braces: <h1>{{page.title}}</h1>.")
        case .escapedHTML:
            RuleExplanation(
                meaning:
                    "A template escapes a text that is HTML already, so that readers would see its tags.",
                example: "{{page.body}}",
                remedy: "Use three braces: {{{page.body}}}.")
        default:
            RuleExplanation(
                meaning:
                    "A template has a name that stands for nothing where it is used. Every name is listed in docs/themes.md; a word behind word. must be in a wording file, and what follows asset. is the name of a file in assets, with a hyphen for every dot.",
                example: "<h1>{{page.titel}}</h1>",
                remedy:
                    "Correct the name: {{page.title}}. A new word is added to wording/en.yaml of the theme.")
        }
    }

    private var ofOtherFiles: RuleExplanation {
        switch self {
        case .themeFile:
            RuleExplanation(
                meaning:
                    "The file theme.yaml has a line that Waymark does not know, or extends a theme that is not there or that builds on this one in turn.",
                example: "extends: concil",
                remedy: "Name a folder in themes/, or default, or leave the line out: extends: council.")
        case .unusedWord:
            RuleExplanation(
                meaning:
                    "A wording file has a word that the theme below does not have and that no template uses. Most likely its name is misspelt.",
                example: "bakc-to-top: Up",
                remedy:
                    "Correct the name: back-to-top: Up. Or show the word in a template, with {{word.bakc-to-top}}."
            )
        case .wording:
            RuleExplanation(
                meaning: "A wording file has something other than a name with words on one line.",
                example: "search:\n  - Search",
                remedy: "Write the words behind the colon: search: Search.")
        default:
            RuleExplanation(
                meaning: "A file in the theme's assets folder has a name that cannot stand in an address.",
                example: "themes/council/assets/My Logo.svg",
                remedy: "Use only a to z, 0 to 9, hyphens and dots: my-logo.svg.")
        }
    }
}
