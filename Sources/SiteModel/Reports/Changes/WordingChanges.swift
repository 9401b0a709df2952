internal import Markdown

/// Which sections' words have changed.
struct WordingChanges {
    private(set) var changes: [ChangeReport.Change] = []

    /// The text from one heading to the next.
    private struct Section {
        /// Nil before the first heading.
        let id: String?
        let heading: String
        let text: String

        var name: String {
            id == nil ? "Text before the first heading" : "Section \u{201C}\(heading)\u{201D}"
        }
        var whole: String { text.isEmpty ? heading : "\(heading). \(text)" }
    }

    init(from old: MarkdownDocument, to new: MarkdownDocument) {
        let (before, after) = (Self.sections(of: old), Self.sections(of: new))
        var partners: [Int: Int] = [:]
        var left = Array(before.indices)
        for (number, section) in after.enumerated() {
            guard let place = left.firstIndex(where: { before[$0].id == section.id }) else { continue }
            partners[number] = left.remove(at: place)
        }
        pairRenamed(before.count, after.count, &partners, &left)
        for (number, section) in after.enumerated() {
            guard let partner = partners[number] else {
                changes.append(.init(.wording, "\(section.name) is new", after: section.whole))
                continue
            }
            compare(before[partner], section)
        }
        for number in left {
            changes.append(.init(.wording, "\(before[number].name) is gone", before: before[number].whole))
        }
        let order = after.indices.compactMap { partners[$0] }
        if order != order.sorted() {
            changes.append(.init(.wording, "The sections stand in another order"))
        }
    }

    /// A heading in other words, between the same two sections as before, heads the same section.
    private func pairRenamed(
        _ oldCount: Int, _ newCount: Int, _ partners: inout [Int: Int], _ left: inout [Int]
    ) {
        let taken = Set(partners.values)
        for number in 0..<newCount where partners[number] == nil && number > 0 {
            guard let previous = partners[number - 1], previous + 1 < oldCount, !taken.contains(previous + 1),
                let place = left.firstIndex(of: previous + 1)
            else { continue }
            partners[number] = left.remove(at: place)
        }
    }

    private mutating func compare(_ old: Section, _ new: Section) {
        if old.heading != new.heading {
            changes.append(.init(.wording, "Heading", before: old.heading, after: new.heading))
        }
        for hunk in SentenceChanges.hunks(from: old.text, to: new.text) {
            changes.append(
                .init(
                    .wording, new.name, before: hunk.before.isEmpty ? nil : hunk.before,
                    after: hunk.after.isEmpty ? nil : hunk.after))
        }
    }

    /// The sections of a text, the one before the first heading always first.
    private static func sections(of document: MarkdownDocument) -> [Section] {
        var texts: [Int: [String]] = [:]
        for section in document.sections {
            texts[section.heading ?? -1, default: []].append(String(decoding: section.text, as: UTF8.self))
        }
        func text(_ number: Int) -> String { texts[number, default: []].joined(separator: "\n") }
        return [Section(id: nil, heading: "", text: text(-1))]
            + document.headings.enumerated().map { Section(id: $1.id, heading: $1.text, text: text($0)) }
    }
}
