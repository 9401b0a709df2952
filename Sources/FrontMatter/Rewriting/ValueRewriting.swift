import Diagnostics

/// Some bytes of a file, and what is to stand there instead.
struct Replacement {
    let range: Range<Int>
    let bytes: [UInt8]
}

/// Finds the fewest bytes to be replaced for a value to hold something else.
struct ValueRewriting {
    let layout: FrontMatterLayout

    /// What to replace so that the value of `entry` becomes `content`; nil where that cannot be told.
    func replacements(in entry: YAMLEntry, with content: FieldContent) -> [Replacement]? {
        guard let colon = layout.colonEnd(of: entry) else { return nil }
        let column = entry.keyPosition.column - 1
        guard !entry.value.isEmpty else {
            return [replacement(of: colon..<colon, with: lines(afterColon: content), column: column)]
        }
        if let fine = parts(of: entry.value, with: content, column: column) { return fine }
        return whole(entry, with: content)
    }

    /// What to replace so that all of the value of `entry` is written anew.
    func whole(_ entry: YAMLEntry, with content: FieldContent) -> [Replacement]? {
        guard let colon = layout.colonEnd(of: entry), let extent = layout.extent(of: entry) else {
            return nil
        }
        let column = entry.keyPosition.column - 1
        return [
            replacement(of: colon..<extent.upperBound, with: lines(afterColon: content), column: column)
        ]
    }

    /// What follows a colon: a space and a text, or lines below it.
    private func lines(afterColon content: FieldContent) -> [String] {
        let lines = ContentWriting.field("", content)
        return [String(lines[0].dropFirst())] + lines.dropFirst()
    }

    /// Puts lines, all but the first beginning in `column`, in the place of `range`. A comment that follows on the line stays on it,
    /// and the other lines come below.
    private func replacement(of range: Range<Int>, with lines: [String], column: Int) -> Replacement {
        let first = Array(lines[0].utf8)
        guard lines.count > 1 else { return Replacement(range: range, bytes: first) }
        var scanner = LineScanner(layout.bytes[range.upperBound...])
        let rest = scanner.next() ?? range.upperBound..<range.upperBound
        return Replacement(
            range: range.lowerBound..<rest.upperBound,
            bytes: first + layout.bytes[rest] + self.lines(lines.dropFirst(), column: column))
    }

    /// Lines below the present one, each beginning in `column`.
    private func lines(_ lines: some Sequence<String>, column: Int) -> [UInt8] {
        let indentation = [UInt8](repeating: UInt8(ascii: " "), count: column)
        return lines.flatMap { layout.lineEnd + ($0.isEmpty ? [] : indentation + Array($0.utf8)) }
    }

    /// What to replace within a value that keeps its shape; nil where it does not.
    private func parts(
        of value: YAMLValue, with content: FieldContent, column: Int, place: ScalarPlace = .value
    )
        -> [Replacement]?
    {
        guard !content.matches(value) else { return [] }
        switch (content, value.content) {
        case (.text(let text), .scalar), (.group(_, short: let text?), .scalar):
            return scalar(value, with: text, column: column, place: place)
        case (.date(let date), .scalar):
            return scalar(value, with: date.iso, column: column, place: place)
        case (.list(let contents), .scalar) where contents.count == 1,
            (.list(let contents), .mapping) where contents.count == 1:
            return parts(of: value, with: contents[0], column: column, place: place)
        case (_, .list) where layout.isFlow(value), (_, .mapping) where layout.isFlow(value):
            return flow(value, with: content)
        case (.list(let contents), .list(let elements)):
            return list(elements, with: contents)
        case (.group(let parts, _), .mapping(let entries)):
            return group(entries, with: parts)
        default:
            return nil
        }
    }

    // MARK: Scalars

    private func scalar(_ value: YAMLValue, with text: String, column: Int, place: ScalarPlace)
        -> [Replacement]?
    {
        guard let extent = layout.extent(of: value) else { return nil }
        if let splice = ScalarSplice(value, extent, layout)?.replacement(for: text) { return [splice] }
        let lines = ScalarWriting.lines(of: text, at: place, like: style(of: value, at: extent.lowerBound))
        return [replacement(of: extent, with: lines, column: column + 2)]
    }

    private func style(of value: YAMLValue, at offset: Int) -> ScalarStyle {
        guard value.isQuoted else { return .plain }
        return switch layout.bytes[offset] {
        case UInt8(ascii: "'"): .singleQuoted
        case UInt8(ascii: "|"): .literal
        case UInt8(ascii: ">"): .folded
        default: .doubleQuoted
        }
    }

    // MARK: Brackets

    /// Values in brackets stay in brackets: where one has changed it alone is replaced, else all of them.
    private func flow(_ value: YAMLValue, with content: FieldContent) -> [Replacement]? {
        if case .list(let contents) = content, let elements = value.list, elements.count == contents.count {
            let parts = zip(elements, contents).map { self.parts(of: $0, with: $1, column: 0, place: .flow) }
            if !parts.contains(where: { $0 == nil }) { return parts.compactMap { $0 }.flatMap { $0 } }
        }
        guard let extent = layout.extent(of: value), Self.fitsBrackets(content) else { return nil }
        return [Replacement(range: extent, bytes: Array(ContentWriting.flow(content).utf8))]
    }

    /// A text of several lines or a group in a list is easier to read below its name.
    private static func fitsBrackets(_ content: FieldContent) -> Bool {
        switch content {
        case .date: true
        case .text(let text), .group(_, short: let text?): !text.contains("\n")
        case .list(let contents):
            contents.allSatisfy { ContentWriting.text(of: $0) != nil && fitsBrackets($0) }
        case .group(let parts, nil):
            parts.allSatisfy { part in
                part.content.map { ContentWriting.text(of: $0) != nil && fitsBrackets($0) } ?? true
            }
        }
    }

    // MARK: Lists

    private func list(_ elements: [YAMLValue], with contents: [FieldContent]) -> [Replacement]? {
        var places: [ListElement] = []
        for element in elements {
            guard let place = ListElement(element, in: layout) else { return nil }
            places.append(place)
        }
        guard let first = places.first, places.allSatisfy({ $0.column == first.column }) else { return nil }
        var replacements: [Replacement] = []
        var end = first.lines.lowerBound
        for step in ListAlignment.steps(from: elements, to: contents) {
            switch step {
            case .keep(let index):
                end = places[index].lines.upperBound
            case .change(let index, let content):
                let column = first.column
                guard
                    let parts = parts(of: elements[index], with: content, column: column, place: .entry)
                        ?? whole(elements[index], with: content, column: column)
                else { return nil }
                replacements += parts
                end = places[index].lines.upperBound
            case .remove(let index):
                replacements.append(Replacement(range: places[index].lines, bytes: []))
                end = places[index].lines.upperBound
            case .insert(let content):
                let bytes = wholeLines(ContentWriting.entry(content), column: first.column)
                replacements.append(Replacement(range: end..<end, bytes: bytes))
            }
        }
        return replacements
    }

    /// Writes all of an entry anew, behind its hyphen.
    private func whole(_ element: YAMLValue, with content: FieldContent, column: Int) -> [Replacement]? {
        guard let extent = layout.extent(of: element) else { return nil }
        let lines = ContentWriting.entry(content)
        let first = lines.first.map { String($0.dropFirst(2)) } ?? ""
        return [replacement(of: extent, with: [first] + lines.dropFirst(), column: column)]
    }

    /// Lines of their own, with their endings.
    func wholeLines(_ lines: [String], column: Int) -> [UInt8] {
        self.lines(lines, column: column).dropFirst(layout.lineEnd.count) + layout.lineEnd
    }

    // MARK: Groups

    private func group(_ entries: [YAMLEntry], with parts: [FieldChange]) -> [Replacement]? {
        guard let first = entries.first else { return nil }
        let column = first.keyPosition.column - 1
        var replacements: [Replacement] = []
        var previous: Int?
        for part in parts {
            let index = entries.firstIndex { $0.key == part.name }
            guard
                let found = replacement(of: part, at: index, among: entries, after: previous, column: column)
            else { return nil }
            replacements += found
            previous = index ?? previous
        }
        return replacements
    }

    private func replacement(
        of part: FieldChange, at index: Int?, among entries: [YAMLEntry], after previous: Int?, column: Int
    ) -> [Replacement]? {
        switch (part.content, index) {
        case (nil, nil):
            return []
        case (nil, let index?):
            return entries[index].value.isEmpty ? [] : removal(of: index, among: entries).map { [$0] }
        case (let content?, let index?):
            let entry = entries[index]
            return content.matches(entry.value) ? [] : replacements(in: entry, with: content)
        case (let content?, nil):
            return insertion(of: part.name, content, among: entries, after: previous, column: column).map {
                [$0]
            }
        }
    }

    /// Takes out an entry with its lines; the first of a list's entry shares its line with the hyphen.
    private func removal(of index: Int, among entries: [YAMLEntry]) -> Replacement? {
        guard let extent = layout.extent(of: entries[index]) else { return nil }
        if layout.isFirstOfLine(extent.lowerBound) {
            let end = layout.nextLine(extent.upperBound)
            return Replacement(range: layout.lineStart(extent.lowerBound)..<end, bytes: [])
        }
        guard index + 1 < entries.count, let next = layout.offset(entries[index + 1].keyPosition) else {
            return nil
        }
        return Replacement(range: extent.lowerBound..<next, bytes: [])
    }

    private func insertion(
        of name: String, _ content: FieldContent, among entries: [YAMLEntry], after previous: Int?,
        column: Int
    ) -> Replacement? {
        let lines = ContentWriting.field(name, content)
        if let previous {
            guard let extent = layout.extent(of: entries[previous]) else { return nil }
            let end = layout.nextLine(extent.upperBound)
            return Replacement(range: end..<end, bytes: wholeLines(lines, column: column))
        }
        guard let first = entries.first, let start = layout.offset(first.keyPosition) else { return nil }
        // The first name stays in its column, behind the hyphen or the spaces that stand before it now.
        let below = [UInt8](repeating: UInt8(ascii: " "), count: column)
        let bytes =
            Array(lines[0].utf8) + self.lines(lines.dropFirst(), column: column) + layout.lineEnd + below
        return Replacement(range: start..<start, bytes: bytes)
    }
}
