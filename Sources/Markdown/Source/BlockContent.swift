/// The text of one block as the author typed it: what is left of its lines without the marks of the quotes and lists
/// around it. Knows for every byte where in the source it stands.
struct BlockContent {
    /// The bytes that the content is part of: the source itself where the block is one line, else its lines, joined by
    /// line feeds.
    private(set) var bytes: [UInt8] = []
    /// Where the content stands in `bytes`.
    private(set) var range = 0..<0
    /// Whether link definitions may stand before the text.
    private(set) var mayDefine = false
    /// Where runs of bytes stand in the source: each run goes on until the next begins. None where the bytes are the
    /// source.
    private var runs: [(content: Int, source: Int)] = []

    /// Parts of the source, each a line.
    init(lines: [Range<Int>], of source: SourceText) {
        guard lines.count != 1 else {
            bytes = source.bytes
            range = lines[0]
            return
        }
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            append(line, of: source)
        }
    }

    private mutating func append(_ part: Range<Int>, of source: SourceText) {
        runs.append((bytes.count, part.lowerBound))
        bytes.append(contentsOf: source.bytes[part])
        range = 0..<bytes.count
    }

    /// Where a byte of the content stands in the source; its end, where it is not in the content.
    func sourceOffset(of offset: Int) -> Int {
        let offset = min(offset, range.upperBound)
        guard !runs.isEmpty else { return offset }
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].content <= offset { low = middle } else { high = middle }
        }
        return runs[low].source + (offset - runs[low].content)
    }

    /// Where the content of a block comes from.
    enum Origin {
        /// The lines of a paragraph or heading that stands in so many block quotes.
        case lines(quoteDepth: Int)
        /// The same without the first line.
        case laterLines(quoteDepth: Int)
        /// Parts of the source, each a line.
        case ranges([Range<Int>])
        /// The cell of a table, in which `\|` stands for `|`.
        case cell(Range<Int>)
    }

    /// The content of a block.
    init(of block: Node, from origin: Origin, source: SourceText) {
        switch origin {
        case .lines(let depth):
            self.init(lines: source.contentLines(of: block, quoteDepth: depth), of: source)
            mayDefine = block.kind == .paragraph || runs.count > 1
        case .laterLines(let depth):
            self.init(lines: Array(source.contentLines(of: block, quoteDepth: depth).dropFirst()), of: source)
        case .ranges(let lines): self.init(lines: lines, of: source)
        case .cell(let cell):
            let pipes = source.escapedPipes(in: cell)
            self.init(lines: pipes.isEmpty ? [cell] : [], of: source)
            guard !pipes.isEmpty else { return }
            let starts = [cell.lowerBound] + pipes
            for (start, end) in zip(starts, pipes.map { $0 - 1 } + [cell.upperBound]) {
                append(start..<end, of: source)
            }
        }
    }
}

extension SourceText {
    /// The lines of a paragraph or heading that stands in `quoteDepth` block quotes, without the marks around them.
    func contentLines(of block: Node, quoteDepth: Int) -> [Range<Int>] {
        let first = block.startLine
        var last = lastLine(of: block)
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
        let isInList = quoteDepth > 0 && last > first && isInList(block)
        for number in (first + 1)..<max(first + 1, last + 1) {
            let line = line(number)
            lines.append(contentStart(of: line, quoteDepth: quoteDepth, isInList: isInList)..<line.upperBound)
        }
        return lines
    }

    /// The last line of a paragraph or heading; of a heading on more than one line, its underline.
    ///
    /// libcmark closes an underlined heading when it reads the next line, and takes that line for its last; only at
    /// the end of the file there is none.
    func lastLine(of block: Node) -> Int {
        let last = max(block.startLine, block.endLine)
        guard block.kind == .heading, last > block.startLine else { return last }
        return block.isLastOnPage && isUnderline(line(last)) ? last : last - 1
    }

    /// A line below a table that libcmark took for a heading's underline, without the marks around it.
    func underline(of heading: Node, quoteDepth: Int) -> Range<Int> {
        let line = line(lastLine(of: heading))
        let start = contentStart(of: line, quoteDepth: quoteDepth, isInList: isInList(heading))
        return start..<line.upperBound
    }

    /// Whether a line has nothing but `-` or `=` behind the marks of quotes.
    private func isUnderline(_ line: Range<Int>) -> Bool {
        let marks = bytes[line].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        guard let mark = marks.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "=") else {
            return false
        }
        return marks.drop { $0 == mark }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Where the text of a paragraph's later line begins: after white space and the marks of at most `quoteDepth`
    /// quotes (fewer where the line is a lazy continuation). Lists leave nothing but white space on such lines; outside
    /// lists, a sign that is indented by four spaces or a tab marks no quote.
    private func contentStart(of line: Range<Int>, quoteDepth: Int, isInList: Bool) -> Int {
        var start = skipBlanks(from: line.lowerBound, to: line.upperBound)
        var gap = line.lowerBound..<start
        var remaining = quoteDepth
        while remaining > 0, start < line.upperBound, bytes[start] == UInt8(ascii: ">") {
            // One space behind a sign belongs to it.
            let most = remaining == quoteDepth ? 3 : 4
            guard isInList || gap.count <= most && !bytes[gap].dropFirst(most - 3).contains(0x09) else {
                break
            }
            gap = start + 1..<skipBlanks(from: start + 1, to: line.upperBound)
            start = gap.upperBound
            remaining -= 1
        }
        return start
    }

    private func isInList(_ block: Node) -> Bool {
        var ancestor = block.parent
        while let node = ancestor, node.kind != .item { ancestor = node.parent }
        return ancestor != nil
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

    /// The pipes in a table's cell that stand behind a backslash which is not itself escaped.
    func escapedPipes(in cell: Range<Int>) -> [Int] {
        var pipes: [Int] = []
        var index = cell.lowerBound
        while index < cell.upperBound {
            let isEscape = bytes[index] == UInt8(ascii: "\\")
            if isEscape, index + 1 < cell.upperBound, bytes[index + 1] == UInt8(ascii: "|") {
                pipes.append(index + 1)
            }
            index += isEscape ? 2 : 1
        }
        return pipes
    }
}
