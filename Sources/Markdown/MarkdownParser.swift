/// Reads the Markdown of one page: CommonMark 0.30 by libcmark, and Waymark's extensions (docs/markdown.md).
public enum MarkdownParser {
    /// Parses a body. Never fails: what is wrong is among the document's diagnostics.
    ///
    /// - Parameters:
    ///   - source: the body alone, as UTF-8 (already checked). Lines may end in LF, CRLF or CR.
    ///   - path: the file's path, for diagnostics.
    ///   - firstLine: the line of the file on which the body begins, so that every position is the file's own.
    ///   - options: what may vary from page to page.
    public static func parse(
        _ source: ArraySlice<UInt8>,
        path: String,
        firstLine: Int,
        options: MarkdownOptions
    ) -> MarkdownDocument {
        guard source.count <= min(options.maximumBytes, Int(Int32.max) / 8) else {
            let problem = BodyProblem.tooLarge(bytes: source.count, limit: options.maximumBytes)
            return .empty(because: problem.diagnostic(path: path, line: firstLine))
        }
        var parser = BodyParser(SourceText(source, firstLine: firstLine), path: path, options: options)
        return parser.document()
    }
}
