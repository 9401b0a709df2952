/// Finds, before libcmark reads a page, what would take libcmark 0.30.2 time or memory out of all proportion.
///
/// Three things do, as a search by random repetition over all of Markdown's marks has shown: blocks nested deeply, since
/// every line and every emphasis is checked against all blocks around it; image openers that are never closed,
/// since every later link looks at all of them; and long link definitions, since every reference gets a copy.
/// The scan is linear, never too low in its estimates, and hardly ever too high for text that people write.
struct ComplexityScan {
    /// Why a page is refused, with the line to look at.
    enum Problem: Equatable {
        case nesting(line: Int)
        case images(line: Int)
        case definitions(line: Int)
    }

    /// Deeper than any text that people write.
    static let maximumDepth = 60
    /// Lines, and bytes, times the depth at each.
    private static let maximumLineDepth = 6_000_000
    private static let maximumByteDepth = 16_000_000
    /// Brackets times the image openers before each in the same paragraph.
    private static let maximumOpenImages = 20_000_000
    /// The bytes that copies of definitions may take.
    private static let maximumCopies = 32_000_000

    /// The cells that the tables of a page may have, with those that their rows leave out.
    static let maximumCells = 100_000

    private let source: SourceText

    /// The first problem found in a page, if any.
    static func problem(in source: SourceText) -> Problem? {
        let scan = ComplexityScan(source: source)
        if let problem = scan.nestingProblem() { return problem }
        if source.features.contains(.imageOpener), let problem = scan.imageProblem() { return problem }
        if source.features.contains(.definition), let problem = scan.definitionProblem() { return problem }
        return nil
    }

    private init(source: SourceText) { self.source = source }

    // MARK: Nesting

    private func nestingProblem() -> Problem? {
        var lineDepth = 0
        var byteDepth = 0
        var markerColumns: [Int] = []
        for index in source.lineStarts.indices {
            let depth = depth(atLine: index, &markerColumns)
            if depth > Self.maximumDepth { return .nesting(line: index + 1) }
            lineDepth += depth
            byteDepth += depth * source.line(index + 1).count
            if lineDepth > Self.maximumLineDepth || byteDepth > Self.maximumByteDepth {
                return .nesting(line: index + 1)
            }
        }
        return nil
    }

    /// How deep the blocks at a line may be nested: the quotes that it begins with, and the list markers that stand
    /// before it, further and further to the right, or in it. `markerColumns` are the columns of those that may be open.
    private func depth(atLine index: Int, _ markerColumns: inout [Int]) -> Int {
        let bytes = source.bytes.span
        let end = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : bytes.count
        var quotes = 0
        var column = 0
        var offset = source.lineStarts[index]
        while offset < end {
            switch bytes[offset] {
            case 0x20: column += 1
            case 0x09: column += 4 - column % 4
            case UInt8(ascii: ">"):
                quotes += 1
                column += 1
            default:
                guard let length = markerLength(bytes, offset, end), !isRule(bytes, offset, end) else {
                    return quotes + markerColumns.count
                }
                while let last = markerColumns.last, last >= column { markerColumns.removeLast() }
                markerColumns.append(column)
                column += length
                offset += length - 1
                // What follows this is too deep already.
                if quotes + markerColumns.count > Self.maximumDepth {
                    return .max / 2
                }
            }
            offset += 1
        }
        return quotes + markerColumns.count
    }

    /// The length of a list marker, `-`, `+`, `*`, `1.` or `1)`, that white space follows.
    private func markerLength(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var index = start
        switch bytes[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
        case 0x30...0x39:
            while index < end, index - start < 10, (0x30...0x39).contains(bytes[index]) { index += 1 }
            guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
                return nil
            }
        default: return nil
        }
        index += 1
        return index == end || bytes[index] <= 0x20 ? index - start : nil
    }

    /// Whether the rest of a line is one character and white space: a rule, such as `- - -`, and no nested lists.
    private func isRule(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let mark = bytes[start]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
        var count = 0
        for index in start..<end where bytes[index] > 0x20 {
            guard bytes[index] == mark else { return false }
            count += 1
        }
        return count > 2
    }

    // MARK: Inlines

    private func imageProblem() -> Problem? {
        let bytes = source.bytes.span
        var images = 0
        var cost = 0
        for index in source.lineStarts.indices {
            let line = source.line(index + 1)
            if isBlank(bytes, line) { images = 0 }
            for offset in line {
                if bytes[offset] == UInt8(ascii: "]") { cost += images }
                let isOpener =
                    bytes[offset] == UInt8(ascii: "[") && offset > 0 && bytes[offset - 1] == UInt8(ascii: "!")
                images += isOpener ? 1 : 0
            }
            if cost > Self.maximumOpenImages { return .images(line: index + 1) }
        }
        return nil
    }

    private func definitionProblem() -> Problem? {
        let bytes = source.bytes.span
        let references = source.bytes.count { $0 == UInt8(ascii: "]") }
        let limit = Self.maximumCopies / max(1, references)
        for index in source.lineStarts.indices {
            for offset in source.line(index + 1) where offset > 0 {
                let mayDefine = bytes[offset] == UInt8(ascii: ":") && bytes[offset - 1] == UInt8(ascii: "]")
                if mayDefine, definitionLength(bytes, from: offset + 1, limit: limit) > limit {
                    return .definitions(line: index + 1)
                }
            }
        }
        return nil
    }

    /// At most how many bytes the address and the title have that may begin at `start`; what is over the limit is not
    /// looked at.
    private func definitionLength(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
        let isGap = { (byte: UInt8) in byte <= 0x20 || byte == UInt8(ascii: ">") }
        let last = min(bytes.count, start + limit + 1)
        var end = start
        while end < last, isGap(bytes[end]) { end += 1 }
        if end < last, bytes[end] == UInt8(ascii: "<") {
            while end < last, bytes[end] != UInt8(ascii: ">"), bytes[end] != 0x0A { end += 1 }
        }
        while end < last, bytes[end] > 0x20 { end += 1 }
        let addressEnd = end
        while end < last, isGap(bytes[end]) { end += 1 }
        guard end < last, let quote = [0x22: 0x22, 0x27: 0x27, 0x28: 0x29][bytes[end]] else {
            return addressEnd - start
        }
        end += 1
        while end < last, bytes[end] != quote { end += 1 }
        return end - start
    }

    private func isBlank(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        line.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 }
    }
}
