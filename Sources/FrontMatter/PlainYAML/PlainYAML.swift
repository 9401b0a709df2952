import Diagnostics

/// Reads the plain part of YAML in which nearly all front matter is written, many times faster than libyaml.
///
/// Names of letters, digits and hyphens; words, quotation marks without escapes, and brackets that end on
/// their line; lists and groups by indentation. Whatever else it meets (comments, tabs, blocks of text, words
/// over several lines, escapes, anchors, an empty entry, a name that a group has already, any mistake) it
/// leaves to libyaml, by giving nil: it never guesses. What it gives is what libyaml gives, which a test with
/// random front matter sees to.
package struct PlainYAML {
    /// Deeper than this is left to libyaml, which has the sentence for what is too deep.
    private static let maximumDepth = 8
    /// Groups larger than this are left to libyaml, which finds equal names faster.
    private static let maximumEntries = 64

    /// One line that is not empty.
    struct Line {
        /// Its number in the file.
        let number: Int
        /// Its first byte.
        let start: Int
        /// The first byte that counts: no space, and past the hyphens of the lists it begins entries of.
        var content: Int
        /// The byte after the last that is no space.
        let end: Int

        /// How far the content is from the start of the line; only spaces and hyphens are between them.
        var indentation: Int { content - start }
    }

    let bytes: ArraySlice<UInt8>
    private var scanner: LineScanner
    private var number: Int
    private(set) var line: Line?

    private init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
        self.bytes = bytes
        scanner = LineScanner(bytes)
        number = firstLine - 1
        advance()
    }

    /// The entries of a stretch of YAML whose first line is `firstLine` of its file; nil where it is not
    /// plain.
    ///
    /// - Parameter bytes: UTF-8 of which `BlockScan` says that it is plain: no tabs, comments and control
    ///   characters.
    package static func entries(of bytes: ArraySlice<UInt8>, firstLine: Int) -> [YAMLEntry]? {
        var reader = PlainYAML(bytes, firstLine: firstLine)
        guard let first = reader.line else { return [] }
        guard first.indentation == 0, let entries = reader.group(depth: 0), reader.line == nil else {
            return nil
        }
        return entries
    }

    // MARK: Lines

    /// Goes to the next line that is not empty.
    private mutating func advance() {
        while let range = scanner.next() {
            number += 1
            var content = range.lowerBound
            while content < range.upperBound, bytes[content] == UInt8(ascii: " ") { content += 1 }
            guard content < range.upperBound else { continue }
            var end = range.upperBound
            while bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            line = Line(number: number, start: range.lowerBound, content: content, end: end)
            return
        }
        line = nil
    }

    /// Whether a hyphen and a space begin a line's content.
    private func isEntry(_ line: Line) -> Bool {
        bytes[line.content] == UInt8(ascii: "-") && line.content + 1 < line.end
            && bytes[line.content + 1] == UInt8(ascii: " ")
    }

    // MARK: Groups and lists

    /// The names with values that begin in the column of the current line.
    private mutating func group(depth: Int) -> [YAMLEntry]? {
        guard depth < Self.maximumDepth, let column = line?.indentation else { return nil }
        var entries: [YAMLEntry] = []
        while let line, line.indentation == column, !isEntry(line) {
            guard let colon = name(of: line), entries.count < Self.maximumEntries else { return nil }
            let key = String(decoding: bytes[line.content..<colon], as: UTF8.self)
            guard !entries.contains(where: { $0.key == key }),
                let value = value(after: colon, in: line, depth: depth)
            else { return nil }
            let position = SourcePosition(line: line.number, column: column + 1)
            entries.append(YAMLEntry(key: key, keyPosition: position, value: value))
        }
        return entries
    }

    /// The colon after the name that begins a line's content.
    private func name(of line: Line) -> Int? {
        var offset = line.content
        while offset < line.end, YAMLLine.isNameByte(bytes[offset]) { offset += 1 }
        // libyaml takes no name longer than 1024 characters.
        guard offset > line.content, offset < min(line.end, line.content + 256),
            bytes[offset] == UInt8(ascii: ":"),
            offset + 1 == line.end || bytes[offset + 1] == UInt8(ascii: " "),
            YAMLLine.isName(bytes[line.content..<offset])
        else { return nil }
        return offset
    }

    /// What stands after a colon, or on the lines below it.
    private mutating func value(after colon: Int, in line: Line, depth: Int) -> YAMLValue? {
        advance()
        guard colon + 1 == line.end else { return PlainValue(bytes, line).value(from: colon + 1) }
        let isBelow = self.line.map { $0.indentation > line.indentation } ?? false
        let isListBeside = self.line.map { $0.indentation == line.indentation && isEntry($0) } ?? false
        guard let below = self.line, isBelow || isListBeside else {
            let position = SourcePosition(line: line.number, column: colon + 2 - line.start)
            return YAMLValue(position: position, content: .empty)
        }
        let position = SourcePosition(line: below.number, column: below.indentation + 1)
        let content: YAMLValue.Content?
        if isEntry(below) {
            content = list(depth: depth + 1).map { .list($0) }
        } else {
            content = group(depth: depth + 1).map { .mapping($0) }
        }
        // What follows must belong to a group or a list around this one.
        guard (self.line?.indentation ?? 0) <= line.indentation else { return nil }
        return content.map { YAMLValue(position: position, content: $0) }
    }

    /// The entries of the list whose hyphens stand in the column of the current line.
    private mutating func list(depth: Int) -> [YAMLValue]? {
        guard depth < Self.maximumDepth, let column = line?.indentation else { return nil }
        var elements: [YAMLValue] = []
        while var line, line.indentation == column, isEntry(line) {
            line.content += 1
            while bytes[line.content] == UInt8(ascii: " ") { line.content += 1 }
            if isEntry(line) { return nil }
            if name(of: line) != nil {
                let position = SourcePosition(line: line.number, column: line.indentation + 1)
                self.line = line
                guard let group = group(depth: depth + 1), (self.line?.indentation ?? 0) <= column else {
                    return nil
                }
                elements.append(YAMLValue(position: position, content: .mapping(group)))
            } else {
                advance()
                guard let value = PlainValue(bytes, line).value(from: line.content) else { return nil }
                elements.append(value)
            }
        }
        return elements
    }
}
