internal import Files
internal import Markdown
internal import SiteModel

/// The addresses that a site promises to keep: its pages, its lists, their feeds, the addresses that lead on to others, and
/// the headings and numbered paragraphs of the pages.
///
/// The second page of a long list is not among them, since what stands there changes with each entry; nor are files, whose
/// names authors choose, nor what only machines read, which is always there.
struct PublishedAddresses: Sendable {
    /// What lies at an address.
    enum Place: Sendable, Hashable {
        /// The page with this number.
        case page(Int)
        /// A page that leads on to the page with this number.
        case redirect(to: Int)
        /// Something that Waymark makes of others: a list, a feed.
        case generated
    }

    let places: [String: Place]
    private let pages: [Page]

    /// A place on a page.
    struct Heading: Sendable, Hashable {
        let id: String
        /// Its words; empty for a numbered paragraph.
        let words: String
    }

    init(_ prepared: PreparedSite) {
        let site = prepared.site
        let written = Dictionary(
            site.kindLists.compactMap { list in list.page.map { (list.address, $0) } }
        ) { first, _ in first }
        var places: [String: Place] = Dictionary(minimumCapacity: prepared.plan.jobs.count)
        for job in prepared.plan.jobs {
            let path = job.path.string
            let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
            if let place = Self.place(of: job.content, written: written[address]) { places[address] = place }
        }
        self.places = places
        pages = site.pages
    }

    private static func place(of content: OutputJob.Content, written: Int?) -> Place? {
        switch content {
        case .document(let page, let part): part.number == 1 ? .page(page) : nil
        case .kindList(_, let part): part.number == 1 ? written.map { .page($0) } ?? .generated : nil
        case .search(_, let part), .coverage(let part), .news(_, let part):
            part.number == 1 ? .generated : nil
        case .home, .print, .feed: .generated
        case .redirect(let page): .redirect(to: page)
        case .notFound, .machineFile, .bytes, .file: nil
        }
    }

    /// The ids on a page, in its order. Footnotes are numbered anew with each that is added, so that their ids promise nothing.
    func headings(of page: Int) -> [Heading] { Self.headings(of: pages[page].parsed) }

    private static func headings(of page: ParsedPage) -> [Heading] {
        ([page.body] + page.markup.map(\.document)).flatMap { document in
            let words = Dictionary(document.headings.map { ($0.id, $0.text) }) { first, _ in first }
            return document.anchors.compactMap { id in
                if let words = words[id] { return Heading(id: id, words: words) }
                return id.hasPrefix("p-") ? Heading(id: id, words: "") : nil
            }
        }
    }

    /// Whether each page has the headings that the page with its number has, in the same words.
    static func haveSameHeadings(_ pages: [Page], _ others: [Page]) -> Bool {
        zip(pages, others).allSatisfy { page, other in
            page.parsed === other.parsed || headings(of: page.parsed) == headings(of: other.parsed)
        }
    }

    /// Whether what an entry of the ledger says is still there. A heading may have moved on with its page.
    func keeps(_ entry: AddressLedger.Entry) -> Bool { keeps(entry.heading, at: places[entry.address]) }

    /// The entries of a ledger that are not there any more, each with its line.
    func gone(of ledger: AddressLedger) -> [(entry: AddressLedger.Entry, line: Int)] {
        // The headings of a page follow it, so that it need not be looked up for each.
        var last: (address: String, place: Place?) = ("", places[""])
        return ledger.entries.filter { entry, _ in
            if entry.address != last.address { last = (entry.address, places[entry.address]) }
            return !keeps(entry.heading, at: last.place)
        }
    }

    private func keeps(_ heading: String?, at place: Place?) -> Bool {
        guard let heading else { return place != nil }
        return switch place {
        case .page(let page), .redirect(let page): pages[page].parsed.promises(heading)
        case .generated, nil: false
        }
    }

    /// Every entry that a ledger of this site has.
    var entries: [AddressLedger.Entry] {
        places.flatMap { address, place -> [AddressLedger.Entry] in
            var ids: [String?] = [nil]
            if case .page(let page) = place { ids += headings(of: page).map(\.id) }
            return ids.map { AddressLedger.Entry(address: address, heading: $0) }
        }
    }
}

extension ParsedPage {
    /// Whether one of its headings or numbered paragraphs has this id.
    fileprivate func promises(_ id: String) -> Bool {
        body.promises(id) || markup.contains { $0.document.promises(id) }
    }
}

extension MarkdownDocument {
    fileprivate func promises(_ id: String) -> Bool {
        headings.contains { $0.id == id } || id.hasPrefix("p-") && anchors.contains(id)
    }
}
