internal import Diagnostics
internal import Files
internal import SiteModel
internal import Theme

/// A site ready to be rendered.
struct PreparedSite: Sendable {
    private(set) var site: Site
    private(set) var outline: SiteOutline
    let theme: Theme
    let plan: SitePlan
    /// The fingerprints of the pages' files, in the order of the site's pages.
    let sources: [ContentHash]
    /// Nil where the site is only checked.
    var search: SearchFiles?
    /// What `waymark.urls` has that the site has not; nil until somebody asks.
    private var vanished: [Diagnostic]?

    init(_ site: Site, theme: Theme, sources: [ContentHash]) {
        self.site = site
        self.sources = sources
        self.theme = theme
        outline = SiteOutline(site)
        plan = SitePlan(site: site, outline: outline, theme: theme)
    }

    /// Holds the site against the bytes of `waymark.urls`, once for all its states between which no heading changes.
    mutating func diagnostics(against ledger: [UInt8]) -> [Diagnostic] {
        let found = vanished ?? LedgerCheck.diagnostics(AddressLedger(ledger), self)
        vanished = found
        return found
    }

    /// Takes the texts of `site`, which is this one but for them: the orders and the plan owe nothing to them.
    mutating func takeTexts(of site: Site) {
        if !PublishedAddresses.haveSameHeadings(self.site.pages, site.pages) { vanished = nil }
        self.site = site
        outline = outline.withTexts(of: site)
    }
}
