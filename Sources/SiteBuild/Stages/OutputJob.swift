internal import Files

/// One file of the output, not yet made.
struct OutputJob: Sendable {
    /// What goes into it.
    enum Content: Sendable {
        /// A page of the author's; of a long list on it, the part with this number.
        case document(Int, part: ListPart)
        /// The list of all pages of a kind.
        case kindList(Int, part: ListPart)
        /// The search page of a language, with every page from A to Z.
        case search(language: String, part: ListPart)
        /// The home page of a language that no author wrote.
        case home(language: String)
        /// The page that shows what puts the principles into practice, with some of the parishes.
        case coverage(part: ListPart)
        /// What is new in a language, the latest first.
        case news(language: String, part: ListPart)
        /// The whole toolkit in one language, to print.
        case print(language: String)
        /// A feed of news.
        case feed(AtomFeed.Subject)
        /// What is shown where there is nothing.
        case notFound
        /// A page that leads on from an address that a page used to have.
        case redirect(to: Int)
        /// What machines read of the site.
        case machineFile(MachineFile)
        /// Bytes made already.
        case bytes([UInt8])
        /// A file beside the pages, by its path below the content folder.
        case file(String)
    }

    let path: RelativePath
    let content: Content

    /// Whether the file tells machines of the whole site.
    var isMachineFile: Bool {
        if case .machineFile = content { true } else { false }
    }

    /// Whether the file is made of the site's pages, and so may be kept where they are the same.
    var isMadeOfPages: Bool {
        switch content {
        case .bytes, .file: false
        default: true
        }
    }

    /// Whether the file is made by a template, of data that a composer makes.
    var isComposed: Bool {
        switch content {
        case .bytes, .file, .machineFile, .feed: false
        default: true
        }
    }
}

/// A part of a list that may be too long for one page.
struct ListPart: Sendable {
    /// How many entries stand on one page.
    static let size = 200

    /// The entries on this page.
    let entries: ArraySlice<ListedPage>
    /// The page's number, from 1.
    let number: Int
    /// How many pages there are.
    let count: Int
    /// How many entries each section has on all pages together.
    let sectionCounts: [ListedPage.Section: Int]

    /// No entries at all.
    static let none = ListPart(entries: [], number: 1, count: 1, sectionCounts: [:])

    /// Every part of `list`: one, if it is short or empty.
    static func parts(of list: [ListedPage]) -> [ListPart] {
        let count = max(1, (list.count + size - 1) / size)
        var sectionCounts: [ListedPage.Section: Int] = [:]
        for listed in list { sectionCounts[listed.section, default: 0] += 1 }
        return (0..<count).map { part in
            let range = part * size..<min(list.count, (part + 1) * size)
            return ListPart(
                entries: list[range], number: part + 1, count: count, sectionCounts: sectionCounts)
        }
    }
}

/// A page in a long list, with the headings that it stands under.
struct ListedPage: Sendable, Hashable {
    /// The first heading.
    enum Section: Sendable, Hashable {
        /// No heading of its own.
        case none
        /// Pages that belong to this one, of the kind with this number.
        case owned(kind: Int)
        /// Pages that refer to this one: the kind's number, and the relation's in that kind.
        case citing(kind: Int, relation: Int)
        /// Words: a letter of the alphabet, a phase.
        case heading(String)
    }

    let section: Section
    /// The page that heads the group within the section: a parish.
    let group: Int?
    let page: Int
    let how: String?
}
