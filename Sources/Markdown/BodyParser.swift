internal import Diagnostics

/// The state of parsing one body. The steps are in extensions, each beside what it is about.
struct BodyParser {
    let source: SourceText
    let path: String
    let options: MarkdownOptions

    /// The text of the section being read, and before it that of all others.
    var text: [UInt8] = []
    var sectionStarts: [(heading: Int?, start: Int)] = [(nil, 0)]
    var headings: [Heading] = []
    var headingNodes: [Node] = []
    var links: [Link] = []
    var anchors: AnchorIDs
    /// Links to places on this page, to be checked when all places are known.
    var anchorLinks: [(fragment: [UInt8], position: SourcePosition)] = []
    var markers: [Marker] = []
    /// The cells of each table that are still to be read, by the block that stands for the table.
    var tables: [Node: [TableCell]] = [:]
    var footnotes = Footnotes()
    var numbering = ParagraphNumbering()
    /// The paragraph whose first line was the mark of a note, and has been taken out of it.
    var noteParagraph: Node?
    /// The kinds of notes whose mark stands in one paragraph with a table, by their quotes.
    var noteTables: [Node: NoteKind] = [:]
    /// The last definition list, which the next paragraph may go on with.
    var definitionList: Node?
    private var log = DiagnosticLog()

    /// Whether the text of blocks is followed back to its source while it is collected, so that it can be checked.
    let tracesText: Bool
    /// Where the text of the block at hand stands in the source: runs that go on until the next begins.
    var trace: [(text: Int, source: Int)] = []
    /// The first place of each acronym, and those that are spelt out somewhere.
    var acronyms: [String: SourcePosition] = [:]
    var speltOut: Set<String> = []

    init(_ source: SourceText, path: String, options: MarkdownOptions) {
        self.source = source
        self.path = path
        self.options = options
        anchors = AnchorIDs(reserved: options.reservedIDs)
        tracesText =
            options.checksPlainWords
            || options.checksPersonalDetails && !source.features.isDisjoint(with: .details)
    }

    /// Parses, step by step.
    mutating func document() -> MarkdownDocument {
        if let problem = ComplexityScan.problem(in: source) {
            return .empty(because: diagnostic(of: problem))
        }
        reportControlCharacters()
        guard let tree = CommonMarkTree(parsing: source.bytes, smartPunctuation: options.smartPunctuation)
        else {
            return .empty(because: BodyProblem.outOfMemory.diagnostic(path: path, at: source.position(of: 0)))
        }
        restructure(tree.root)
        readBlocks(under: tree.root)
        readFootnotes(into: tree.root)
        shiftHeadings()
        checkAnchorLinks()
        reportAcronyms()
        let body = tree.withHTML { FragmentAssembler.fragment(of: $0, markers: markers) }
        return MarkdownDocument(
            body: body,
            headings: headings,
            links: links,
            sections: sections(),
            anchors: anchors.all,
            diagnostics: log.diagnostics
        )
    }

    mutating func report(
        _ rule: MarkdownRule,
        at position: SourcePosition,
        severity: Severity? = nil,
        _ message: @autoclosure () -> String
    ) {
        log.add(rule, path: path, position: position, severity: severity, message())
    }

    /// A new node that the renderer turns into a marker.
    mutating func node(for marker: Marker) -> Node? {
        markers.append(marker)
        return Node.rawInline(Marker.bytes(number: markers.count - 1))
    }

    private func diagnostic(of problem: ComplexityScan.Problem) -> Diagnostic {
        let (line, message) =
            switch problem {
            case .nesting(let line):
                (
                    line,
                    "Lists and quotations are nested too deeply here. Take out >, -, * or spaces at the beginning of this line and those before it."
                )
            case .images(let line):
                (line, "There are too many ![ in this paragraph. Take out those that begin no image.")
            case .definitions(let line):
                (line, "The address or title that begins here is too long for so many links. Shorten it.")
            }
        return Diagnostic(
            MarkdownRule.tooComplex,
            path: path,
            position: source.position(of: source.line(line).lowerBound),
            message: message
        )
    }

    private mutating func reportControlCharacters() {
        guard let offset = source.firstControlOffset else { return }
        report(
            .controlCharacter,
            at: source.position(of: offset),
            "There is an invisible control character here. Delete it, or type the words again by hand."
        )
    }

    /// The text of each section that has any.
    private func sections() -> [TextSection] {
        sectionStarts.indices.compactMap { index in
            let start = sectionStarts[index].start
            let end = index + 1 < sectionStarts.count ? sectionStarts[index + 1].start : text.count
            guard end > start else { return nil }
            let isLineEnd = text[end - 1] == 0x0A
            return TextSection(
                heading: sectionStarts[index].heading,
                text: Array(text[start..<(isLineEnd ? end - 1 : end)])
            )
        }
    }
}

extension MarkdownDocument {
    /// A document that could not be read.
    static func empty(because diagnostic: Diagnostic) -> MarkdownDocument {
        MarkdownDocument(
            body: HTMLFragment(bytes: [], holes: []),
            headings: [],
            links: [],
            sections: [],
            anchors: [],
            diagnostics: [diagnostic]
        )
    }
}
