import Diagnostics

/// Finds words that YAML takes for a comment: `title: Plan #1` is only `Plan`.
///
/// A comment has a space after its hash sign; a number or a hashtag has none.
enum HashCheck {
    /// The places in `lines`, the first of which is `firstLine` of the file, where a value loses words.
    static func findings(in value: YAMLValue, lines: [[UInt8]], firstLine: Int) -> [Finding] {
        switch value.content {
        case .empty:
            return finding(after: "", of: value, lines: lines, firstLine: firstLine)
        case .list(let elements):
            return elements.flatMap { findings(in: $0, lines: lines, firstLine: firstLine) }
        case .mapping(let entries):
            return entries.flatMap { findings(in: $0.value, lines: lines, firstLine: firstLine) }
        case .scalar(let text):
            return value.isQuoted ? [] : finding(after: text, of: value, lines: lines, firstLine: firstLine)
        }
    }

    private static func finding(
        after text: String,
        of value: YAMLValue,
        lines: [[UInt8]],
        firstLine: Int
    ) -> [Finding] {
        let index = value.position.line - firstLine
        guard lines.indices.contains(index) else { return [] }
        let line = YAMLLine(lines[index])
        let rest = line.bytes[line.value].dropFirst(text.utf8.count)
        guard line.bytes[line.value].starts(with: text.utf8),
            let hash = rest.firstIndex(where: { !isWhiteSpace($0) }), line.bytes[hash] == UInt8(ascii: "#"),
            hash > rest.startIndex || text.isEmpty,
            !YAMLLine.isBlank(line.bytes, at: hash + 1), line.bytes[hash + 1] != UInt8(ascii: "#")
        else { return [] }
        let words = Suggestion.quoted(line.text(line.value))
        let typed = line.typed(words, from: line.value.lowerBound)
        let column = SourcePosition.column(of: hash, in: line.bytes[...])
        return [
            Finding(
                mistake: QuotingMistake.textAfterHash(typed: typed),
                position: SourcePosition(line: value.position.line, column: column)
            )
        ]
    }
}
