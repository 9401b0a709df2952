internal import Diagnostics
internal import SiteModel

extension CoverageReport: ReportRendering {
    func text() -> String {
        guard !rows.isEmpty else {
            return "No kind of page has to be put into practice by another.\n"
                + (unfinishedPages.isEmpty ? "" : "\n" + unfinishedLines())
        }
        return [kindTable(), parishTable(), gapLines(), unfinishedLines()].filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// A row for each principle, numbered for the next table, and a column for each kind.
    private func kindTable() -> String {
        var table = TextTable([.right, .left] + kinds.map { _ in .right } + [.right])
        table.row(["", ""] + kinds.map(\.plural) + ["Parishes"])
        for (number, row) in rows.enumerated() {
            let parishes = row.countsByParish.count { $0 > 0 }
            table.row(
                [String(number + 1), row.page.title] + (row.countsByKind + [parishes]).map(Self.count))
        }
        return "How many pages put each into practice:\n\n" + table.text()
    }

    /// A row for each parish and a column for each principle, by its number: there may be many parishes.
    private func parishTable() -> String {
        guard !parishes.isEmpty else { return "" }
        var table = TextTable([.left] + rows.map { _ in .right })
        table.row(["Parish"] + rows.indices.map { String($0 + 1) })
        for (number, parish) in parishes.enumerated() {
            table.row([parish.title] + rows.map { Self.count($0.countsByParish[number]) })
        }
        return "How many pages of each parish, by the numbers above:\n\n" + table.text()
    }

    private func gapLines() -> String {
        let unused = rows.flatMap { row in
            row.missingKinds.map { "\(row.page.path): no \($0.label.lowercased()) shows this at work\n" }
        }
        let silent = silentPages.map { "\($0.path): names nothing that it puts into practice\n" }
        let lines = (unused + silent).joined()
        return lines.isEmpty ? "Nothing is missing.\n" : "What is missing:\n\n" + lines
    }

    private func unfinishedLines() -> String {
        guard !unfinishedPages.isEmpty else { return "" }
        let lines = unfinishedPages.map { "\($0.page.path): \($0.fields.joined(separator: ", "))\n" }
        return "What would help readers, and is not there yet:\n\n" + lines.joined()
    }

    /// A dash stands out less than a nought.
    private static func count(_ number: Int) -> String { number == 0 ? "-" : String(number) }

    /// A row for each principle, then one for each page that cites none, and for each that lacks recommended fields; the
    /// last column says what is missing.
    func csv() -> CSVText {
        var csv = CSVText()
        csv.row(
            ["kind", "id", "title", "file"] + kinds.map(\.id) + ["parishes"] + parishes.map(\.reference)
                + ["missing"])
        for row in rows {
            let parishes = row.countsByParish.count { $0 > 0 }
            let counts = row.countsByKind + [parishes] + row.countsByParish
            csv.row(
                Self.fields(of: row.page) + counts.map(String.init)
                    + [row.missingKinds.map(\.id).joined(separator: " ")])
        }
        let noCounts = [String](repeating: "", count: kinds.count + 1 + parishes.count)
        for page in silentPages { csv.row(Self.fields(of: page) + noCounts + ["cites nothing"]) }
        for unfinished in unfinishedPages {
            let fields = unfinished.fields.joined(separator: " ")
            csv.row(Self.fields(of: unfinished.page) + noCounts + ["lacks " + fields])
        }
        return csv
    }

    private static func fields(of page: ReportedPage) -> [String] {
        [page.kind, page.id, page.title, page.path]
    }

    func write(to json: inout JSONText) {
        json.object { json in
            json.key("rows")
            json.list { json in
                for row in rows { write(row, to: &json) }
                json.newLine()
            }
            json.key("without")
            json.list { json in
                for row in rows where !row.missingKinds.isEmpty { json.value(row.page.reference) }
            }
            json.key("citesNothing")
            json.list { json in
                for page in silentPages {
                    json.newLine()
                    json.object { $0.members(of: page) }
                }
            }
            json.key("unfinished")
            json.list { json in
                for unfinished in unfinishedPages { write(unfinished, to: &json) }
            }
        }
    }

    private func write(_ unfinished: UnfinishedPage, to json: inout JSONText) {
        json.newLine()
        json.object { json in
            json.members(of: unfinished.page)
            json.key("lacks")
            json.list { json in for field in unfinished.fields { json.value(field) } }
        }
    }

    private func write(_ row: Row, to json: inout JSONText) {
        json.newLine()
        json.object { json in
            json.members(of: row.page)
            json.key("byKind")
            json.object { json in
                for (kind, count) in zip(kinds, row.countsByKind) {
                    json.key(kind.id)
                    json.value(count)
                }
            }
            json.key("byParish")
            json.object { json in
                for (parish, count) in zip(parishes, row.countsByParish) {
                    json.key(parish.id)
                    json.value(count)
                }
            }
            json.key("missing")
            json.list { json in for kind in row.missingKinds { json.value(kind.id) } }
        }
    }
}

extension JSONText {
    /// What every report says of a page.
    mutating func members(of page: ReportedPage) {
        member("kind", page.kind)
        member("id", page.id)
        member("language", page.language)
        member("title", page.title)
        member("file", page.path)
    }
}
