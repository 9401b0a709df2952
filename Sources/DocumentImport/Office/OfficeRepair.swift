/// Puts into a document what pandoc would pass over: boxes of text, the numbers that Word makes of headings and of levels such as
/// 1.1, as text, and, in OpenDocument, the first rows of tables.
///
/// A council's paragraph numbers are quoted for years, so they must be what readers of the document saw. Pandoc knows lists, but
/// neither numbered headings nor numbers of several levels.
enum OfficeRepair {
    /// `archive`, a document of `format`, with that put in.
    static func repaired(_ archive: ZipArchive, _ format: DocumentFormat) -> ZipArchive {
        switch format {
        case .word:
            guard let content = archive.content("word/document.xml") else { return archive }
            return archive.replacing(
                "word/document.xml", by: numbered(TextBoxes.moved(content), WordNumbering(archive)))
        case .openDocument:
            guard let content = archive.content("content.xml") else { return archive }
            return archive.replacing("content.xml", by: withoutTags("table-header-rows", content))
        case .html: return archive
        }
    }

    /// What a Word paragraph says of its number before its text begins.
    private struct Paragraph {
        var style: String?
        var list: String?
        var level: Int?
        var outline: Int?
        /// Where the end of its properties is; nil where it has none.
        var propertiesEnd: Int?
        /// The stretch of `w:numPr`.
        var numbering: Range<Int>?
    }

    private static func numbered(_ content: [UInt8], _ numbering: WordNumbering) -> [UInt8] {
        var numbering = numbering
        var edits: [DocumentEdit] = []
        var scanner = XMLScanner(content)
        var paragraphs: [Paragraph] = []
        var numberingStart = 0
        while let token = scanner.next() {
            switch token {
            case .open("p", _, let isEmpty):
                if !isEmpty { paragraphs.append(Paragraph()) }
            case .open("numPr", _, _): numberingStart = scanner.start
            case .close("numPr") where !paragraphs.isEmpty:
                paragraphs[paragraphs.count - 1].numbering = numberingStart..<scanner.offset
            case .close("pPr") where !paragraphs.isEmpty:
                if paragraphs[paragraphs.count - 1].propertiesEnd == nil {
                    paragraphs[paragraphs.count - 1].propertiesEnd = scanner.start
                }
            case .open(let tag, let attributes, _) where !paragraphs.isEmpty:
                note(tag, attributes["val"], in: &paragraphs[paragraphs.count - 1])
            case .close("p"):
                if let paragraph = paragraphs.popLast() { edits += self.edits(for: paragraph, &numbering) }
            default: continue
            }
        }
        return DocumentEdit.applying(edits, to: content)
    }

    private static func note(_ tag: String, _ value: String?, in paragraph: inout Paragraph) {
        guard paragraph.propertiesEnd == nil else { return }
        switch tag {
        case "pStyle": paragraph.style = value
        case "numId": paragraph.list = value
        case "ilvl": paragraph.level = value.flatMap { Int($0) }
        case "outlineLvl": paragraph.outline = value.flatMap { Int($0) }
        default: return
        }
    }

    /// The number as text at the beginning of the paragraph, and the paragraph taken out of its list.
    private static func edits(
        for paragraph: Paragraph, _ numbering: inout WordNumbering
    ) -> [DocumentEdit] {
        guard let end = paragraph.propertiesEnd,
            let place = numbering.place(list: paragraph.list, level: paragraph.level, style: paragraph.style),
            let number = numbering.number(at: place)
        else { return [] }
        let isHeading = paragraph.outline != nil || paragraph.style?.lowercased().contains("heading") ?? false
        guard number.isCompound || isHeading else { return [] }
        let none = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
        let after = end + "</w:pPr>".utf8.count
        let run = "<w:r><w:t xml:space=\"preserve\">\(escaped(number.text)) </w:t></w:r>"
        return [
            DocumentEdit(
                range: paragraph.numbering ?? end..<end,
                bytes: Array((paragraph.numbering == nil && isHeading ? "" : none).utf8)),
            DocumentEdit(range: after..<after, bytes: Array(run.utf8)),
        ]
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    /// `content` without the tags called `name`, but with what stands between them.
    private static func withoutTags(_ name: String, _ content: [UInt8]) -> [UInt8] {
        var edits: [DocumentEdit] = []
        var scanner = XMLScanner(content)
        while let token = scanner.next() {
            switch token {
            case .open(name, _, _), .close(name):
                edits.append(DocumentEdit(range: scanner.start..<scanner.offset, bytes: []))
            default: continue
            }
        }
        return DocumentEdit.applying(edits, to: content)
    }
}
