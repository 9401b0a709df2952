/// The lines of one source file, for showing the one that a diagnostic points at.
struct SourceLines: Sendable {
    /// The widest line that is shown whole, in scalars; of a longer one, only the part around the place.
    private static let widest = 100

    private let lines: [ArraySlice<UInt8>]
    /// Of very long lines, how many scalars stand before every so many bytes.
    private let marks: [Int: [(scalars: Int, offset: Int)]]
    private static let stride = 1_024

    /// Splits `source` at LF, CRLF and CR alike.
    init(_ source: [UInt8]) {
        var lines: [ArraySlice<UInt8>] = []
        var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        while index < source.count {
            let byte = source[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            lines.append(source[start..<(index - 1)])
            if byte == 0x0D, index < source.count, source[index] == 0x0A { index += 1 }
            start = index
        }
        lines.append(source[start...])
        self.lines = lines
        let long = lines.indices.filter { lines[$0].count > 4 * Self.stride }
        marks = Dictionary(uniqueKeysWithValues: long.map { ($0, Self.marks(of: lines[$0])) })
    }

    private static func marks(of line: ArraySlice<UInt8>) -> [(scalars: Int, offset: Int)] {
        var marks: [(scalars: Int, offset: Int)] = []
        var scalars = 0
        for offset in line.indices where line[offset] & 0xC0 != 0x80 {
            if scalars % stride == 0 { marks.append((scalars, offset)) }
            scalars += 1
        }
        return marks
    }

    /// The whole line with that number, from 1; nil where there is none.
    func text(ofLine number: Int) -> String? {
        lines.indices.contains(number - 1) ? String(decoding: lines[number - 1], as: UTF8.self) : nil
    }

    /// The line at `position`, safe to print on a terminal, and what must stand before a caret below it.
    func excerpt(at position: SourcePosition) -> (text: String, indentation: String)? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let line = lines[position.line - 1]
        // Of a line that may be a megabyte long, only what lies around the place is looked at.
        let (skipped, offset) =
            marks[position.line - 1]?.last { $0.scalars + Self.widest <= position.column } ?? (
                0, line.startIndex
            )
        let near = line[offset...].prefix(4 * (position.column - skipped + Self.widest + 1))
        let scalars = Array(
            String(decoding: near, as: UTF8.self).unicodeScalars.prefix(
                position.column - skipped + Self.widest))
        let column = min(position.column - 1 - skipped, scalars.count)
        let isWhole = skipped == 0 && near.endIndex == line.endIndex && scalars.count <= Self.widest
        let start = isWhole ? 0 : max(0, column - Self.widest / 2)
        let end = min(scalars.count, start + Self.widest)
        var text = start > 0 ? "…" : ""
        var indentation = start > 0 ? " " : ""
        for (offset, scalar) in scalars[start..<end].enumerated() {
            let shown: Unicode.Scalar = scalar.isPrintable ? scalar : "\u{FFFD}"
            text.unicodeScalars.append(shown)
            if start + offset < column { indentation += scalar == "\t" ? "\t" : " " }
        }
        return (end < scalars.count ? text + "…" : text, indentation)
    }
}
