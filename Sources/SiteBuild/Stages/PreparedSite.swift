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
    /// What lies at each address; nil until somebody asks.
    private(set) var places: [String: PublishedAddresses.Place]?

    init(_ site: Site, theme: Theme, sources: [ContentHash]) {
        self.site = site
        self.sources = sources
        self.theme = theme
        outline = SiteOutline(site)
        plan = SitePlan(site: site, outline: outline, theme: theme)
    }

    /// Finds what lies at each address, once for all states of the site between which only texts change.
    mutating func findPlaces() { places = places ?? PublishedAddresses.places(of: self) }

    /// Takes the texts of `site`, which is this one but for them: the orders and the plan owe nothing to them.
    mutating func takeTexts(of site: Site) {
        self.site = site
        outline = outline.withTexts(of: site)
    }
}
