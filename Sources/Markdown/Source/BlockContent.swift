/// The text of one block as the author typed it: what is left of its lines without the marks of the quotes and lists
/// around it. Knows for every byte where in the source it stands.
struct BlockContent {
    /// The lines, joined by line feeds.
    private(set) var bytes: [UInt8] = []
    /// Where runs of bytes stand in the source: each run goes on until the next begins.
    private var runs: [(content: Int, source: Int)] = []

    /// No content.
    init() {}

    /// Ranges of the source as lines.
    init(lines: [Range<Int>], of source: SourceText) {
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            append(line, of: source)
        }
    }

    /// Adds a run of the source.
    mutating func append(_ range: Range<Int>, of source: SourceText) {
        runs.append((bytes.count, range.lowerBound))
        bytes.append(contentsOf: source.bytes[range])
    }

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

    /// Where the content of a block comes from.
    enum Origin {
        /// The lines of a paragraph or heading that stands in so many block quotes.
        case lines(quoteDepth: Int)
        /// The same without the first line.
        case laterLines(quoteDepth: Int)
        /// What was read before, for blocks that libcmark does not know.
        case content(BlockContent)
    }

    /// The content of a block.
    init(of block: Node, from origin: Origin, source: SourceText) {
        switch origin {
        case .lines(let depth):
            self.init(lines: source.contentLines(of: block, quoteDepth: depth), of: source)
        case .laterLines(let depth):
            self.init(lines: Array(source.contentLines(of: block, quoteDepth: depth).dropFirst()), of: source)
        case .content(let content): self = content
        }
    }
}

extension SourceText {
    /// The lines of a paragraph or heading that stands in `quoteDepth` block quotes, without the marks around them.
    func contentLines(of block: Node, quoteDepth: Int) -> [Range<Int>] {
        let first = block.startLine
        var last = max(first, block.endLine)
        var start = offset(of: block)
        if block.kind == .heading {
            // One on a line begins with "#"; one on more has its underline last. Neither is content.
            if last > first {
                last -= 1
            } else {
                start = headingTextStart(from: start, to: line(first).upperBound)
            }
        }
        var lines = [start..<max(start, line(first).upperBound)]
        for number in (first + 1)..<max(first + 1, last + 1) {
            let line = line(number)
            lines.append(contentStart(of: line, quoteDepth: quoteDepth)..<line.upperBound)
        }
        return lines
    }

    /// Where the text of a paragraph's later line begins: after white space and the marks of at most `quoteDepth`
    /// quotes (fewer where the line is a lazy continuation). Lists leave nothing but white space on such lines.
    private func contentStart(of line: Range<Int>, quoteDepth: Int) -> Int {
        var start = skipBlanks(from: line.lowerBound, to: line.upperBound)
        var remaining = quoteDepth
        while remaining > 0, start < line.upperBound, bytes[start] == UInt8(ascii: ">") {
            start = skipBlanks(from: start + 1, to: line.upperBound)
            remaining -= 1
        }
        return start
    }

    private func headingTextStart(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
        return skipBlanks(from: index, to: end)
    }

    /// The first byte from `start` on that is no space and no tab.
    func skipBlanks(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index
    }
}
