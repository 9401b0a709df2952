internal import FrontMatter

/// Writes fields as the lines of a page's front matter.
struct FrontMatterWriter {
    private(set) var lines: [String] = []

    /// The line of one field, with those below it.
    mutating func add(_ field: FieldValue.Field, _ writer: inout MarkdownWriter) {
        lines += Self.lines(of: field, &writer)
    }

    /// A line as it is.
    mutating func add(line: String) { lines.append(line) }

    private static func lines(of field: FieldValue.Field, _ writer: inout MarkdownWriter) -> [String] {
        switch field.value {
        case .text(let text): ["\(field.name): \(YAMLWriting.quoted(text))"]
        case .plain(let text): ["\(field.name): \(text)"]
        case .yesNo(let isYes): ["\(field.name): \(isYes ? "yes" : "no")"]
        case .texts(let texts): ["\(field.name):"] + texts.map { "  - \(YAMLWriting.quoted($0))" }
        case .markdown(let blocks): scalar(text(blocks, &writer), after: "\(field.name):", indent: 2)
        case .markdowns(let items):
            ["\(field.name):"] + items.flatMap { scalar(text($0, &writer), after: "  -", indent: 4) }
        case .group(let fields):
            ["\(field.name):"] + fields.flatMap { lines(of: $0, &writer) }.map { indented($0, "  ") }
        case .groups(let entries):
            ["\(field.name):"]
                + entries.flatMap { fields in
                    fields.flatMap { lines(of: $0, &writer) }.enumerated().map {
                        indented($1, $0 == 0 ? "  - " : "    ")
                    }
                }
        }
    }

    private static func indented(_ line: String, _ space: String) -> String {
        line.isEmpty ? "" : space + line
    }

    private static func text(_ blocks: [PandocBlock], _ writer: inout MarkdownWriter) -> String {
        let text = writer.markdown(blocks)
        return [text, writer.footnotes()].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// Markdown: in quotation marks where it is one line, else as it is, behind spaces.
    private static func scalar(_ text: String, after name: String, indent: Int) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count > 1 else { return ["\(name) \(YAMLWriting.quoted(text))"] }
        let space = String(repeating: " ", count: indent)
        return ["\(name) |"] + lines.map { $0.isEmpty ? "" : space + $0 }
    }
}
