/// Writes a document that pandoc has read as Markdown, as Waymark reads it.
///
/// Pandoc has writers of its own for CommonMark and GitHub's Markdown. They write as HTML what those lack, which Waymark shows as
/// text: pictures with a size, cells of more than one paragraph, lists that count by letters. They escape for other readers than
/// Waymark, to whom `[[`, `{#` and a line that begins with a colon mean something. And a committee's report has to be taken apart,
/// for which its tree is needed anyway.
struct MarkdownWriter {
    /// What could not be taken over as it was, each sentence once.
    private(set) var losses: [String] = []
    /// The pictures that the text shows, by the paths that the document has for them, with the names they are to have.
    private(set) var pictures: [(path: String, name: String)] = []
    /// Addresses of links that lead nowhere from a page, and other words that are told of and not written.
    private(set) var toldWords: [String] = []

    private let naming: (String) -> String?
    private var notes: [String] = []
    private var level = 1
    var isInTable = false

    /// `naming` gives the name that a picture at a path is to have; nil for one that a browser does not show.
    init(naming: @escaping (String) -> String?) { self.naming = naming }

    /// `blocks` as Markdown, with no line break at its end.
    mutating func markdown(_ blocks: [PandocBlock]) -> String {
        var parts: [String] = []
        var last: PandocBlock?
        for block in blocks.flattened {
            let text = markdown(block)
            guard !text.isEmpty else { continue }
            // Two lists of one sort, one after the other, would become one.
            if let last, Self.wouldJoin(last, block) { parts.append("<!-- -->") }
            parts.append(text)
            last = block
        }
        return parts.joined(separator: "\n\n")
    }

    /// The footnotes that the text written so far refers to, as Markdown; they come at its end.
    mutating func footnotes() -> String {
        defer { notes = [] }
        return notes.joined(separator: "\n\n")
    }

    mutating func lose(_ sentence: String) {
        if !losses.contains(sentence) { losses.append(sentence) }
    }

    mutating func tell(_ words: String) { toldWords.append(words) }

    private static func wouldJoin(_ first: PandocBlock, _ second: PandocBlock) -> Bool {
        switch (first, second) {
        case (.bullets, .bullets), (.numbered, .numbered), (.bullets, .numbered), (.numbered, .bullets),
            (.definitions, .definitions), (.quote, .quote):
            true
        default: false
        }
    }

    private mutating func markdown(_ block: PandocBlock) -> String {
        switch block {
        case .paragraph(let inlines): return lines(inlines)
        case .lines(let lines):
            return lines.map { self.lines($0) }.filter { !$0.isEmpty }.joined(separator: "\\\n")
        case .code(let text): return code(text)
        case .quote(let blocks):
            return markdown(blocks).split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
        case .numbered(let start, let style, let delimiter, let items):
            return numbered(items, start: start, style: style, delimiter: delimiter)
        case .bullets(let items): return list(items) { _ in "- " }
        case .definitions(let entries): return definitions(entries)
        case .heading(let level, let inlines): return heading(level, inlines)
        case .rule: return "***"
        case .table(let table): return self.table(table)
        case .group(let blocks): return markdown(blocks)
        case .raw(let text):
            lose("A part of the document in another language of markup was left out.")
            tell(text)
            return ""
        case .nothing: return ""
        }
    }

    /// A heading no more than one level below the one before it, since the page's title stands above all.
    private mutating func heading(_ wanted: Int, _ inlines: [PandocInline]) -> String {
        let words = line(inlines)
        guard !words.isEmpty else { return "" }
        level = min(max(2, wanted + 1), level + 1, 6)
        // Number signs at the end belong to the mark, and not to the words.
        let last = words.hasSuffix("#") ? words.dropLast() + "\\#" : words
        return String(repeating: "#", count: level) + " " + last
    }

    private func code(_ text: String) -> String {
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        let plain = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0 == "\n" || $0.properties.generalCategory != .control
                }))
        return "\(fence)\n\(plain)\n\(fence)"
    }

    // MARK: Lists

    /// Lists that count by letters or Roman numerals, which Markdown cannot, keep them as words: `- a) To note the report.`
    private mutating func numbered(
        _ items: [[PandocBlock]], start: Int, style: String, delimiter: String
    ) -> String {
        let format = ListStyle(style: style, delimiter: delimiter)
        guard format.isPlain, (0...999_999_999 - items.count).contains(start) else {
            let lettered = items.enumerated().map { number, item in
                item.beginning(with: format.label(start + number))
            }
            return list(lettered) { _ in "- " }
        }
        let mark = delimiter == "OneParen" ? ")" : "."
        return list(items) { "\(start + $0)\(mark) " }
    }

    private mutating func list(_ items: [[PandocBlock]], _ marker: (Int) -> String) -> String {
        var texts: [String] = []
        var isLoose = false
        for (number, item) in items.enumerated() {
            let marker = marker(number)
            let text = markdown(item)
            let simple = item.isShort
            if !simple { isLoose = true }
            texts.append(
                marker + Self.indented(simple ? text.replacing("\n\n", with: "\n") : text, by: marker.count))
        }
        return texts.joined(separator: isLoose ? "\n\n" : "\n")
    }

    /// Every line but the first behind `width` spaces.
    static func indented(_ text: String, by width: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let space = String(repeating: " ", count: width)
        return lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : space + $1 }.joined(
            separator: "\n")
    }

    /// A definition is one paragraph; what is more becomes a paragraph in bold and what follows it.
    private mutating func definitions(
        _ entries: [(term: [PandocInline], definitions: [[PandocBlock]])]
    ) -> String {
        entries.map { entry in
            let texts = entry.definitions.map { markdown($0) }
            let term = line(entry.term)
            guard !term.isEmpty, texts.allSatisfy({ !$0.isEmpty && !$0.contains("\n") }), !texts.isEmpty,
                entry.definitions.allSatisfy({ $0.flattened.allSatisfy(\.isParagraph) })
            else {
                return
                    ([
                        term.isEmpty
                            ? ""
                            : "**\(entry.term.words.isEmpty ? "" : MarkdownEscaping.escaped(entry.term.words))**"
                    ] + texts).filter { !$0.isEmpty }
                    .joined(separator: "\n\n")
            }
            return ([MarkdownEscaping.escapedStart(of: term)] + texts.map { ": " + $0 }).joined(
                separator: "\n")
        }.joined(separator: "\n\n")
    }

    // MARK: Footnotes

    /// The reference to a new footnote.
    mutating func note(_ blocks: [PandocBlock]) -> String {
        let number = notes.count + 1
        notes.append("")
        let wasInTable = isInTable
        isInTable = false
        let text = markdown(blocks)
        isInTable = wasInTable
        notes[number - 1] = "[^\(number)]: " + Self.indented(text, by: 4)
        return "[^\(number)]"
    }

    // MARK: Pictures

    /// A picture, whose description somebody must write where the document has none.
    mutating func picture(_ description: [PandocInline], path: String, title: String) -> String {
        let words = description.words
        guard let name = naming(path) else {
            let described = words.isEmpty ? "" : " (\(words))"
            lose(Self.lossOfPicture(path, described))
            tell(words)
            return words.isEmpty ? "" : MarkdownEscaping.escaped(words)
        }
        if !pictures.contains(where: { $0.path == path }) { pictures.append((path, name)) }
        let caption = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let quoted =
            caption.isEmpty ? "" : " \"\(MarkdownEscaping.escaped(caption).replacing("\"", with: "\\\""))\""
        return "![\(MarkdownEscaping.escaped(words))](\(name)\(quoted))"
    }

    private static func lossOfPicture(_ path: String, _ described: String) -> String {
        if path.hasPrefix("http:") || path.hasPrefix("https:") {
            return
                "A picture\(described) on another website was not fetched: \(path). Save it beside the page if you may use it."
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return
            "The picture \(name)\(described) was left out, because browsers do not show its format or it is not in the document. "
            + "Save it as .png or .jpg, put it beside the page, and name it there."
    }
}

/// How a list writes its numbers, in pandoc's words.
private struct ListStyle {
    let style: String
    let delimiter: String

    /// Whether Markdown can write it.
    var isPlain: Bool {
        (style == "Decimal" || style == "DefaultStyle" || style == "Example") && delimiter != "TwoParens"
    }

    func label(_ count: Int) -> String {
        let formats = [
            "LowerAlpha": "lowerLetter", "UpperAlpha": "upperLetter", "LowerRoman": "lowerRoman",
            "UpperRoman": "upperRoman",
        ]
        let number = ListNumber.text(count, format: formats[style] ?? "decimal")
        switch delimiter {
        case "OneParen": return number + ")"
        case "TwoParens": return "(\(number))"
        default: return number + "."
        }
    }
}

extension [PandocBlock] {
    /// The same without groups, which mean nothing here.
    var flattened: [PandocBlock] {
        flatMap { block -> [PandocBlock] in
            if case .group(let blocks) = block { return blocks.flattened }
            return [block]
        }
    }

    /// The same with `label` before its first words.
    fileprivate func beginning(with label: String) -> [PandocBlock] {
        let blocks = flattened
        guard case .paragraph(let inlines)? = blocks.first else {
            return [.paragraph([.text(label)])] + blocks
        }
        return [.paragraph([.text(label), .space] + inlines)] + blocks.dropFirst()
    }
}

extension PandocBlock {
    var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

extension [PandocBlock] {
    /// Whether they need no blank lines within a list: one paragraph, and lists that may follow right below it.
    fileprivate var isShort: Bool {
        flattened.enumerated().allSatisfy { number, block in
            switch block {
            case .paragraph: number == 0
            case .bullets(let items): number > 0 && items.allSatisfy { !$0.words.isEmpty && $0.isShort }
            case .numbered(1, _, _, let items):
                number > 0 && items.allSatisfy { !$0.words.isEmpty && $0.isShort }
            default: false
            }
        }
    }
}
