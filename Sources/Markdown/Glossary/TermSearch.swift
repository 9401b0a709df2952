/// Walks HTML and collects the first use of each term.
struct TermSearch {
    /// A term's number, and where in the HTML it is used.
    typealias Use = (term: Int, range: Range<Int>)

    private let matcher: TermMatcher
    /// Whether a term has been found, or is not looked for.
    private(set) var isDone: [Bool]
    /// The uses found, in their order.
    private(set) var uses: [Use] = []
    /// How many elements are open in which nothing is linked.
    private var skippedDepth = 0

    init(_ matcher: TermMatcher, isDone: [Bool]) {
        self.matcher = matcher
        self.isDone = isDone
    }

    mutating func read(_ html: [UInt8]) {
        var index = 0
        while index < html.count {
            if html[index] == UInt8(ascii: "<") {
                index = readTag(html, index)
                continue
            }
            let end = html.span.firstIndex(of: UInt8(ascii: "<"), from: index) ?? html.count
            if skippedDepth == 0 { readText(html, index..<end) }
            index = end
        }
    }

    private mutating func readText(_ html: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            // A word begins here: what stands before is no part of one.
            if let match = matcher.match(in: html, from: index, to: range.upperBound) {
                if !isDone[match.term] {
                    isDone[match.term] = true
                    uses.append((match.term, index..<match.end))
                }
                index = match.end
            }
            index = endOfRun(html, index, range.upperBound, ofBoundaries: false)
            index = endOfRun(html, index, range.upperBound, ofBoundaries: true)
        }
    }

    /// Where the word that goes on at `start` ends, or what stands between it and the next.
    @inline(__always)
    private func endOfRun(_ html: [UInt8], _ start: Int, _ end: Int, ofBoundaries: Bool) -> Int {
        var index = start
        while index < end {
            let byte = html[index]
            if byte < 0x80 {
                if isASCIILetterOrDigit(byte) == ofBoundaries { return index }
                index += 1
            } else {
                if TermMatcher.isBoundary(html, index, end) != ofBoundaries { return index }
                index += scalarLength(byte)
            }
        }
        return index
    }

    /// Steps over a tag, and counts the elements in which nothing is linked.
    private mutating func readTag(_ html: [UInt8], _ start: Int) -> Int {
        if html[start...].starts(with: "<!--".utf8) { return endOfComment(html, start) }
        let tag = HTMLTag(in: html, at: start)
        if tag.hidesText { return tag.endOfElement(in: html) }
        if Self.skippedElements.contains(tag.name) {
            skippedDepth = max(0, skippedDepth + (tag.isEnd ? -1 : 1))
        } else if html[start..<tag.end].elementsEqual(BodyParser.noteTitleTag.utf8) {
            // It holds a word of the theme's, and no tag.
            return html.span.firstIndex(of: UInt8(ascii: "<"), from: tag.end) ?? html.count
        }
        return tag.end
    }

    /// Only raw HTML that is trusted has comments here.
    private func endOfComment(_ html: [UInt8], _ start: Int) -> Int {
        var index = start + "<!--".utf8.count
        while index < html.count, !html[index...].starts(with: "-->".utf8) { index += 1 }
        return min(html.count, index + "-->".utf8.count)
    }

    /// Where a link may not stand, would break up a label, or would change what is quoted letter by letter.
    private static let skippedElements = HTMLTag.Name.list(
        """
        a audio button caption code dt h1 h2 h3 h4 h5 h6 iframe kbd label legend math option pre samp select \
        summary svg textarea th title var video
        """
    )
}
