internal import Diagnostics
internal import SiteModel

extension TranslationReport: ReportRendering {
    func text() -> String {
        guard languages.count > 1 else {
            return "This site has one language. Name others in waymark.yaml: languages: [en-GB, cy]\n"
        }
        return languages.map(lines).joined(separator: "\n")
    }

    private func lines(of language: Language) -> String {
        let head =
            "\(language.code): \(language.missing) of \(language.pages) pages are missing, "
            + "\(language.old) are older than the original.\n"
        var table = TextTable([.left, .left, .left])
        for item in language.items { table.row([item.gap.rawValue, item.file, item.page.title]) }
        return head + table.text(indent: 2)
    }

    func csv() -> CSVText {
        var csv = CSVText()
        csv.row(["language", "gap", "file", "kind", "id", "title", "original"])
        for language in languages {
            for item in language.items {
                let page = item.page
                csv.row([
                    language.code, item.gap.rawValue, item.file, page.kind, page.id, page.title, page.path,
                ])
            }
        }
        return csv
    }

    func write(to json: inout JSONText) {
        json.list { json in
            for language in languages {
                json.newLine()
                json.object { json in
                    json.member("language", language.code)
                    json.member("pages", language.pages)
                    json.member("missing", language.missing)
                    json.member("old", language.old)
                    json.key("items")
                    json.list { json in
                        for item in language.items { write(item, to: &json) }
                    }
                }
            }
            json.newLine()
        }
    }

    private func write(_ item: Item, to json: inout JSONText) {
        json.newLine()
        json.object { json in
            json.member("gap", item.gap.rawValue)
            json.member("file", item.file)
            json.members(of: item.page)
        }
    }
}
