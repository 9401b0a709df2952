internal import Files
internal import FrontMatter
internal import SiteModel
internal import Theme

/// Turns jobs into the data of their templates. It knows the whole site, and gives each template only its own.
struct Composer: Sendable {
    private(set) var site: SiteView
    private(set) var outline: SiteOutline
    let today: CalendarDate
    private(set) var termLinks: TermLinks
    /// Nil where readers cannot change the site with a browser.
    let webRoute: WebRoute?
    private let theme: Theme
    private let assets: NamedTexts
    /// The languages that have pages, in the site's order; the default one always counts.
    let languagesWithPages: [String]
    private let languages: [String: SharedData]

    /// `logoSize` is the size of the site's logo, where it has one whose size is known.
    init(site: Site, outline: SiteOutline, theme: Theme, today: CalendarDate, logoSize: ImageSize?) {
        self.site = SiteView(site)
        self.outline = outline
        self.theme = theme
        self.today = today
        termLinks = TermLinks(site)
        webRoute = WebRoute(site)
        let base = site.configuration.base
        assets = theme.assetAddresses { base.link($0.string) }
        languagesWithPages = site.configuration.languages.filter {
            $0 == site.configuration.language || !outline.allPages(language: $0).isEmpty
        }
        var languages: [String: SharedData] = [:]
        for language in site.configuration.languages {
            languages[language] = SharedData(
                language, site: site, outline: outline, theme: theme, logoSize: logoSize)
        }
        self.languages = languages
    }

    /// The same for the site of `outline`, which differs from this one in nothing but the texts of pages.
    func withTexts(of outline: SiteOutline) -> Composer {
        var composer = self
        composer.site = SiteView(outline.site)
        composer.outline = outline
        composer.termLinks = termLinks.withTexts(of: outline.site)
        return composer
    }

    /// The same, but that the pages it takes are noted in `notes`.
    func noting(_ notes: PageNotes) -> Composer {
        var composer = self
        composer.site = SiteView(site.whole, noting: notes)
        return composer
    }

    /// The template's name and data for `job`, or nil where the job needs none.
    func page(for job: OutputJob) -> (template: String, data: PageData)? {
        var data: PageData
        switch job.content {
        case .document(let index, let part): data = document(index, part: part)
        case .kindList(let index, let part): data = kindList(site.kindLists[index], part: part)
        case .search(let language, let part): data = searchPage(language: language, part: part)
        case .home(let language): data = generatedHome(language: language)
        case .coverage(let part): data = coveragePage(part)
        case .news(let language, let part): data = newsPage(language: language, part: part)
        case .print(let language): data = printPage(language: language)
        case .notFound: data = notFound()
        case .redirect(let index): data = redirect(to: index)
        case .bytes, .file, .machineFile, .feed: return nil
        }
        data.page.structuredData = structuredData(of: data, job.content)
        return (data.template, data)
    }

    /// A page with what every page has, and nothing more.
    func blank(template: String, language: String, address: String, title: String) -> PageData {
        let common = languages[language] ?? languages[site.configuration.language]
        let base = site.configuration.base
        var page = PageDetailsData(
            title: title, url: base.link(address), canonical: base.absolute(address), language: language)
        page.image = shareImage(of: nil)
        return PageData(
            language: language, template: template, site: common?.site ?? SiteData(), asset: assets,
            word: common?.words ?? .none, page: page)
    }

    /// The theme's word for `key`, or the key itself.
    func word(_ key: String, _ language: String) -> String { languages[language]?.words[key] ?? key }

    /// A kind as pages in `language` name it.
    func kind(_ id: String, _ language: String) -> KindData? { languages[language]?.kinds[id] }

    /// Every kind that has pages in `language`.
    func kindsWithPages(_ language: String) -> [KindData] {
        site.kindLists.filter { $0.language == language }.compactMap { kind($0.kind, language) }
    }

    /// The address of something in the site, as pages link it.
    func link(_ address: String) -> String { site.configuration.base.link(address) }

    /// The template for pages of a kind: its own, if the theme has one.
    func template(_ prefix: String, kind: String, otherwise: String) -> String {
        theme.hasTemplate(prefix + kind) ? prefix + kind : otherwise
    }
}
