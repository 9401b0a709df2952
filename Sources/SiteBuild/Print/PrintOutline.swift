internal import SiteModel

/// What the printed document holds: of each kind that says `print: yes`, the pages that belong to no parish.
///
/// So the toolkit is printed, and not what ten thousand parishes have added to it.
struct PrintOutline: Sendable {
    /// The pages of one kind, under the author's introduction to them, if there is one.
    struct Chapter: Sendable {
        let kind: Kind
        let introduction: Int?
        let pages: [Int]
    }

    let chapters: [Chapter]

    /// Whether there is nothing to print.
    var isEmpty: Bool { chapters.isEmpty }

    /// The document in `language`, with its chapters in the order in which the kinds are declared.
    init(site: Site, outline: SiteOutline, language: String) {
        chapters = site.configuration.kinds.kinds.filter(\.presentation.isPrinted).compactMap { kind in
            let pages = outline.pages(ofKind: kind.id, language: language).filter {
                site.pages[$0].owner == nil && site.pages[$0].parsed.status != .draft
            }
            let list = site.kindLists.first { $0.kind == kind.id && $0.language == language }
            return pages.isEmpty ? nil : Chapter(kind: kind, introduction: list?.page, pages: pages)
        }
    }
}
