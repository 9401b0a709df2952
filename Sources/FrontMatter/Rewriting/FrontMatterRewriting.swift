import Diagnostics

/// Changes fields in a page's file as a careful person would: nothing but their own bytes.
///
/// Comments, order, blank lines, quotation marks, line endings and all other fields stay. A change is made in the smallest way that is
/// read back as wanted; it is never believed without being read.
public enum FrontMatterRewriting {
    /// The file with `changes` made to its fields, one after the other.
    ///
    /// - Parameters:
    ///   - source: the whole file.
    ///   - changes: the fields that are to hold something else. What is there already is left alone.
    ///   - order: the names of fields in the order in which a new one is put in.
    public static func rewriting(
        _ source: [UInt8], path: String, changes: [FieldChange], order: [String]
    ) throws(RewritingFailure) -> [UInt8] {
        var bytes = source
        for change in changes {
            let layout = try FrontMatterLayout(bytes, path: path)
            bytes = try FieldRewriting(layout: layout, path: path, order: order).making(change)
        }
        return bytes
    }
}

/// One change to one field of a file.
struct FieldRewriting {
    let layout: FrontMatterLayout
    let path: String
    let order: [String]

    /// The file with the change made.
    func making(_ change: FieldChange) throws(RewritingFailure) -> [UInt8] {
        let entry = layout.document.fields.first { $0.key == change.name }
        if isMade(change, in: entry) { return layout.bytes }
        guard !layout.document.unreadableKeys.contains(change.name) else { throw .field(change.name) }
        for replacements in ways(of: change, entry) {
            let bytes = applying(replacements)
            if isRight(bytes, change) { return bytes }
        }
        throw .field(change.name)
    }

    private func isMade(_ change: FieldChange, in entry: YAMLEntry?) -> Bool {
        guard let content = change.content else { return entry == nil }
        return entry.map { content.matches($0.value) } ?? false
    }

    /// The ways in which the change can be made, the one that touches least first.
    private func ways(of change: FieldChange, _ entry: YAMLEntry?) -> [[Replacement]] {
        let values = ValueRewriting(layout: layout)
        switch (change.content, entry) {
        case (nil, nil): return []
        case (nil, let entry?): return removal(of: entry).map { [[$0]] } ?? []
        case (let content?, let entry?):
            return [values.replacements(in: entry, with: content), values.whole(entry, with: content)]
                .compactMap { $0 }
        case (let content?, nil): return [[insertion(of: change.name, content)]]
        }
    }

    private func removal(of entry: YAMLEntry) -> Replacement? {
        guard let extent = layout.extent(of: entry), layout.isFirstOfLine(extent.lowerBound) else {
            return nil
        }
        let lines = layout.lineStart(extent.lowerBound)..<layout.nextLine(extent.upperBound)
        return Replacement(range: lines, bytes: [])
    }

    private func insertion(of name: String, _ content: FieldContent) -> Replacement {
        let values = ValueRewriting(layout: layout)
        let lines = ContentWriting.field(name, content)
        guard let range = layout.content else {
            let text = values.wholeLines(["---"] + lines + ["---"], column: 0)
            let isBlank = layout.bytes[layout.start...].first.map {
                $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
            }
            return Replacement(
                range: layout.start..<layout.start, bytes: text + (isBlank ?? true ? [] : layout.lineEnd))
        }
        let offset = FieldPlacing(layout: layout, order: order).offset(of: name, in: range)
        return Replacement(range: offset..<offset, bytes: values.wholeLines(lines, column: 0))
    }

    /// The file with replacements made, which do not overlap; of two at the same place the first comes first.
    private func applying(_ replacements: [Replacement]) -> [UInt8] {
        var bytes: [UInt8] = []
        var copied = 0
        let sorted = replacements.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, replacement) in sorted where replacement.range.lowerBound >= copied {
            bytes += layout.bytes[copied..<replacement.range.lowerBound]
            bytes += replacement.bytes
            copied = replacement.range.upperBound
        }
        return bytes + layout.bytes[copied...]
    }

    /// Whether the changed file says what it should: the new value, every other as before, the same text, and no new mistake.
    private func isRight(_ bytes: [UInt8], _ change: FieldChange) -> Bool {
        guard let changed = try? FrontMatterLayout(bytes, path: path) else { return false }
        let (before, after) = (layout.document, changed.document)
        let others = { (document: FrontMatterDocument) in
            document.fields.filter { $0.key != change.name }.map { ($0.key, PlainContent($0.value)) }
        }
        guard zip(others(before), others(after)).allSatisfy({ $0 == $1 }),
            others(before).count == others(after).count,
            after.unreadableKeys.subtracting([change.name])
                == before.unreadableKeys.subtracting([change.name])
        else { return false }
        let entry = after.fields.first { $0.key == change.name }
        return isMade(change, in: entry) && !hasNewMistake(after, before: before)
            && (before.hasFrontMatter
                ? layout.bytes[before.bodyOffset...] == bytes[after.bodyOffset...]
                : bytes[after.bodyOffset...].suffix(layout.bytes.count - layout.start)
                    == layout.bytes[layout.start...])
    }

    private func hasNewMistake(_ after: FrontMatterDocument, before: FrontMatterDocument) -> Bool {
        var rules = before.diagnostics.map(\.rule)
        for diagnostic in after.diagnostics {
            guard let known = rules.firstIndex(of: diagnostic.rule) else { return true }
            rules.remove(at: known)
        }
        return false
    }
}

/// A value without its places, and without the white space round texts, which no field keeps.
indirect enum PlainContent: Hashable {
    case empty
    case scalar(String)
    case list([PlainContent])
    case mapping([String: PlainContent])

    init(_ value: YAMLValue) {
        switch value.content {
        case .empty: self = .empty
        case .scalar(let text): self = .scalar(trimmingWhiteSpace(text))
        case .list(let elements): self = .list(elements.map(PlainContent.init))
        case .mapping(let entries):
            self = .mapping(
                Dictionary(entries.map { ($0.key, PlainContent($0.value)) }) { first, _ in first })
        }
    }
}
