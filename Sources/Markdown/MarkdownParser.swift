public import Diagnostics

/// Reads the Markdown of one page: CommonMark 0.30 by libcmark, and Waymark's extensions (docs/markdown.md).
public enum MarkdownParser {
    /// Parses the body of a file, which begins on the line `firstLine` of it.
    public static func parse(
        _ source: ArraySlice<UInt8>,
        path: String,
        firstLine: Int,
        options: MarkdownOptions
    ) -> MarkdownDocument {
        parse(source, path: path, positions: PositionMap(firstLine: firstLine), options: options)
    }

    /// Parses a text. Never fails: what is wrong is among the document's diagnostics.
    ///
    /// - Parameters:
    ///   - source: the text alone, as UTF-8 (already checked). Lines may end in LF, CRLF or CR.
    ///   - path: the file's path, for diagnostics.
    ///   - positions: where the text stands in the file, so that every position is the file's own.
    ///   - options: what may vary from page to page.
    public static func parse(
        _ source: ArraySlice<UInt8>,
        path: String,
        positions: PositionMap,
        options: MarkdownOptions
    ) -> MarkdownDocument {
        guard source.count <= min(options.maximumBytes, Int(Int32.max) / 8) else {
            let problem = BodyProblem.tooLarge(bytes: source.count, limit: options.maximumBytes)
            return .empty(
                because: problem.diagnostic(
                    path: path, at: positions.file(SourcePosition(line: 1, column: 1))))
        }
        var parser = BodyParser(SourceText(source, positions: positions), path: path, options: options)
        return parser.document()
    }
}
