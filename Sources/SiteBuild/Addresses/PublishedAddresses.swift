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
    /// The ids on each page, by its number, in the order of the page.
    let headings: [Int: [Heading]]

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
        var headings: [Int: [Heading]] = [:]
        for place in places.values {
            if case .page(let page) = place { headings[page] = Self.headings(of: site.pages[page].parsed) }
        }
        self.headings = headings
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

    /// Footnotes are numbered anew with each that is added, so that their ids promise nothing.
    private static func headings(of page: ParsedPage) -> [Heading] {
        ([page.body] + page.markup.map(\.document)).flatMap { document in
            let words = Dictionary(document.headings.map { ($0.id, $0.text) }) { first, _ in first }
            return document.anchors.compactMap { id in
                if let words = words[id] { return Heading(id: id, words: words) }
                return id.hasPrefix("p-") ? Heading(id: id, words: "") : nil
            }
        }
    }

    /// Whether what an entry of the ledger says is still there. A heading may have moved on with its page.
    func keeps(_ entry: AddressLedger.Entry) -> Bool {
        guard let place = places[entry.address] else { return false }
        guard let id = entry.heading else { return true }
        switch place {
        case .page(let page), .redirect(let page): return headings[page]?.contains { $0.id == id } ?? false
        case .generated: return false
        }
    }

    /// Every entry that a ledger of this site has.
    var entries: [AddressLedger.Entry] {
        places.flatMap { address, place -> [AddressLedger.Entry] in
            var ids: [String?] = [nil]
            if case .page(let page) = place { ids += headings[page, default: []].map(\.id) }
            return ids.map { AddressLedger.Entry(address: address, heading: $0) }
        }
    }
}
