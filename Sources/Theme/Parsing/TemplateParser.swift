internal import Diagnostics

/// Reads a template: finds its tags, pairs its sections, and tells of every tag that cannot be read.
struct TemplateParser {
    /// How deep sections may lie in one another in one template.
    static let deepestNesting = 64
    /// How many bytes a tag may hold, but for a comment.
    private static let longestName = 200
    /// How many mistakes of one template are told of.
    private static let mostMistakes = 100

    private let path: String
    private let source: [UInt8]
    private var scanner: TemplateScanner
    private var nodes: [ParsedTemplate.Node] = []
    /// The nodes of the sections that are open.
    private var open: [Int] = []
    private var diagnostics: [Diagnostic] = []

    /// The template in `source`, and what is wrong with it.
    static func parse(_ source: [UInt8], path: String) -> (
        template: ParsedTemplate, diagnostics: [Diagnostic]
    ) {
        var parser = TemplateParser(source, path: path)
        parser.read()
        return (ParsedTemplate(path: path, source: source, nodes: parser.nodes), parser.diagnostics)
    }

    private init(_ source: [UInt8], path: String) {
        self.path = path
        self.source = source
        scanner = TemplateScanner(source)
    }

    private mutating func read() {
        guard isText() else { return }
        while diagnostics.count < Self.mostMistakes, let piece = scanner.next() {
            switch piece {
            case .text(let range): nodes.append(.text(range))
            case .tag(let tag):
                guard add(tag) else { return closeAll() }
            case .unclosed(let position, let expected):
                report(position, "This tag is never closed. Type \(expected) behind its name.")
            }
        }
        for index in open.prefix(max(0, Self.mostMistakes - diagnostics.count)) { reportOpen(index) }
        closeAll()
    }

    /// Adds what the tag stands for; gives false where it makes no sense to read on.
    private mutating func add(_ tag: TemplateTag) -> Bool {
        switch tag.kind {
        case .comment: break
        case .delimiters: setDelimiters(tag)
        case .unsupported(let reason): report(tag.position, "\(reason). Take this tag out.")
        case .partial: addPartial(tag)
        case .variable, .unescapedVariable:
            guard let name = name(in: tag) else { break }
            nodes.append(.variable(name, isEscaped: tag.kind == .variable))
        case .section, .invertedSection:
            // A section without a name is open all the same, for the tag that will close it.
            let name = name(in: tag) ?? ParsedTemplate.Name(parts: [], position: tag.position)
            guard open.count < Self.deepestNesting else {
                report(
                    tag.position,
                    "Sections lie more than \(Self.deepestNesting) deep in one another here. Close some of them, or move some into a partial."
                )
                return false
            }
            open.append(nodes.count)
            nodes.append(.section(name, isInverted: tag.kind == .invertedSection, end: nodes.count))
        case .end: close(tag)
        }
        return true
    }

    private mutating func addPartial(_ tag: TemplateTag) {
        guard let name = name(in: tag) else { return }
        nodes.append(.partial(name.text, tag.position))
    }

    // MARK: Sections

    /// Closes the section that the tag names, and those within it that were forgotten.
    private mutating func close(_ tag: TemplateTag) {
        guard let name = name(in: tag) else { return }
        guard let depth = open.lastIndex(where: { sectionName($0) == name.parts }) else {
            report(tag.position, "No section \"\(name.text)\" is open here.\(suggestion(for: name))")
            return
        }
        while open.count > depth + 1 {
            if let forgotten = open.last { reportOpen(forgotten) }
            closeLast()
        }
        closeLast()
    }

    private mutating func closeLast() {
        guard let index = open.popLast(), case .section(let name, let isInverted, _) = nodes[index] else {
            return
        }
        nodes[index] = .section(name, isInverted: isInverted, end: nodes.count)
        nodes.append(.end)
    }

    private mutating func closeAll() {
        while !open.isEmpty { closeLast() }
    }

    private func sectionName(_ index: Int) -> [String]? {
        guard case .section(let name, _, _) = nodes[index] else { return nil }
        return name.parts
    }

    private func suggestion(for name: ParsedTemplate.Name) -> String {
        guard let index = open.last, case .section(let opened, _, _) = nodes[index] else {
            return " Take this tag out, or open the section before it."
        }
        return " The one that is open is \"\(opened.text)\", from line \(opened.position.line)."
    }

    private mutating func reportOpen(_ index: Int) {
        guard case .section(let name, _, _) = nodes[index] else { return }
        report(
            name.position,
            "The section \"\(name.text)\" is never closed. Type {{/\(name.text)}} where it ends.")
    }

    // MARK: What tags say

    /// The name in a tag, or nil with a diagnostic where there is none.
    private mutating func name(in tag: TemplateTag) -> ParsedTemplate.Name? {
        let bytes = source[tag.content]
        if bytes.elementsEqual([UInt8(ascii: ".")]) {
            return ParsedTemplate.Name(parts: [], position: tag.position)
        }
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isName =
            bytes.count <= Self.longestName
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy(Self.isOfName)
            }
        guard isName else {
            report(
                tag.position,
                "\(quoted(tag)) is not a name. A name has letters, digits and hyphens, with dots between its parts."
            )
            return nil
        }
        return ParsedTemplate.Name(
            parts: parts.map { String(decoding: $0, as: UTF8.self) }, position: tag.position)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    private func quoted(_ tag: TemplateTag) -> String {
        if tag.content.isEmpty { return "An empty tag" }
        let text = String(decoding: source[tag.content.prefix(160)], as: UTF8.self)
        let isLong = text.unicodeScalars.count > 40 || tag.content.count > 160
        return "\"\(String(text.unicodeScalars.prefix(40)))\(isLong ? "…" : "")\""
    }

    private mutating func setDelimiters(_ tag: TemplateTag) {
        let words = source[tag.content].split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.map { Array($0) }
        guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")),
            tag.content.count < Self.longestName
        else {
            report(
                tag.position, "New braces are written like this: {{=<% %>=}}, with a space between the two.")
            return
        }
        scanner.setDelimiters(opening: words[0], closing: words[1])
    }

    // MARK: Mistakes

    private mutating func isText() -> Bool {
        if (try? UTF8Span(validating: source.span)) == nil {
            report(nil, "This file is not text in UTF-8. Save it as UTF-8.")
            return false
        }
        if let zero = source.firstIndex(of: 0) {
            let line = source[..<zero].count { $0 == UInt8(ascii: "\n") } + 1
            report(
                SourcePosition(line: line, column: 1),
                "This line holds a zero byte, which no text has. Take it out, or save the file again.")
            return false
        }
        return true
    }

    private mutating func report(_ position: SourcePosition?, _ message: String) {
        diagnostics.append(Diagnostic(ThemeRule.template, path: path, position: position, message: message))
    }
}
