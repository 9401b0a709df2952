import Diagnostics
import FrontMatter
import Markdown
import SiteModel
import Theme

/// `docs/diagnostics.md`, made from the code.
enum DiagnosticsPage {
    /// The rules of a module.
    struct Chapter {
        let title: String
        let rules: [any DiagnosticRule]
    }

    /// Every rule, in the order of `SiteBuilder.rules`.
    static let chapters = [
        Chapter(title: "Front matter and other YAML", rules: FrontMatterRule.allCases),
        Chapter(title: "The text of a page", rules: MarkdownRule.allCases),
        Chapter(title: "Pages and what they say of each other", rules: SiteRule.allCases),
        Chapter(title: "Themes", rules: ThemeRule.allCases),
    ]

    /// The page. An id that two chapters share is explained in the first, once for each, so that it has one address.
    static func text() -> String {
        var documented: Set<String> = []
        var text = introduction
        for chapter in chapters {
            text += "\n## \(chapter.title)\n"
            for rule in chapter.rules where documented.insert(rule.rawValue).inserted {
                text += "\n### \(rule.rawValue)\n"
                let places = places(of: rule.rawValue)
                for (title, rule) in places {
                    text += section(for: rule, in: places.count > 1 ? title : nil)
                }
            }
        }
        return text
    }

    /// Each rule of that id, with its chapter's title.
    private static func places(of id: String) -> [(title: String, rule: any DiagnosticRule)] {
        chapters.flatMap { chapter in
            chapter.rules.filter { $0.rawValue == id }.map { (chapter.title, $0) }
        }
    }

    private static func section(for rule: any DiagnosticRule, in title: String?) -> String {
        let explanation = rule.explanation
        let example = explanation.example.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "\n" : "    \($0)\n"
        }
        let place = title.map { " (\($0.prefix(1).lowercased() + $0.dropFirst()))" } ?? ""
        return """

            **\(name(of: rule.severity))\(place).** \(prose(explanation.meaning))

            \(example.joined())
            \(prose(explanation.remedy))

            """
    }

    private static func name(of severity: Severity) -> String {
        switch severity {
        case .error: "Error"
        case .warning: "Warning"
        case .off: "Off unless asked for"
        }
    }

    /// A sentence as Markdown that shows it as it is, but for code between backticks.
    private static func prose(_ sentence: String) -> String {
        var text = ""
        for scalar in sentence.unicodeScalars {
            if "\\*[]<&".unicodeScalars.contains(scalar) { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private static let introduction = """
        # Mistakes, and how to mend them

        <!-- Made from the code. After a change to a rule: WAYMARK_RECORD=1 swift test --filter DiagnosticsPageTests -->

        `waymark build` and `waymark check` tell of every mistake at once, each with its place:

            content/examples/a.md:5:5: error[unknown-reference]: There is no principle "decide-togther". Did you mean "decide-together"?
              5 |   - decide-togther
                |     ^

        The file comes first, then the line and the column, both counted from 1. A column counts characters (Unicode scalars).
        The word in brackets is the rule's id, by which it is explained below. With an **error** nothing is published. A
        **warning** lets the site be built, unless `--strict` is given. `checks:` in waymark.yaml makes a rule an `error`, a
        `warning`, or turns it `off`:

            checks:
              missing-summary: error

        | `--format` | goes to | what it is |
        |---|---|---|
        | `text` | standard error | as above, in colour on a terminal unless `NO_COLOR` is set; at most 20 of one rule, unless `--all` is given |
        | `json` | standard output | one object: `version`, `counts`, and `diagnostics` with `rule`, `severity`, `path`, `line`, `column` (null where a file as a whole is meant), `message`, `documentation` |
        | `github` | standard output | annotations of GitHub Actions |
        | `gitlab` | standard output | the Code Quality report of GitLab |
        | `sarif` | standard output | SARIF 2.1.0, for code hosts and editors |
        | `junit` | standard output | JUnit's XML: a suite for each file, errors as failures, warnings as output of tests that pass |

        Paths begin at the site folder; those of `github`, `gitlab` and `sarif` at the current folder, if the site is below it.

        """
}
