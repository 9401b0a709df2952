internal import Diagnostics
internal import SiteModel

extension LinkReport: ReportRendering {
    /// The links of each page below the path of its file.
    func text() -> String {
        var text = ""
        var start = entries.startIndex
        while start < entries.endIndex {
            let path = entries[start].page.path
            let end = entries[start...].firstIndex { $0.page.path != path } ?? entries.endIndex
            var table = TextTable([.right, .left, .left, .left])
            for entry in entries[start..<end] {
                let name = entry.name.isEmpty ? entry.form.rawValue : entry.name
                let destination = entry.target == .broken ? "BROKEN \(entry.destination)" : entry.destination
                table.row(["\(entry.position.line):\(entry.position.column)", name, destination, entry.words])
            }
            text += (start == 0 ? "" : "\n") + path + "\n" + table.text(indent: 2)
            start = end
        }
        return text.isEmpty ? "No page refers to anything.\n" : text
    }

    func csv() -> CSVText {
        var csv = CSVText()
        csv.row(["file", "line", "column", "page", "form", "name", "target", "destination", "words"])
        for entry in entries {
            csv.row([
                entry.page.path, String(entry.position.line), String(entry.position.column),
                entry.page.reference, entry.form.rawValue, entry.name, entry.target.rawValue,
                entry.destination, entry.words,
            ])
        }
        return csv
    }

    func write(to json: inout JSONText) {
        json.list { json in
            for entry in entries {
                json.newLine()
                json.object { json in
                    json.member("file", entry.page.path)
                    json.key("line")
                    json.value(entry.position.line)
                    json.key("column")
                    json.value(entry.position.column)
                    json.member("page", entry.page.reference)
                    json.member("language", entry.page.language)
                    json.member("form", entry.form.rawValue)
                    json.member("name", entry.name)
                    json.member("target", entry.target.rawValue)
                    json.member("destination", entry.destination)
                    json.member("words", entry.words)
                }
            }
            json.newLine()
        }
    }
}
