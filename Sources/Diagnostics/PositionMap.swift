/// Where the places of a text stand in the file that the text was taken from.
///
/// A page's body is its file from some line on; the value of a field has lost its quotation marks, its
/// indentation and perhaps its line breaks. Either way the text consists of runs that stand in the file as they are.
public struct PositionMap: Sendable, Hashable {
    /// A stretch of the text that the file holds as it is.
    public struct Run: Sendable, Hashable {
        /// Where it begins in the text.
        public let text: SourcePosition
        /// Where it begins in the file.
        public let file: SourcePosition

        /// Makes a run from its two beginnings.
        public init(text: SourcePosition, file: SourcePosition) {
            self.text = text
            self.file = file
        }
    }

    private let runs: [Run]

    /// The map of a text that is the rest of its file from the beginning of `firstLine` on.
    public init(firstLine: Int) {
        self.init([
            Run(text: SourcePosition(line: 1, column: 1), file: SourcePosition(line: firstLine, column: 1))
        ])
    }

    /// The map of a text in runs, the first of which begins where the text does, in the order of the text.
    public init(_ runs: [Run]) {
        self.runs = runs
    }

    /// The place in the file of a place in the text.
    ///
    /// A run that goes over several lines has all but its first from the beginning of the file's lines.
    public func file(_ text: SourcePosition) -> SourcePosition {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].text <= text { low = middle } else { high = middle }
        }
        guard low < runs.count else { return text }
        let run = runs[low]
        let lines = text.line - run.text.line
        guard lines == 0 else { return SourcePosition(line: run.file.line + lines, column: text.column) }
        return SourcePosition(line: run.file.line, column: run.file.column + text.column - run.text.column)
    }
}
