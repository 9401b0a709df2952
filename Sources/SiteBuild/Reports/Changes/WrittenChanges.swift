internal import Diagnostics
internal import FrontMatter
internal import SiteModel

/// A report of changes, with what it is of.
struct WrittenChanges {
    let report: ChangeReport
    /// The revision as it was named, and its day.
    let revision: String
    let day: String
    let today: CalendarDate

    /// The day of the revision in words.
    var dayInWords: String { CalendarDate(day)?.inWords(language: "en") ?? day }

    /// "2 new pages, 1 page taken out, 4 pages changed."
    var summary: String {
        let parts = [
            (report.added.count, "new"), (report.removed.count, "taken out"),
            (report.changed.count, "changed"),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return "Nothing has changed." }
        return parts.map { "\($0.0) \($0.0 == 1 ? "page" : "pages") \($0.1)" }.joined(separator: ", ") + "."
    }
}

extension WrittenChanges: ReportRendering {
    func text() -> String {
        var lines = ["Changes since \(revision) of \(dayInWords): \(summary)"]
        for (title, entries) in [("New", report.added), ("Taken out", report.removed)] where !entries.isEmpty
        {
            lines += ["", title] + entries.map { "  \($0.page.path): \($0.page.title)" }
        }
        for entry in report.changed {
            lines += ["", "\(entry.page.path): \(entry.page.title)"]
            lines += entry.changes.flatMap { Self.lines(of: $0) }
        }
        return lines.map(Self.printable).joined(separator: "\n") + "\n"
    }

    /// One line where it is short, else what was and what is below each other.
    private static func lines(of change: ChangeReport.Change) -> [String] {
        switch (change.before, change.after) {
        case (nil, nil): return ["  \(change.name)"]
        case (nil, let after?): return ["  \(change.name): added", "    + \(after)"]
        case (let before?, nil): return ["  \(change.name): taken out", "    - \(before)"]
        case (let before?, let after?):
            guard before.count + after.count > 60 || change.subject == .wording else {
                return ["  \(change.name): from \"\(before)\" to \"\(after)\""]
            }
            return ["  \(change.name)", "    - \(before)", "    + \(after)"]
        }
    }

    /// A line without what a terminal would obey.
    private static func printable(_ line: String) -> String {
        let spaced = line.split(whereSeparator: \.isNewline).joined(separator: " ").unicodeScalars
        return String(String.UnicodeScalarView(spaced.filter { $0.properties.generalCategory != .control }))
    }

    func csv() -> CSVText {
        var csv = CSVText()
        csv.row(["change", "kind", "id", "language", "title", "file", "subject", "name", "before", "after"])
        for (change, entries) in [("added", report.added), ("removed", report.removed)] {
            for entry in entries { csv.row([change] + Self.fields(of: entry.page) + ["", "", "", ""]) }
        }
        for entry in report.changed {
            for change in entry.changes {
                csv.row(
                    ["changed"] + Self.fields(of: entry.page) + [
                        change.subject.rawValue, change.name, change.before ?? "", change.after ?? "",
                    ])
            }
        }
        return csv
    }

    private static func fields(of page: ReportedPage) -> [String] {
        [page.kind, page.id, page.language, page.title, page.path]
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.member("since", revision)
            json.member("sinceDay", day)
            for (name, entries) in [
                ("added", report.added), ("removed", report.removed), ("changed", report.changed),
            ] {
                json.newLine()
                json.key(name)
                json.list { json in
                    for entry in entries { Self.write(entry, to: &json) }
                }
            }
        }
    }

    private static func write(_ entry: ChangeReport.Entry, to json: inout JSONText) {
        json.newLine()
        json.object { json in
            json.members(of: entry.page)
            json.member("address", "/" + entry.address)
            guard !entry.changes.isEmpty else { return }
            json.key("changes")
            json.list { json in
                for change in entry.changes {
                    json.newLine()
                    json.object { json in
                        json.member("subject", change.subject.rawValue)
                        json.member("name", change.name)
                        if let before = change.before { json.member("before", before) }
                        if let after = change.after { json.member("after", after) }
                    }
                }
            }
        }
    }
}
