extension HTMLFragment {
    /// The fragment with a link on the first use of each term, except in links, headings and code.
    ///
    /// - Parameters:
    ///   - matcher: the glossary.
    ///   - skipped: the ids of terms that get no link here, such as the one that the page defines.
    ///   - address: what is written for a term's address, where it differs from page to page.
    public func linkingTerms(
        _ matcher: TermMatcher,
        skipping skipped: Set<String> = [],
        address: (String) -> String = { $0 }
    ) -> HTMLFragment {
        guard !matcher.terms.isEmpty else { return self }
        var linker = TermLinker(matcher, skipped: skipped)
        linker.read(bytes)
        guard !linker.uses.isEmpty else { return self }

        var html: [UInt8] = []
        html.reserveCapacity(bytes.count + linker.uses.count * 128)
        var moved = holes
        var nextHole = 0
        var start = 0
        for use in linker.uses {
            while nextHole < holes.count, holes[nextHole].offset <= use.range.lowerBound {
                moved[nextHole] = holes[nextHole].moved(by: html.count - start)
                nextHole += 1
            }
            html += bytes[start..<use.range.lowerBound]
            let term = matcher.terms[use.term]
            html += Array("<a class=\"term\" href=\"".utf8)
            HTMLEscaping.append(address(term.address), to: &html)
            if !term.definition.isEmpty {
                html += Array("\" title=\"".utf8)
                HTMLEscaping.append(term.definition, to: &html)
            }
            html += Array("\">".utf8)
            html += bytes[use.range]
            html += Array("</a>".utf8)
            start = use.range.upperBound
        }
        for index in nextHole..<holes.count { moved[index] = holes[index].moved(by: html.count - start) }
        html += bytes[start...]
        return HTMLFragment(bytes: html, holes: moved)
    }
}

extension HTMLFragment.Hole {
    fileprivate func moved(by distance: Int) -> HTMLFragment.Hole {
        HTMLFragment.Hole(offset: offset + distance, kind: kind, link: link)
    }
}

/// Walks HTML and collects the first use of each term.
private struct TermLinker {
    private let matcher: TermMatcher
    /// Whether a term has had its link, or is to have none.
    private var isDone: [Bool]
    private(set) var uses: [(term: Int, range: Range<Int>)] = []
    /// How many elements are open in which nothing is linked.
    private var skippedDepth = 0

    init(_ matcher: TermMatcher, skipped: Set<String>) {
        self.matcher = matcher
        isDone = matcher.terms.map { skipped.contains($0.id) }
    }

    mutating func read(_ html: [UInt8]) {
        var index = 0
        while index < html.count {
            if html[index] == UInt8(ascii: "<") {
                index = readTag(html, index)
                continue
            }
            var end = index
            while end < html.count, html[end] != UInt8(ascii: "<") { end += 1 }
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
            while index < range.upperBound, !TermMatcher.isBoundary(html, index, range.upperBound) {
                index += scalarLength(html[index])
            }
            while index < range.upperBound, TermMatcher.isBoundary(html, index, range.upperBound) {
                index += scalarLength(html[index])
            }
        }
    }

    /// Steps over a tag, and counts the elements in which nothing is linked.
    private mutating func readTag(_ html: [UInt8], _ start: Int) -> Int {
        let tag = HTMLTag(in: html, at: start)
        if Self.skippedElements.contains(tag.name) {
            skippedDepth = max(0, skippedDepth + (tag.isEnd ? -1 : 1))
        }
        return tag.end
    }

    private static let skippedElements = HTMLTag.Name.list(
        "a button code dt h1 h2 h3 h4 h5 h6 kbd pre samp script style summary textarea"
    )
}
