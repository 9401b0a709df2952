internal import Diagnostics
internal import SiteModel

/// Guesses where a page has gone, from its old address and the headings that it had.
///
/// Only pages that the ledger does not know yet come into question, and only headings that are new on their page.
struct MovedPageGuess {
    private let ledger: Set<AddressLedger.Entry>
    private let published: PublishedAddresses
    private let site: Site
    /// Pages at addresses that were never published, by path.
    private let newPages: [Int]
    /// The same by their ids, and by the ids that their titles make.
    private let newPagesByID: [String: [Page]]
    private let newPagesByTitle: [String: [Page]]
    /// The ids of headings that each address of the ledger had.
    private let oldHeadings: [String: Set<String>]
    /// How many of them are gone, by address.
    private let goneHeadings: [String: Int]
    /// Addresses of the ledger that are gone, by folder.
    private let goneCount: [String: Int]

    init(_ ledger: AddressLedger, _ published: PublishedAddresses, site: Site) {
        self.ledger = Set(ledger.entries.map(\.entry))
        self.published = published
        self.site = site
        let known = self.ledger
        let newPages = site.pages.indices.filter { index in
            let entry = AddressLedger.Entry(address: site.pages[index].address, heading: nil)
            return published.places[entry.address] == .page(index) && !known.contains(entry)
        }
        self.newPages = newPages
        let pages = newPages.map { site.pages[$0] }
        newPagesByID = Dictionary(grouping: pages) { $0.parsed.place.id }
        newPagesByTitle = Dictionary(grouping: pages) { PageID.suggestion(for: $0.title) }
        var headings: [String: Set<String>] = [:]
        var gone: [String: Int] = [:]
        var goneHeadings: [String: Int] = [:]
        for entry in known {
            if let heading = entry.heading {
                headings[entry.address, default: []].insert(heading)
                if !published.keeps(entry) { goneHeadings[entry.address, default: 0] += 1 }
            }
            if entry.heading == nil, published.places[entry.address] == nil {
                gone[entry.address.folder, default: 0] += 1
            }
        }
        oldHeadings = headings
        self.goneHeadings = goneHeadings
        goneCount = gone
    }

    /// The page that was most likely at `address`: one with its id, one whose title makes its id, one with most of its
    /// headings, one with nearly its id, or the only new one in a folder that only one has left; nil where there is none.
    func page(for address: String) -> Page? {
        let id = address.lastPart
        return newPagesByID[id]?.nearest(to: address) ?? newPagesByTitle[id]?.nearest(to: address)
            ?? (goneAddresses <= Self.mostComparisons ? likeliest(for: address, id) : nil)
    }

    /// Where more pages, or more headings of a page, have gone, something larger has happened, and comparing each with each would
    /// take too long.
    private static let mostComparisons = 200
    private static let mostHeadings = 100
    private var goneAddresses: Int { goneCount.values.reduce(0, +) }

    private func likeliest(for address: String, _ id: String) -> Page? {
        byHeadings(of: address, among: newPages)
            ?? NearestName.suggestion(for: id, among: newPagesByID.keys).flatMap {
                newPagesByID[$0]?.nearest(to: address)
            }
            ?? alone(in: address.folder)
    }

    /// The new page that shares most headings: at least two, and half of what the old one had.
    private func byHeadings(of address: String, among candidates: [Int]) -> Page? {
        guard let old = oldHeadings[address], old.count > 1 else { return nil }
        let shared = candidates.map { page in
            (page: page, count: published.headings(of: page).count { old.contains($0.id) })
        }
        guard let best = shared.max(by: { ($0.count, $1.page) < ($1.count, $0.page) }),
            best.count > 1, best.count * 2 >= old.count
        else { return nil }
        return site.pages[best.page]
    }

    private func alone(in folder: String) -> Page? {
        let here = newPages.map { site.pages[$0] }.filter { $0.address.folder == folder }
        return here.count == 1 && goneCount[folder] == 1 ? here.first : nil
    }

    /// The heading of the page at `address` that most likely had the id `id`: one with nearly that id, or the only one that
    /// is new where only one has gone.
    func heading(for id: String, on address: String) -> PublishedAddresses.Heading? {
        guard case .page(let page)? = published.places[address],
            goneHeadings[address, default: 0] <= Self.mostHeadings
        else { return nil }
        let all = published.headings(of: page)
        let new = all.filter {
            !$0.words.isEmpty && !ledger.contains(AddressLedger.Entry(address: address, heading: $0.id))
        }
        if let near = NearestName.suggestion(for: id, among: new.map(\.id)) {
            return new.first { $0.id == near }
        }
        let present = Set(all.map(\.id))
        let gone = oldHeadings[address, default: []].count { !present.contains($0) && !$0.hasPrefix("p-") }
        return new.count == 1 && gone == 1 ? new.first : nil
    }
}

extension [Page] {
    /// The page whose address has most of its beginning in common with `address`.
    fileprivate func nearest(to address: String) -> Page? {
        var best: (page: Page, common: Int)?
        for page in self {
            let common = zip(page.address.utf8, address.utf8).prefix { $0 == $1 }.count
            if common > best?.common ?? -1 { best = (page, common) }
        }
        return best?.page
    }
}

extension String {
    /// The last part of an address: `ash` of `plans/ash/` and of `plans/ash.html`.
    fileprivate var lastPart: String {
        let part = split(separator: "/").last.map(String.init) ?? ""
        return part.hasSuffix(".html") ? String(part.dropLast(".html".count)) : part
    }

    /// What stands before the last part: `plans/`.
    fileprivate var folder: String {
        let whole = hasSuffix("/") ? dropLast() : self[...]
        return String(whole[..<(whole.lastIndex(of: "/").map(whole.index(after:)) ?? whole.startIndex)])
    }
}
