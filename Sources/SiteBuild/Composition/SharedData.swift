internal import FrontMatter
internal import SiteModel
internal import Theme

/// What every page in one language has in common.
struct SharedData: Sendable {
    let site: SiteData
    let words: NamedTexts
    let kinds: [String: KindData]

    /// How many lists the menu may have before the rest go below "More".
    private static let mostInMenu = 6

    init(_ language: String, site: Site, outline: SiteOutline, theme: Theme, logoSize: ImageSize?) {
        let configuration = site.configuration
        let base = configuration.base
        let root = configuration.root(of: language)
        let lists = site.kindLists.filter { $0.language == language }
        words = theme.words(in: language)
        let kinds = Self.kinds(language, lists, configuration, outline)
        self.kinds = kinds
        var data = SiteData()
        // In another language the site goes by what its home page there says.
        let home = language == configuration.language ? nil : site.home(in: language).map { site.pages[$0] }
        data.title = home?.title ?? configuration.title
        data.summary = home?.parsed.summary ?? configuration.summary
        data.publisher = configuration.publisher
        data.logo = configuration.brand.logo.map {
            LogoData(
                url: base.link($0.path.percentEncodedPath), name: configuration.brand.name, size: logoSize)
        }
        data.home = base.link(root)
        if site.configuration.hasSearch {
            data.search = base.link(root + "search/")
            data.searchRoot = base.link("search/")
        }
        data.feed = base.link(root + AtomFeed.fileName)
        data.coverage = outline.coverage.rows.isEmpty ? "" : base.link(SitePlan.coverageAddress)
        data.news = outline.latest(language: language).isEmpty ? "" : base.link(root + SitePlan.newsAddress)
        data.print =
            PrintOutline(site: site, outline: outline, language: language).isEmpty
            ? "" : base.link(root + SitePlan.printAddress)
        data.statements = Self.statements(language, site, outline)
        data.menu = lists.map { list in
            LinkData(title: kinds[list.kind]?.plural ?? list.kind, url: base.link(list.address))
        }
        data.moreAddresses = Self.more(lists, configuration)
        self.site = data
    }

    private static func kinds(
        _ language: String, _ lists: [KindList], _ configuration: SiteConfiguration, _ outline: SiteOutline
    ) -> [String: KindData] {
        var kinds: [String: KindData] = [:]
        for kind in configuration.kinds.kinds {
            let list = lists.first { $0.kind == kind.id }
            kinds[kind.id] = KindData(
                id: kind.id, label: kind.label.text(in: language), plural: kind.plural.text(in: language),
                url: list.map { configuration.base.link($0.address) } ?? "",
                count: outline.pages(ofKind: kind.id, language: language).count)
        }
        return kinds
    }

    /// Every page of a kind that makes statements which the law asks for.
    private static func statements(_ language: String, _ site: Site, _ outline: SiteOutline) -> [LinkData] {
        site.configuration.kinds.kinds.filter(\.presentation.isStatement).flatMap { kind in
            outline.pages(ofKind: kind.id, language: language).map { index in
                let page = site.pages[index]
                return LinkData(
                    title: page.title, url: site.configuration.base.link(page.address),
                    language: page.parsed.language == language ? "" : page.parsed.language)
            }
        }
    }

    /// The lists that stand below "More": those of kinds that do not ask for the menu, where there are more than fit.
    private static func more(_ lists: [KindList], _ configuration: SiteConfiguration) -> Set<String> {
        guard lists.count > mostInMenu + 1 else { return [] }
        let asking = lists.filter { configuration.kinds.kind($0.kind)?.presentation.isInMenu ?? false }
        let main = asking.isEmpty ? Array(lists.prefix(mostInMenu)) : asking
        return Set(lists.filter { !main.contains($0) }.map { configuration.base.link($0.address) })
    }
}
