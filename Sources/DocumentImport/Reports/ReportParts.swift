/// A committee report taken apart: what its usual parts say, as fields, and the rest as its text, in order.
///
/// Only what is certain becomes a field. A part that holds more than the field can, such as a table among the recommendations,
/// stays in the text as it is.
struct ReportParts {
    /// How many of its usual parts a document must have to be taken for a report.
    static let fewest = 3

    var fields: [String: FieldValue] = [:]
    var implications: [(name: String, blocks: [PandocBlock])] = []
    var approvals: [(officer: String, isYes: Bool)] = []
    var contact: [String: String] = [:]
    /// What the report says of itself in brief; it stands in the text as well.
    var summary = ""
    /// What is left.
    var body: [PandocBlock] = []
    /// The words that fields stand for now: labels and headings.
    var labels: [String] = []
    /// What its fields say in another way than the report, a sentence each.
    var changes: [String] = []
    /// The parts by which a report is known.
    var found: Set<String> = []
    /// Whether the report's own sections have begun.
    var hasBegun = false

    /// Takes `blocks` apart.
    init(_ blocks: [PandocBlock]) {
        var rest = ReportBlocks.withHeadings(blocks.flattened)[...]
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
            case .heading(_, let inlines) where !hasBegun && readLine(inlines): continue
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

    static func signs(of words: String) -> Set<String> {
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
    static func heading(_ block: PandocBlock) -> (label: ReportLabel, words: String, level: Int?)? {
        switch block {
        case .heading(let level, let inlines): ReportLabel(inlines.words).map { ($0, inlines.words, level) }
        case .paragraph(let inlines):
            inlines.words.count < 90 && !inlines.words.contains(": ")
                ? ReportLabel(inlines.words).map { ($0, inlines.words, nil) } : nil
        default: nil
        }
    }

    /// Reads the section that the first of `blocks` begins; gives how many blocks that took, or nil where it stays as it is.
    mutating func section(
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
        guard !content.isEmpty, content.allSatisfy(\.isSimple),
            Self.isWhole(heading.level, before: blocks.dropFirst(1 + content.count).first),
            take(content, as: heading.label)
        else { return nil }
        labels.append(heading.words)
        hasBegun = true
        return 1 + content.count
    }

    /// Whether a section ends before `next`: what would be torn from it otherwise, such as a table or a part of its own, keeps it
    /// in the text. Tables of labels are parts of the report themselves.
    static func isWhole(_ level: Int?, before next: PandocBlock?) -> Bool {
        switch next {
        case .heading(let below, _): level.map { below <= $0 } ?? true
        case .table(let table): isOfLabels(table) || RiskTable(table) != nil
        case .paragraph, nil: true
        default: next.map(\.isSimple) ?? true
        }
    }

    /// What stands below a heading: up to the next, whether it is styled as one or only looks like one. What comes first is never
    /// one, so that "None" is not.
    static func content(of blocks: ArraySlice<PandocBlock>) -> [PandocBlock] {
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
    mutating func noteSummary(_ blocks: ArraySlice<PandocBlock>) {
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
    mutating func take(_ content: [PandocBlock], as label: ReportLabel) -> Bool {
        switch label {
        case .recommendations:
            return set("recommendations", .markdowns(items(of: content)), "recommendations")
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
    mutating func set(_ name: String, _ value: FieldValue?, _ sign: String? = nil) -> Bool {
        guard let value, fields[name] == nil else { return false }
        fields[name] = value
        if let sign { found.insert(sign) }
        return true
    }

    /// The recommendations one by one: paragraphs, or the items of a list; where there are both, all as one.
    mutating func items(of content: [PandocBlock]) -> [[PandocBlock]] {
        let items: [[PandocBlock]]
        if content.count == 1, let list = content.first?.items {
            items = list
        } else if content.allSatisfy(\.isParagraph) {
            items = content.map { [$0] }
        } else {
            return [content]
        }
        return items.enumerated().map { number, item in
            let letter = ListNumber.letters(number + 1)
            guard let rest = item.without(label: letter) else { return item }
            labels.append(letter)
            return rest
        }
    }

    /// Short texts, where they hold nothing but words.
    static func texts(of content: [PandocBlock]) -> FieldValue? {
        let items = content.flatMap { $0.items ?? [[$0]] }
        guard items.allSatisfy({ $0.allSatisfy { $0.isParagraph && !$0.hasLinks } }) else { return nil }
        return .texts(items.map(\.words).filter { !$0.isEmpty })
    }

    static func links(in content: [PandocBlock]) -> FieldValue? {
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
}
