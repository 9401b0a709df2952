internal import Diagnostics
internal import FrontMatter
internal import SiteModel

extension ReviewReport: ReportRendering {
    func text() -> String {
        ([summary()] + owners.map(lines)).joined(separator: "\n")
    }

    private func summary() -> String {
        let counts = Urgency.allCases.map { "\(count($0)) \($0.phrase)" }.joined(separator: ", ")
        return """
            Reviews on \(today.inWords(language: "en")): \(counts).
            Pages due later: \(laterPages). Pages that no review is planned for: \(unplannedPages).

            """
    }

    private func lines(of owner: Owner) -> String {
        var table = TextTable([.left, .left, .left])
        for review in owner.reviews {
            let due = review.due.map { "\($0.inWords(language: "en"))" } ?? "never reviewed"
            table.row([review.urgency.phrase, due, "\(review.page.path): \(review.page.title)"])
        }
        return (owner.name.isEmpty ? "No owner" : owner.name) + "\n" + table.text(indent: 2)
    }

    func csv() -> CSVText {
        var csv = CSVText()
        csv.row(["owner", "urgency", "due", "reviewed", "review-every", "kind", "id", "title", "file"])
        for owner in owners {
            for review in owner.reviews {
                let page = review.page
                csv.row([
                    owner.name, review.urgency.rawValue, review.due?.iso ?? "", review.reviewed?.iso ?? "",
                    review.interval.inWords(language: "en"), page.kind, page.id, page.title, page.path,
                ])
            }
        }
        return csv
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.member("today", today.iso)
            json.key("later")
            json.value(laterPages)
            json.key("unplanned")
            json.value(unplannedPages)
            json.key("reviews")
            json.list { json in
                for owner in owners {
                    for review in owner.reviews { write(review, of: owner, to: &json) }
                }
                json.newLine()
            }
        }
    }

    private func write(_ review: Review, of owner: Owner, to json: inout JSONText) {
        json.newLine()
        json.object { json in
            json.member("owner", owner.name)
            json.member("urgency", review.urgency.rawValue)
            if let due = review.due { json.member("due", due.iso) }
            if let reviewed = review.reviewed { json.member("reviewed", reviewed.iso) }
            json.member("reviewEvery", review.interval.inWords(language: "en"))
            json.members(of: review.page)
        }
    }
}

extension ReviewReport.Urgency {
    /// In a sentence: "overdue", "due in 30 days".
    fileprivate var phrase: String { self == .overdue ? rawValue : "due in \(rawValue)" }
}
