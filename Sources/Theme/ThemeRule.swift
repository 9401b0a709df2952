public import Diagnostics

/// What can be wrong with a theme.
public enum ThemeRule: String, CaseIterable, DiagnosticRule {
    /// A template that Mustache cannot read.
    case template = "theme-template"
    /// A partial that no file provides.
    case missingPartial = "theme-missing-partial"
    /// Partials that include one another in a circle.
    case partialCircle = "theme-partial-circle"
    /// A template that every theme needs and this one lacks.
    case missingTemplate = "theme-missing-template"
    /// A file with a name that cannot be part of an address.
    case assetName = "theme-asset-name"

    /// The severity that holds unless `waymark.yaml` says otherwise.
    public var severity: Severity { .error }

    /// What the rule's page in the documentation says.
    public var explanation: RuleExplanation {
        switch self {
        case .template:
            RuleExplanation(
                meaning:
                    "A template has a tag that is not closed, closed in the wrong place, or not written as Mustache asks.",
                example: "{{#hasRelated}} … {{/related}}",
                remedy:
                    "Close each section with the name it was opened with: {{#hasRelated}} … {{/hasRelated}}.")
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
        case .missingTemplate:
            RuleExplanation(
                meaning: "A theme lacks one of the templates that every site needs.",
                example: "themes/council/ without templates/page.mustache, in a theme that extends nothing",
                remedy: "Add the template, or write extends: default in the theme's theme.yaml.")
        case .assetName:
            RuleExplanation(
                meaning: "A file in the theme's assets folder has a name that cannot stand in an address.",
                example: "themes/council/assets/My Logo.svg",
                remedy: "Use only a to z, 0 to 9, hyphens and dots: my-logo.svg.")
        }
    }
}
