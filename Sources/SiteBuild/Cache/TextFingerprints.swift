internal import Files
internal import SiteModel

/// The fingerprint of each page's texts, and of where the links in them lead.
struct TextFingerprints: Sendable {
    private let pages: [ContentHash]

    /// `sources` are the fingerprints of the pages' files, in the order of the site's pages.
    init(_ site: Site, sources: [ContentHash]) {
        pages = zip(site.pages, sources).map { page, source in
            var fingerprint = Fingerprint()
            fingerprint.add(source)
            for targets in [page.bodyTargets] + page.markupTargets {
                for target in targets { fingerprint.add(target) }
            }
            return fingerprint.hash
        }
    }

    /// What a file was made of, if it was made of these pages.
    func ingredients(_ pages: [Int]) -> BuildCache.Ingredients? {
        var fingerprint = Fingerprint()
        for page in pages {
            guard self.pages.indices.contains(page) else { return nil }
            fingerprint.add(self.pages[page])
        }
        return BuildCache.Ingredients(pages: pages, texts: fingerprint.hash)
    }
}

extension Fingerprint {
    fileprivate mutating func add(_ target: LinkTarget) {
        switch target {
        case .page(let page, let anchor): add(0, page, anchor)
        case .file(let file, let anchor): add(1, file, anchor)
        case .address(let address, let anchor):
            add(2, 0, anchor)
            add(address)
        case .elsewhere: add(3)
        case .broken: add(4)
        }
    }

    private mutating func add(_ tag: Int, _ number: Int, _ anchor: String?) {
        add(tag)
        add(number)
        add(anchor == nil ? 0 : 1)
        add(anchor ?? "")
    }
}
