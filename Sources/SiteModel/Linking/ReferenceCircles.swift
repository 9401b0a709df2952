internal import Diagnostics
internal import FrontMatter

/// Finds pages of one kind that refer to one another in a circle by a relation to their own kind: a plan that takes
/// the place of one that takes its place.
struct ReferenceCircles {
    let pages: [Page]
    let kinds: [Kind]

    /// One error for each circle, at the first of its pages by path.
    func diagnostics() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for kind in kinds {
            for (number, relation) in kind.relations.enumerated() where relation.isAcyclic {
                found += circles(of: number, in: kind, named: relation.name)
            }
        }
        return found
    }

    /// Walks from each page once; a page met again on the same walk closes a circle. No recursion: a chain may be long.
    private func circles(of relation: Int, in kind: Kind, named name: String) -> [Diagnostic] {
        var walk = [Int](repeating: 0, count: pages.count)
        var found: [Diagnostic] = []
        for start in pages.indices where pages[start].kind.id == kind.id && walk[start] == 0 {
            var waiting = [start]
            while let page = waiting.popLast() {
                guard walk[page] == 0 else { continue }
                walk[page] = start + 1
                for citation in pages[page].outgoing where citation.relation == relation {
                    if walk[citation.page] == start + 1, reaches(page, from: citation.page, by: relation) {
                        circle(from: page, to: citation.page, named: name).map { found.append($0) }
                    }
                    waiting.append(citation.page)
                }
            }
        }
        return found
    }

    private func reaches(_ goal: Int, from start: Int, by relation: Int) -> Bool {
        var seen: Set<Int> = [start]
        var waiting = [start]
        while let page = waiting.popLast() {
            if page == goal { return true }
            for citation in pages[page].outgoing where citation.relation == relation {
                if seen.insert(citation.page).inserted { waiting.append(citation.page) }
            }
        }
        return false
    }

    /// Nil where the reference stands on another page, a translation's original: that tells of it.
    private func circle(from page: Int, to other: Int, named name: String) -> Diagnostic? {
        let reference = pages[page].parsed.references.first {
            $0.relation == name
                && $0.reference.target.split(separator: "/").last.map(String.init)
                    == pages[other].parsed.place.id
        }
        if let reference, reference.path != pages[page].parsed.place.path { return nil }
        return Diagnostic(
            SiteRule.referenceCircle, path: pages[page].parsed.place.path,
            position: reference?.reference.position,
            message:
                "\"\(pages[other].title)\" refers back to this page, so that \(name): leads round in a circle. "
                + "Remove one of the two.")
    }
}
