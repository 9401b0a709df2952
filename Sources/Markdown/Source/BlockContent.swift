/// The text of one block as the author typed it: what is left of its lines without the marks of the quotes and lists
/// around it. Knows for every byte where in the source it stands.
struct BlockContent {
    /// The lines, joined by line feeds.
    private(set) var bytes: [UInt8] = []
    /// Where runs of bytes stand in the source: each run goes on until the next begins.
    private var runs: [(content: Int, source: Int)] = []

    /// Where a byte of the content stands in the source.
    func sourceOffset(of offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].content <= offset { low = middle } else { high = middle }
        }
        return low < runs.count ? runs[low].source + (offset - runs[low].content) : 0
    }

    /// Adds a run of the source.
    mutating func append(_ range: Range<Int>, of source: SourceText) {
        runs.append((bytes.count, range.lowerBound))
        bytes.append(contentsOf: source.bytes[range])
    }

    /// Ends a line.
    mutating func endLine() { bytes.append(0x0A) }

    /// No content.
    init() {}

    /// Where the content of a block comes from.
    enum Origin {
        /// The lines of a paragraph that stands in so many block quotes.
        case lines(quoteDepth: Int)
        /// The lines of a heading.
        case headingLines(quoteDepth: Int)
        /// What was read before, for blocks that libcmark does not know.
        case content(BlockContent)
    }

    /// The content of a block.
    init(of block: Node, from origin: Origin, source: SourceText) {
        switch origin {
        case .lines(let quoteDepth): self.init(of: block, isHeading: false, quoteDepth, source)
        case .headingLines(let quoteDepth): self.init(of: block, isHeading: true, quoteDepth, source)
        case .content(let content): self = content
        }
    }

    private init(of block: Node, isHeading: Bool, _ quoteDepth: Int, _ source: SourceText) {
        let first = block.startLine
        // A heading on more than one line has its underline last, which is no content.
        let last = isHeading && block.endLine > first ? block.endLine - 1 : max(first, block.endLine)
        for number in first...last {
            let line = source.line(number)
            if number > first { endLine() }
            var start =
                number == first
                ? source.offset(of: block) : source.contentStart(of: line, quoteDepth: quoteDepth)
            if isHeading, first == block.endLine {
                start = source.headingTextStart(from: start, to: line.upperBound)
            }
            append(start..<line.upperBound, of: source)
        }
    }
}

extension SourceText {
    /// Where the text of a paragraph's later line begins: after white space and the marks of at most `quoteDepth`
    /// quotes (fewer where the line is a lazy continuation). Lists leave nothing but white space on such lines.
    func contentStart(of line: Range<Int>, quoteDepth: Int) -> Int {
        var start = skipBlanks(from: line.lowerBound, to: line.upperBound)
        var remaining = quoteDepth
        while remaining > 0, start < line.upperBound, bytes[start] == UInt8(ascii: ">") {
            start = skipBlanks(from: start + 1, to: line.upperBound)
            remaining -= 1
        }
        return start
    }

    /// Where the text of a heading that begins with `#` begins.
    fileprivate func headingTextStart(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
        return skipBlanks(from: index, to: end)
    }

    private func skipBlanks(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }
}
