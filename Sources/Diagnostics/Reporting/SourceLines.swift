/// The lines of one source file, for showing the one that a diagnostic points at.
struct SourceLines: Sendable {
    /// The widest line that is shown whole, in scalars; of a longer one, only the part around the place.
    private static let widest = 100

    private let lines: [ArraySlice<UInt8>]

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
    }

    /// The line at `position`, safe to print on a terminal, and what must stand before a caret below it.
    func excerpt(at position: SourcePosition) -> (text: String, indentation: String)? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        let scalars = Array(String(decoding: lines[position.line - 1], as: UTF8.self).unicodeScalars)
        let column = min(position.column - 1, scalars.count)
        let start = scalars.count <= Self.widest ? 0 : max(0, column - Self.widest / 2)
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
