/// Links the first use of each term of a glossary on one page, which may consist of several fragments.
///
/// Nothing is linked in links, headings, code, header cells, captions, and the title of a note.
public struct TermLinker: Sendable {
    private let matcher: TermMatcher
    /// Whether a term has had its link, or is to have none.
    private var isDone: [Bool]

    /// Makes a linker for a page on which the terms at the addresses `skipped` get no link.
    public init(_ matcher: TermMatcher, skipping skipped: Set<String> = []) {
        self.matcher = matcher
        isDone = matcher.terms.map { skipped.contains($0.address) }
    }

    /// `fragment` with a link on the first use of each term that no fragment before it has used.
    public mutating func link(_ fragment: HTMLFragment) -> HTMLFragment {
        var search = TermSearch(matcher, isDone: isDone)
        search.read(fragment.bytes)
        isDone = search.isDone
        return search.uses.isEmpty ? fragment : linked(fragment, search.uses)
    }

    private func linked(_ fragment: HTMLFragment, _ uses: [TermSearch.Use]) -> HTMLFragment {
        var html: [UInt8] = []
        html.reserveCapacity(fragment.bytes.count + uses.count * 64)
        var holes = fragment.holes
        var nextHole = 0
        var start = 0
        for use in uses {
            while nextHole < holes.count, holes[nextHole].offset <= use.range.lowerBound {
                holes[nextHole] = holes[nextHole].moved(by: html.count - start)
                nextHole += 1
            }
            html += fragment.bytes[start..<use.range.lowerBound]
            html += "<a class=\"term\" href=\"".utf8
            HTMLEscaping.append(matcher.terms[use.term].address, to: &html)
            html += "\">".utf8
            html += fragment.bytes[use.range]
            html += "</a>".utf8
            start = use.range.upperBound
        }
        for index in nextHole..<holes.count { holes[index] = holes[index].moved(by: html.count - start) }
        html += fragment.bytes[start...]
        return HTMLFragment(bytes: html, holes: holes)
    }
}

extension HTMLFragment.Hole {
    fileprivate func moved(by distance: Int) -> HTMLFragment.Hole {
        HTMLFragment.Hole(offset: offset + distance, kind: kind, link: link)
    }
}
