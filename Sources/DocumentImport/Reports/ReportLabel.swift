/// The names that councils give to the parts of a committee report, and the field that each is.
enum ReportLabel: Hashable {
    case reportOf, decisionStatus, keyDecision, summary, supports, portfolioHolder, contact, telephone, email,
        date
    case agendaItem, wards, committee, recommendations, alternatives, consultation, implications, appendices
    case backgroundPapers, webLinks, approval(officer: String), implication(String)

    /// What `words`, a heading or the words before a colon, name; nil where they name no part of a report.
    init?(_ words: String) {
        let name = Self.normalized(words)
        switch name {
        case "report of", "report by", "report author": self = .reportOf
        case "status": self = .decisionStatus
        case "key decision", "is this a key decision": self = .keyDecision
        case "executive summary", "summary": self = .summary
        case "portfolio holder", "cabinet member", "lead member": self = .portfolioHolder
        case "contact officer", "contact officers", "contact": self = .contact
        case "tel", "tel number", "telephone", "telephone number", "tel no": self = .telephone
        case "email", "e-mail", "email address": self = .email
        case "date", "date of meeting", "meeting date": self = .date
        case "agenda item", "agenda item number", "agenda item no": self = .agendaItem
        case "local ward members", "ward", "wards", "wards affected", "ward affected": self = .wards
        case "committee", "meeting": self = .committee
        case "alternative options", "alternative options considered", "other options considered",
            "options considered":
            self = .alternatives
        case "consultation", "consultation undertaken": self = .consultation
        case "implications", "key implications": self = .implications
        case "appendices", "appendix", "list of appendices": self = .appendices
        case "background paper", "background papers", "background documents": self = .backgroundPapers
        case "relevant web links", "web links", "related links": self = .webLinks
        default:
            guard let label = Self.byBeginning(name, words) else { return nil }
            self = label
        }
    }

    private static func byBeginning(_ name: String, _ words: String) -> ReportLabel? {
        if name == "recommendation" || name == "recommendations" || name.hasPrefix("recommendation to ")
            || name.hasPrefix("recommendations to ")
        {
            return .recommendations
        }
        if name.hasPrefix("this report supports") { return .supports }
        if name.hasPrefix("approved by ") {
            let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return .approval(officer: String(words.dropFirst("approved by ".count)))
        }
        return implication(name).map { .implication($0) }
    }

    /// The field of `implications` that a heading such as "Legal implications" means.
    private static func implication(_ name: String) -> String? {
        guard name.utf8.count < 80 else { return nil }
        let saysSo = ["implication", "impact", "assessment", "issues", "contribution"].contains {
            name.contains($0)
        }
        switch name {
        case "financial": return "financial"
        case "resource (non financial)", "resources (non financial)", "staffing": return "staffing"
        default: break
        }
        guard saysSo else { return nil }
        let keywords = [
            ("non financial", "staffing"), ("staff", "staffing"), ("financ", "financial"), ("legal", "legal"),
            ("strategic plan", "strategic-plan"), ("equalit", "equality"), ("human rights", "equality"),
            ("crime", "crime-and-safety"), ("environment", "environment"), ("climate", "environment"),
            ("gdpr", "data-protection"), ("privacy", "data-protection"),
            ("data protection", "data-protection"),
        ]
        return keywords.first { name.contains($0.0) }?.1
    }

    /// Small letters, without the number before and the marks behind.
    private static func normalized(_ words: String) -> String {
        var name = words.lowercased().split(whereSeparator: \.isWhitespace)[...]
        if let first = name.first, name.count > 1, first.allSatisfy({ $0.isNumber || $0 == "." || $0 == ")" })
        {
            name.removeFirst()
        }
        var text = name.joined(separator: " ")
        for ending in [":", "?", "(s)", "."] where text.hasSuffix(ending) { text.removeLast(ending.count) }
        return text.replacing("officer(s)", with: "officer")
    }
}
