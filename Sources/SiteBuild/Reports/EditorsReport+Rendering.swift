internal import Diagnostics
internal import SiteModel

extension EditorsReport {
    /// The report of a site that lies at `prefix` below the root of its repository: empty, or ending in `/`.
    func below(_ prefix: String) -> EditorsRendering { EditorsRendering(report: self, prefix: prefix) }
}

/// Who looks after which folder; as text, the CODEOWNERS file of GitHub and GitLab.
struct EditorsRendering: ReportRendering {
    let report: EditorsReport
    let prefix: String

    /// The last line that fits a file counts, so that a folder stands below the one that it is in. Those who look after the whole
    /// stand on every line: somebody besides the author of a change can then agree to it.
    func text() -> String {
        let whole = report.folders.first { $0.path == "content/" }?.editors ?? []
        var text = """
            # Who is asked to agree to a change, by where it is. Made from the editors: in each index.md with:
            # waymark report editors

            """
        if report.folders.isEmpty { text += "# Nobody yet: type editors: [an-account] into an index.md.\n" }
        if !whole.isEmpty { text += "* \(whole.joined(separator: " "))\n" }
        for folder in report.folders where folder.path != "content/" {
            let all = folder.editors + whole.filter { !folder.editors.contains($0) }
            let path = (prefix + folder.path).replacing(" ", with: "\\ ")
            text += "/\(path) \(all.joined(separator: " "))\n"
        }
        return text
    }

    func csv() -> CSVText {
        var csv = CSVText()
        csv.row(["folder", "editor"])
        for folder in report.folders { for editor in folder.editors { csv.row([folder.path, editor]) } }
        return csv
    }

    func write(to json: inout JSONText) {
        json.list { json in
            for folder in report.folders {
                json.newLine()
                json.object { json in
                    json.member("folder", folder.path)
                    json.key("editors")
                    json.list { json in for editor in folder.editors { json.value(editor) } }
                }
            }
            json.newLine()
        }
    }
}
