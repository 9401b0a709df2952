internal import SiteModel

/// What is known of a site once every page is read, every reference checked, and the output planned.
struct Examination: Sendable {
    let report: BuildReport
    /// Nil where `waymark.yaml` cannot be used.
    let resolved: ResolvedSite?
    /// What is needed to render it; nil where the theme cannot be used.
    let prepared: PreparedSite?
    /// The pages as they were read.
    let pages: [SiteInputs.Decoded]

    var site: Site? { resolved?.site }

    /// The pages as a cache keeps them, by path.
    var cached: [String: BuildCache.Page] {
        Dictionary(pages.map { ($0.file.page.place.path, $0.cached) }) { first, _ in first }
    }
}

/// What is known of a site apart from what is wrong with its files: what the third stage and the fourth give.
struct KnownSite: Sendable {
    private(set) var resolved: ResolvedSite
    /// Nil where the theme cannot be used.
    private(set) var prepared: PreparedSite?

    init(resolved: ResolvedSite, prepared: PreparedSite?) {
        self.resolved = resolved
        self.prepared = prepared
    }

    /// The same site with the texts of pages that were parsed since, all else being the same.
    func withTexts(of pages: [SiteInputs.Decoded]) -> KnownSite {
        var known = self
        known.resolved.replaceTexts(with: Self.changes(pages))
        known.prepared?.takeTexts(of: known.resolved.site)
        return known
    }

    /// The same site in which pages that were parsed since say what they say now, while nothing that follows from it is worked
    /// out; nil where that would not do.
    func atFirstSight(of pages: [SiteInputs.Decoded]) -> KnownSite? {
        guard let resolved = resolved.atFirstSight(of: Self.changes(pages)) else { return nil }
        var known = KnownSite(resolved: resolved, prepared: prepared)
        known.prepared?.takeTexts(of: resolved.site)
        return known
    }

    private static func changes(_ pages: [SiteInputs.Decoded]) -> [Int: ParsedPage] {
        let changed = pages.enumerated().filter { $1.wasParsed }.map { ($0, $1.file.page) }
        return Dictionary(changed) { first, _ in first }
    }
}
