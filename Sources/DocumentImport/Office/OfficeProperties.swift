/// What a document says about itself, apart from its text.
struct DocumentProperties: Sendable, Hashable {
    var title = ""
    var author = ""
    /// What it is about, in its description or its subject.
    var summary = ""
    /// The day it was first saved, as `2026-11-21`; empty where it does not say.
    var day = ""

    init() {}

    /// Reads the properties of `archive`, a document of `format`.
    init(_ archive: ZipArchive, _ format: DocumentFormat) {
        var values: [String: String] = [:]
        var scanner = XMLScanner(archive.content(format == .word ? "docProps/core.xml" : "meta.xml") ?? [])
        var name = ""
        while let token = scanner.next() {
            switch token {
            case .open(let tag, _, _): name = tag
            case .close: name = ""
            case .text(let text): values[name, default: ""] += text
            }
        }
        func value(_ names: String...) -> String {
            let found = names.lazy.compactMap {
                values[$0]?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            return found.first { !$0.isEmpty } ?? ""
        }
        title = value("title")
        author = value("initial-creator", "creator")
        summary = value("description", "subject")
        day = String(value("creation-date", "created").prefix(10))
    }
}
