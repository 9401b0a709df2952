public import Diagnostics
public import FrontMatter

/// Finds what is missing from the statements that the law asks for, and which are out of date.
///
/// In the United Kingdom that is the accessibility statement (Public Sector Bodies Accessibility Regulations 2018,
/// regulation 8), which must be looked at again at least once a year.
public enum StatementCheck {
    /// A warning for each part that is still to be filled in, and for a review more than a year before `today`.
    public static func diagnostics(in site: Site, today: CalendarDate) -> [Diagnostic] {
        site.pages.filter { $0.kind.presentation.isStatement && $0.isPublished && !$0.parsed.isSection }
            .flatMap { missingParts(of: $0) + age(of: $0, today: today) }
    }

    private static func missingParts(of page: Page) -> [Diagnostic] {
        let missing = page.kind.ownFields.filter { $0.isRecommended && page.parsed.value($0.name) == nil }
        return missing.map { field in
            warning(
                .statementIncomplete, page,
                "\(page.kind.label.text(in: "en")): \"\(field.label.text(in: "en"))\" is still to be filled in. "
                    + "Add a line \(field.name): \(field.help)")
        }
    }

    private static func age(of page: Page, today: CalendarDate) -> [Diagnostic] {
        guard let reviewed = FieldList(page.parsed.fields).date("reviewed") else {
            return [
                warning(
                    .statementIncomplete, page,
                    "This statement does not say when it was last checked. "
                        + "Add a line such as reviewed: \(today.inWords(language: "en"))")
            ]
        }
        guard reviewed.lastDay.adding(CalendarPeriod(12, .month)) < today else { return [] }
        return [
            warning(
                .statementOutOfDate, page,
                "This statement was last checked on \(reviewed.inWords(language: "en")), more than a year ago. "
                    + "Check it, and write reviewed: \(today.inWords(language: "en"))")
        ]
    }

    private static func warning(_ rule: SiteRule, _ page: Page, _ message: String) -> Diagnostic {
        Diagnostic(rule, path: page.parsed.place.path, position: nil, message: message)
    }
}
