internal import FrontMatter

/// A committee report taken apart: what its usual parts say, as fields, and the rest as its text, in order.
///
/// Only what is certain becomes a field. A part that holds more than the field can, such as a table among the recommendations,
/// stays in the text as it is.
struct ReportParts {
    /// How many of its usual parts a document must have to be taken for a report.
    static let fewest = 3

    private(set) var fields: [String: FieldValue] = [:]
    private(set) var implications: [(name: String, blocks: [PandocBlock])] = []
    private(set) var approvals: [(officer: String, isYes: Bool)] = []
    private(set) var contact: [String: String] = [:]
    /// What the report says of itself in brief; it stands in the text as well.
    private(set) var summary = ""
    /// What is left.
    private(set) var body: [PandocBlock] = []
    /// The words that fields stand for now: labels and headings.
    private(set) var labels: [String] = []
    /// The parts by which a report is known.
    private var found: Set<String> = []
    /// Whether the report's own sections have begun.
    private var hasBegun = false

    /// Takes `blocks` apart.
    init(_ blocks: [PandocBlock]) {
        var rest = blocks.flattened.map(\.asHeading)[...]
        while let block = rest.first {
            noteSummary(rest)
            if let label = Self.heading(block), let count = section(label, of: rest) {
                rest.removeFirst(count)
                continue
            }
            rest.removeFirst()
            switch block {
            case .paragraph(let inlines) where !hasBegun: read(inlines)
            case .table(let table): read(table)
            case .heading(_, let inlines) where !hasBegun && takeMeeting(inlines.words): continue
            case .heading(let level, let inlines):
                if level > 1 || !body.isEmpty { hasBegun = true }
                found.formUnion(Self.signs(of: inlines.words))
                body.append(block)
            default: body.append(block)
            }
        }
    }

    /// Whether there is enough of a report in it.
    var isReport: Bool { found.count >= Self.fewest }

    private static func signs(of words: String) -> Set<String> {
        switch ReportLabel(words) {
        case .recommendations: ["recommendations"]
        case .implications, .implication: ["implications"]
        case .appendices: ["appendices"]
        case .backgroundPapers: ["background papers"]
        default: []
        }
    }

    // MARK: Sections

    /// The part that a heading, or a short paragraph that stands for one, begins.
    private static func heading(_ block: PandocBlock) -> (label: ReportLabel, words: String, level: Int?)? {
        switch block {
        case .heading(let level, let inlines): ReportLabel(inlines.words).map { ($0, inlines.words, level) }
        case .paragraph(let inlines):
            inlines.words.count < 90 && !inlines.words.contains(": ")
                ? ReportLabel(inlines.words).map { ($0, inlines.words, nil) } : nil
        default: nil
        }
    }

    /// Reads the section that the first of `blocks` begins; gives how many blocks that took, or nil where it stays as it is.
    private mutating func section(
        _ heading: (label: ReportLabel, words: String, level: Int?), of blocks: ArraySlice<PandocBlock>
    ) -> Int? {
        let content = Self.content(of: blocks.dropFirst())
        if heading.label == .implications {
            guard content.isEmpty else { return nil }
            found.insert("implications")
            labels.append(heading.words)
            hasBegun = true
            return 1
        }
        guard !content.isEmpty, content.allSatisfy(\.isSimple), take(content, as: heading.label) else {
            return nil
        }
        labels.append(heading.words)
        hasBegun = true
        return 1 + content.count
    }

    /// What stands below a heading: up to the next, whether it is styled as one or only looks like one. What comes first is never
    /// one, so that "None" is not.
    private static func content(of blocks: ArraySlice<PandocBlock>) -> [PandocBlock] {
        var content: [PandocBlock] = []
        for (place, block) in zip(blocks.indices, blocks) {
            if case .heading = block { break }
            if heading(block) != nil || (!content.isEmpty && !block.isSimple) { break }
            let next = place + 1 < blocks.endIndex ? blocks[place + 1] : nil
            if !content.isEmpty, block.looksLikeHeading, let next, !next.looksLikeHeading,
                heading(next) == nil
            {
                break
            }
            content.append(block)
        }
        return content
    }

    /// The first sentences of the part called executive summary, without the number of its paragraph.
    private mutating func noteSummary(_ blocks: ArraySlice<PandocBlock>) {
        guard summary.isEmpty, let block = blocks.first else { return }
        var words = [block].words
        if let colon = words.firstIndex(of: ":"), ReportLabel(String(words[..<colon])) == .summary {
            words = String(words[words.index(after: colon)...])
        } else if Self.heading(block)?.label == .summary, let next = blocks.dropFirst().first {
            words = [next].words
        } else {
            return
        }
        var sentences = words.split(separator: " ")[...]
        if let first = sentences.first, first.allSatisfy({ $0.isNumber || $0 == "." }) {
            sentences.removeFirst()
        }
        var text = ""
        for word in sentences {
            text += (text.isEmpty ? "" : " ") + word
            guard text.count < 400 else { return }
            if text.count > 60, let last = word.last, ".?!".contains(last) { break }
        }
        summary = text
    }

    /// Makes `content` the field that `label` names, if it can be that.
    private mutating func take(_ content: [PandocBlock], as label: ReportLabel) -> Bool {
        switch label {
        case .recommendations:
            return set("recommendations", .markdowns(Self.items(of: content)), "recommendations")
        case .consultation: return set("consultation", .markdown(content))
        case .alternatives:
            return set("alternatives", .groups([[.init(name: "text", value: .markdown(content))]]))
        case .implication(let name):
            guard !implications.contains(where: { $0.name == name }) else { return false }
            implications.append((name, content))
            found.insert("implications")
            return true
        case .appendices: return set("appendices", Self.texts(of: content), "appendices")
        case .backgroundPapers: return set("background-papers", Self.texts(of: content), "background papers")
        case .webLinks: return set("web-links", Self.links(in: content))
        default: return false
        }
    }

    /// Whether the field was free, and is taken now.
    private mutating func set(_ name: String, _ value: FieldValue?, _ sign: String? = nil) -> Bool {
        guard let value, fields[name] == nil else { return false }
        fields[name] = value
        if let sign { found.insert(sign) }
        return true
    }

    /// The recommendations one by one: paragraphs, or the items of a list; where there are both, all as one.
    private static func items(of content: [PandocBlock]) -> [[PandocBlock]] {
        if content.count == 1, let items = content.first?.items { return items }
        return content.allSatisfy(\.isParagraph) ? content.map { [$0] } : [content]
    }

    /// Short texts, where they hold nothing but words.
    private static func texts(of content: [PandocBlock]) -> FieldValue? {
        let items = content.flatMap { $0.items ?? [[$0]] }
        guard items.allSatisfy({ $0.allSatisfy { $0.isParagraph && !$0.hasLinks } }) else { return nil }
        return .texts(items.map(\.words).filter { !$0.isEmpty })
    }

    private static func links(in content: [PandocBlock]) -> FieldValue? {
        var entries: [[FieldValue.Field]] = []
        for block in content.flatMap({ $0.items?.flatMap(\.self) ?? [$0] }) {
            guard case .paragraph(let inlines) = block, inlines.count == 1,
                case .link(let words, let address) = inlines[0],
                address.hasPrefix("https://") || address.hasPrefix("http://")
            else { return nil }
            entries.append([
                .init(name: "text", value: .text(words.words)), .init(name: "address", value: .text(address)),
            ])
        }
        return .groups(entries)
    }

    // MARK: The lines at the top

    /// Reads the lines of a paragraph before the report's first section; those that say nothing known stay.
    private mutating func read(_ inlines: [PandocInline]) {
        var left: [[PandocInline]] = []
        for line in inlines.split(whereSeparator: { if case .lineBreak = $0 { true } else { false } }) {
            if !readLine(line.map(\.self)) { left.append(Array(line)) }
        }
        guard !left.isEmpty else { return }
        body.append(.paragraph(Array(left.joined(separator: [.lineBreak]))))
    }

    private mutating func readLine(_ line: [PandocInline]) -> Bool {
        let words = line.words
        guard !line.hasLinks || words.contains("@") else { return false }
        if let colon = words.firstIndex(where: { $0 == ":" || $0 == "?" }),
            let label = ReportLabel(String(words[..<colon]))
        {
            let value = words[words.index(after: colon)...].trimmingSpaces
            return !value.isEmpty && takeLine(value, as: label, named: String(words[..<colon]))
        }
        if words.lowercased().hasPrefix("report of ") {
            return takeLine(String(words.dropFirst("report of ".count)), as: .reportOf, named: "Report of")
        }
        return takeMeeting(words)
    }

    /// What one line says of the report as a whole.
    private mutating func takeLine(_ value: String, as label: ReportLabel, named name: String) -> Bool {
        let isTaken: Bool
        switch label {
        case .reportOf: isTaken = set("report-of", .text(value), "report of")
        case .decisionStatus: isTaken = set("decision-status", .text(value), "status")
        case .keyDecision:
            let answer = value.lowercased()
            guard answer == "yes" || answer == "no" else { return false }
            isTaken = set("key-decision", .yesNo(answer == "yes"), "key decision")
        case .supports: isTaken = set("supports", .text(value))
        case .portfolioHolder: isTaken = set("portfolio-holder", .text(value))
        case .agendaItem: isTaken = set("agenda-item", .text(value))
        case .committee: isTaken = set("committee", .text(value))
        case .wards: isTaken = set("wards", .texts([value]))
        case .date:
            isTaken = CalendarDate(value).map { set("date", .plain($0.iso)) } ?? false
            if isTaken { labels.append(value) }
        case .approval(let officer):
            guard ["yes", "no"].contains(value.lowercased()) else { return false }
            approvals.append((officer, value.lowercased() == "yes"))
            isTaken = true
        case .contact, .telephone, .email: isTaken = takeContact(value, as: label, named: name)
        default: return false
        }
        if isTaken { labels.append(name) }
        return isTaken
    }

    private mutating func takeContact(_ value: String, as label: ReportLabel, named name: String) -> Bool {
        let key = label == .contact ? "name" : label == .email ? "email" : "telephone"
        let isWhole = value.split(separator: "@").count == 2 && !value.contains(" ")
        guard contact[key] == nil, label != .email || isWhole else { return false }
        contact[key] = value
        if label == .contact { contact["role"] = name.replacing("(s)", with: "").replacing(":", with: "") }
        return true
    }

    /// "People and Places Advisory Committee - 30 November 2021", or "CABINET".
    private mutating func takeMeeting(_ words: String) -> Bool {
        let bodies: Set<String> = ["committee", "cabinet", "council", "board", "panel", "executive"]
        let parts = words.split(separator: " ").map { $0.lowercased().filter(\.isLetter) }
        guard parts.count < 12, parts.contains(where: bodies.contains), fields["committee"] == nil else {
            return false
        }
        for dash in [" - ", " – ", " — ", ", "] {
            guard let range = words.ranges(of: dash).last else { continue }
            guard let date = CalendarDate(words[range.upperBound...].trimmingSpaces), fields["date"] == nil
            else { continue }
            fields["date"] = .plain(date.iso)
            labels.append(String(words[range.upperBound...]))
            return set("committee", .text(words[..<range.lowerBound].trimmingSpaces))
        }
        guard words == words.uppercased(), parts.count < 6, parts.last.map(bodies.contains) ?? false else {
            return false
        }
        return set("committee", .text(words))
    }

    // MARK: Tables

    /// Reads a table of labels and what they say, or of risks; what is left of it stays.
    private mutating func read(_ table: PandocTable) {
        if let risks = RiskTable(table), set("risks", risks.value) {
            labels += risks.labels
            return
        }
        let isOfLabels = table.alignments.count == 2
        guard isOfLabels else { return body.append(.table(table)) }
        var left: [[PandocTable.Cell]] = []
        for row in table.head + table.body where !readRow(row) { left.append(row) }
        guard !left.isEmpty else { return }
        if left.count == (table.head + table.body).count { return body.append(.table(table)) }
        body.append(
            .table(PandocTable(caption: table.caption, alignments: table.alignments, head: [], body: left)))
    }

    private mutating func readRow(_ row: [PandocTable.Cell]) -> Bool {
        guard row.count == 2 else { return false }
        var (name, content) = (row[0].blocks.words, row[1].blocks.flattened)
        if name.isEmpty {
            guard let first = content.first, content.count > 1 else { return content.isEmpty }
            (name, content) = ([first].words, Array(content.dropFirst()))
        }
        guard let label = ReportLabel(name), !content.words.isEmpty, content.allSatisfy(\.isSimple) else {
            return false
        }
        if takeLine(content.words, as: label, named: name) { return true }
        guard take(content, as: label) else { return false }
        labels.append(name)
        return true
    }
}

extension StringProtocol {
    /// The same without white space at either end.
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}

extension PandocBlock {
    /// A short paragraph wholly in bold as the heading that it is meant to be, for people who listen to the page.
    fileprivate var asHeading: PandocBlock {
        guard case .paragraph(let inlines) = self, inlines.count == 1,
            case .styled(.strong, let words) = inlines[0],
            looksLikeHeading, !words.hasPictures, !words.hasLinks
        else { return self }
        return .heading(1, words)
    }

    /// A short line with a capital letter at its beginning and no full stop at its end.
    fileprivate var looksLikeHeading: Bool {
        guard case .paragraph(let inlines) = self else { return false }
        let words = inlines.words
        guard let first = words.first, let last = words.last, words.count < 80 else { return false }
        return first.isUppercase && (last.isLetter || last.isNumber || last == ")" || last == "?")
            && !words.contains(":")
            && words.split(separator: " ").count < 10
    }

    /// Whether a field can hold it: paragraphs and lists, without pictures.
    fileprivate var isSimple: Bool {
        switch self {
        case .paragraph(let inlines): !inlines.hasPictures
        case .bullets(let items), .numbered(_, _, _, let items):
            items.allSatisfy { $0.flattened.allSatisfy(\.isSimple) }
        default: false
        }
    }

    /// The items of a list; those of one that counts otherwise than by a, b, c with what they are counted by.
    fileprivate var items: [[PandocBlock]]? {
        switch self {
        case .bullets(let items): items
        case .numbered(1, "LowerAlpha", _, let items): items
        default: nil
        }
    }

    fileprivate var hasLinks: Bool {
        if case .paragraph(let inlines) = self { inlines.hasLinks } else { true }
    }
}

extension [PandocInline] {
    fileprivate var hasLinks: Bool {
        contains { inline in
            switch inline {
            case .link, .note, .picture: true
            case .styled(_, let inner): inner.hasLinks
            default: false
            }
        }
    }

    fileprivate var hasPictures: Bool {
        contains { inline in
            switch inline {
            case .picture: true
            case .styled(_, let inner), .link(let inner, _): inner.hasPictures
            default: false
            }
        }
    }
}
