/// The words of a document as its own files have them, paragraph by paragraph: what the page is held against, so that nothing
/// is lost without a word.
enum OfficeText {
    /// The paragraphs of the text, its footnotes among them, and of what stands on every sheet of paper: headers and footers.
    static func paragraphs(_ archive: ZipArchive, _ format: DocumentFormat) -> (
        text: [String], margins: [String]
    ) {
        switch format {
        case .word:
            let text = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"].flatMap {
                wordParagraphs(archive.content($0) ?? [])
            }
            let margins = archive.entries.filter {
                $0.name.hasPrefix("word/header") || $0.name.hasPrefix("word/footer")
            }.flatMap { wordParagraphs($0.content) }
            return (text, distinct(margins))
        case .openDocument:
            let margins = openDocumentParagraphs(archive.content("styles.xml") ?? [], within: "master-styles")
            return (
                openDocumentParagraphs(archive.content("content.xml") ?? [], within: "body"),
                distinct(margins)
            )
        case .html: return ([], [])
        }
    }

    /// The files that lie within a document as objects of their own: a spreadsheet, a chart. A page has no place for them.
    static func objects(_ archive: ZipArchive) -> [String] {
        archive.entries.map(\.name).filter { name in
            name.hasPrefix("word/embeddings/") || name.hasPrefix("word/charts/chart")
                || (name.hasPrefix("Object ") && name.hasSuffix("/content.xml"))
        }
    }

    private static func distinct(_ paragraphs: [String]) -> [String] {
        var known: Set<String> = []
        return paragraphs.filter { known.insert($0).inserted }
    }

    private static func wordParagraphs(_ content: [UInt8]) -> [String] {
        var scanner = XMLScanner(content)
        var paragraphs: [String] = []
        var open: [String] = []
        var isText = false
        /// A text box is written twice, for newer and for older programs.
        var fallbacks = 0
        while let token = scanner.next() {
            switch token {
            case .open("Fallback", _, false): fallbacks += 1
            case .close("Fallback"): fallbacks -= 1
            case .open("p", _, false): open.append("")
            case .close("p"):
                if let paragraph = open.popLast(), fallbacks == 0 { paragraphs.append(paragraph) }
            case .open("t", _, let isEmpty): isText = !isEmpty
            case .close("t"): isText = false
            case .open("tab", _, _), .open("br", _, _), .open("cr", _, _):
                if !open.isEmpty { open[open.count - 1] += " " }
            case .open("noBreakHyphen", _, _): if !open.isEmpty { open[open.count - 1] += "-" }
            case .text(let text): if isText, !open.isEmpty { open[open.count - 1] += text }
            default: continue
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }

    private static func openDocumentParagraphs(_ content: [UInt8], within element: String) -> [String] {
        var scanner = XMLScanner(content)
        var paragraphs: [String] = []
        var open: [String] = []
        var depth = 0
        while let token = scanner.next() {
            switch token {
            case .open(element, _, false): depth += 1
            case .close(element): depth -= 1
            case .open("p", _, false), .open("h", _, false): open.append("")
            case .close("p"), .close("h"):
                if let paragraph = open.popLast(), depth > 0 { paragraphs.append(paragraph) }
            case .open("s", _, _), .open("tab", _, _), .open("line-break", _, _), .close("note-citation"):
                if !open.isEmpty { open[open.count - 1] += " " }
            case .open("note-citation", _, false): open.append("")
            case .close("note"): continue
            case .text(let text): if !open.isEmpty { open[open.count - 1] += text }
            default: continue
            }
            // The number of a footnote is made anew.
            if case .close("note-citation") = token, open.count > 1 { open.removeLast() }
        }
        return paragraphs.filter { !$0.isEmpty }
    }
}

/// Words, for telling whether all of them are there: stretches of letters and figures, without regard to case.
struct WordCount {
    private(set) var counts: [String: Int] = [:]

    init(_ text: String) {
        for word in Self.words(in: text) { counts[word, default: 0] += 1 }
    }

    static func words(in text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }

    /// Takes the words of `text` away; gives those that were not there.
    mutating func take(_ text: String) -> [String] {
        Self.words(in: text).filter { word in
            guard let count = counts[word], count > 0 else { return true }
            counts[word] = count - 1
            return false
        }
    }
}
