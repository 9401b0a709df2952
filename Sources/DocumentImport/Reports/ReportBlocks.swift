/// Which paragraphs of a report stand for headings. Many reports style none.
enum ReportBlocks {
    /// `blocks` with headings in the place of short paragraphs that are meant as such: those wholly in bold; where there is no heading
    /// then, short lines without a full stop that text follows. People who listen to a page find their way by its headings.
    static func withHeadings(_ blocks: [PandocBlock]) -> [PandocBlock] {
        let marked = blocks.map(\.asHeading)
        guard !marked.contains(where: { if case .heading = $0 { true } else { false } }) else {
            return marked
        }
        return marked.indices.map { place in
            guard case .paragraph(let inlines) = marked[place], marked[place].looksLikeHeading,
                !inlines.hasPictures, !inlines.hasLinks, place + 1 < marked.count,
                !marked[place + 1].looksLikeHeading
            else { return marked[place] }
            return .heading(1, inlines)
        }
    }
}

extension PandocBlock {
    /// A short paragraph wholly in bold as the heading that it is meant to be, for people who listen to the page.
    var asHeading: PandocBlock {
        guard case .paragraph(let inlines) = self, inlines.count == 1,
            case .styled(.strong, let words) = inlines[0],
            looksLikeHeading, !words.hasPictures, !words.hasLinks
        else { return self }
        return .heading(1, words)
    }

    /// A short line with a capital letter at its beginning and no full stop at its end.
    var looksLikeHeading: Bool {
        guard case .paragraph(let inlines) = self else { return false }
        let words = inlines.words
        guard let last = words.last, words.count < 80,
            !["none", "nil", "n/a", "yes", "no"].contains(words.lowercased())
        else { return false }
        let text = words.split(separator: " ").drop {
            $0.allSatisfy { $0.isNumber || $0 == "." } && $0.count { $0 == "." } < 2
        }
        guard let first = text.first?.first else { return false }
        return first.isUppercase && (last.isLetter || last.isNumber || last == ")" || last == "?")
            && !words.contains(":")
            && words.split(separator: " ").count < 10
    }

    /// Whether a field can hold it: paragraphs and lists, without pictures.
    var isSimple: Bool {
        switch self {
        case .paragraph(let inlines): !inlines.hasPictures
        case .bullets(let items), .numbered(_, _, _, let items):
            items.allSatisfy { $0.flattened.allSatisfy(\.isSimple) }
        default: false
        }
    }

    /// The items of a list; those of one that counts otherwise than by a, b, c with what they are counted by.
    var items: [[PandocBlock]]? {
        switch self {
        case .bullets(let items): items
        case .numbered(1, "LowerAlpha", _, let items): items
        default: nil
        }
    }

    var hasLinks: Bool {
        if case .paragraph(let inlines) = self { inlines.hasLinks } else { true }
    }
}

extension [PandocInline] {
    var hasLinks: Bool {
        contains { inline in
            switch inline {
            case .link, .note, .picture: true
            case .styled(_, let inner): inner.hasLinks
            default: false
            }
        }
    }

    var hasPictures: Bool {
        contains { inline in
            switch inline {
            case .picture: true
            case .styled(_, let inner), .link(let inner, _): inner.hasPictures
            default: false
            }
        }
    }
}

extension [PandocBlock] {
    /// The same without the letter that it begins with, typed or as a list of its own: the field letters its entries itself. Nil
    /// where it begins otherwise.
    func without(label: String) -> [PandocBlock]? {
        guard count == 1 else { return nil }
        switch self[0] {
        case .numbered(let start, "LowerAlpha", _, let items)
        where items.count == 1 && ListNumber.letters(start) == label:
            return items[0]
        case .paragraph(let inlines):
            guard inlines.count > 2, case .text(let first) = inlines[0], case .space = inlines[1],
                ["\(label))", "(\(label))", "\(label)."].contains(first)
            else { return nil }
            return [.paragraph([PandocInline](inlines.dropFirst(2)))]
        default: return nil
        }
    }
}
