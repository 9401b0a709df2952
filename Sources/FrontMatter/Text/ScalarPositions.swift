public import Diagnostics

/// Finds where the parts of a value stand in the file that it was read from.
///
/// YAML takes away quotation marks, indentation and line breaks, but never changes the order of what is left. So value
/// and file are read side by side: the next letter of the value is the next of the file that is no white space,
/// unless it is written with a backslash.
public struct ScalarPositions: Sendable {
    private let source: ArraySlice<UInt8>
    private let lineStarts: [Int]

    /// Makes ready for the values in `source`: a file, in UTF-8, from its beginning to behind the last of them.
    public init(_ source: ArraySlice<UInt8>) {
        var scanner = LineScanner(source)
        var starts = [scanner.offset]
        while scanner.next() != nil { starts.append(scanner.offset) }
        self.source = source
        lineStarts = starts
    }

    /// The map from `text`, a value that begins at `position`, to its file.
    ///
    /// - Parameters:
    ///   - text: the value as YAML understands it, with or without the white space around it.
    ///   - position: where the value begins in the file: its first letter, quotation mark, or `|` or `>`.
    public func map(of text: String, at position: SourcePosition) -> PositionMap {
        guard lineStarts.indices.contains(position.line - 1) else {
            return PositionMap(firstLine: position.line)
        }
        let line = source[lineStarts[position.line - 1]...]
        var alignment = ScalarAlignment(FileCursor(line, line: position.line).advanced(to: position.column))
        for scalar in text.unicodeScalars { alignment.take(scalar) }
        return PositionMap(alignment.runs)
    }
}
