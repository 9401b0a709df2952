import Diagnostics

/// A text over several lines of a file, of which only the part that changes is to be replaced.
struct ScalarSplice {
    private let value: YAMLValue
    private let text: String
    private let extent: Range<Int>
    private let layout: FrontMatterLayout

    /// Nil for a text on one line, which is written anew.
    init?(_ value: YAMLValue, _ extent: Range<Int>, _ layout: FrontMatterLayout) {
        guard let text = value.scalar, layout.nextLine(extent.lowerBound) < extent.upperBound else {
            return nil
        }
        (self.value, self.text, self.extent, self.layout) = (value, text, extent, layout)
    }

    /// What to replace for the value to become `new`; nil where nothing less than all of it will do.
    ///
    /// What both texts begin and end with stays. The rest is believed only if the value is then read as wanted.
    func replacement(for new: String) -> Replacement? {
        let old = Array(trimmingWhiteSpace(text).unicodeScalars)
        let wanted = Array(trimmingWhiteSpace(new).unicodeScalars)
        var lead = zip(old, wanted).prefix { $0 == $1 }.count
        let room = min(old.count, wanted.count) - lead
        var tail = zip(old.reversed(), wanted.reversed()).prefix(room).prefix { $0 == $1 }.count
        // Where lines meet, white space has no exact place: the change is taken to begin and end at letters.
        while lead > 0, !isLetter(lead, of: old), !isLetter(lead - 1, of: old) { lead -= 1 }
        while tail > 0, !isLetter(old.count - tail - 1, of: old), !isLetter(old.count - tail, of: old) {
            tail -= 1
        }
        let end = old.count - tail
        guard lead < end || (lead > 0 && tail > 0),
            let start = isLetter(lead, of: old)
                ? offset(of: lead, in: old) : offset(after: lead - 1, in: old),
            let stop = isLetter(end - 1, of: old)
                ? offset(after: end - 1, in: old) : offset(of: end, in: old),
            start <= stop
        else { return nil }
        let middle = wanted[lead..<(wanted.count - tail)]
        guard !middle.contains("\n") || layout.bytes[extent.lowerBound] == UInt8(ascii: "|") else {
            return nil
        }
        let replacement = Replacement(range: start..<stop, bytes: written(middle))
        return isRead(replacement, as: new) ? replacement : nil
    }

    private func isLetter(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.contains(index) && !scalars[index].properties.isWhitespace
    }

    /// Where the scalar at `index` of the value ends in the file.
    private func offset(after index: Int, in scalars: [Unicode.Scalar]) -> Int? {
        offset(of: index, in: scalars).map { $0 + String(scalars[index]).utf8.count }
    }

    /// The middle as the file has it: in a block, each line is indented.
    private func written(_ middle: ArraySlice<Unicode.Scalar>) -> [UInt8] {
        let line = layout.bytes[layout.nextLine(extent.lowerBound)...]
        let indentation = Array(line.prefix { $0 == UInt8(ascii: " ") })
        let lines = middle.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Array(String(String.UnicodeScalarView(line)).utf8)
        }
        return Array(
            lines.enumerated().map { number, line in
                // What follows the middle is on its last line, so that this needs its indentation even if empty.
                let isBlank = line.isEmpty && number < lines.count - 1
                return number == 0 ? line : layout.lineEnd + (isBlank ? [] : indentation) + line
            }.joined())
    }

    /// Where the file has the scalar at `index` of the value.
    private func offset(of index: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard isLetter(index, of: scalars) else { return nil }
        let leading = Array(text.unicodeScalars).firstIndex { !$0.properties.isWhitespace } ?? 0
        let before = Array(text.unicodeScalars)[..<leading] + scalars[..<index]
        let line = 1 + before.count { $0 == "\n" }
        let column = 1 + (before.count - 1 - (before.lastIndex(of: "\n") ?? -1))
        let map = ScalarPositions(layout.bytes[..<extent.upperBound]).map(of: text, at: value.position)
        let offset = layout.offset(map.file(SourcePosition(line: line, column: column)))
        guard let offset, extent.contains(offset),
            layout.bytes[offset...].starts(with: String(scalars[index]).utf8)
        else { return nil }
        return offset
    }

    /// Whether the value alone, with the replacement made, is read as `new`.
    private func isRead(_ replacement: Replacement, as new: String) -> Bool {
        var bytes = Array(layout.bytes[..<extent.upperBound])
        bytes.replaceSubrange(replacement.range, with: replacement.bytes)
        let indented = Array("a: ".utf8) + bytes[extent.lowerBound...] + layout.lineEnd
        let block = YAMLBlock.read(indented[...], firstLine: 1, isUTF8: true)
        return block.findings.isEmpty
            && block.root?["a"]?.scalar.map(trimmingWhiteSpace) == trimmingWhiteSpace(new)
    }
}
