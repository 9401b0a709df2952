internal import Files
internal import FrontMatter
internal import SiteModel
internal import Theme

/// Turns jobs into the data of their templates. It knows the whole site, and gives each template only its own.
struct Composer: Sendable {
    let site: Site
    let outline: SiteOutline
    let today: CalendarDate
    let termLinks: TermLinks
    private let theme: Theme
    private let assets: NamedTexts
    private let languages: [String: LanguageData]

    /// What every page in one language has in common.
    private struct LanguageData: Sendable {
        let site: SiteData
        let words: NamedTexts
        let kinds: [String: KindData]
    }

    init(site: Site, outline: SiteOutline, theme: Theme, today: CalendarDate) {
        self.site = site
        self.outline = outline
        self.theme = theme
        self.today = today
        termLinks = TermLinks(site)
        let base = site.configuration.base
        assets = theme.assetAddresses { base.link($0.string) }
        var languages: [String: LanguageData] = [:]
        for language in site.configuration.languages {
            languages[language] = Self.languageData(language, site: site, outline: outline, theme: theme)
        }
        self.languages = languages
    }

    /// The template's name and data for `job`, or nil where the job needs none.
    func page(for job: OutputJob) -> (template: String, data: PageData)? {
        let data: PageData
        switch job.content {
        case .document(let index, let part): data = document(index, part: part)
        case .kindList(let index, let part): data = kindList(site.kindLists[index], part: part)
        case .search(let language, let part): data = searchPage(language: language, part: part)
        case .home(let language): data = generatedHome(language: language)
        case .coverage(let part): data = coveragePage(part)
        case .notFound: data = notFound()
        case .redirect(let index): data = redirect(to: index)
        case .bytes, .file, .machineFile: return nil
        }
        return (data.template, data)
    }

    /// A page with what every page has, and nothing more.
    func blank(template: String, language: String, address: String, title: String) -> PageData {
        let common = languages[language] ?? languages[site.configuration.language]
        let base = site.configuration.base
        let shared =
            common?.site
            ?? SiteData(
                title: "", summary: "", publisher: "", home: "", search: "", searchRoot: "", feed: "",
                coverage: "",
                menu: [])
        return PageData(
            language: language, template: template, site: shared, asset: assets, word: common?.words ?? .none,
            page: PageDetailsData(
                title: title, url: base.link(address), canonical: base.absolute(address), language: language))
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

    private static func languageData(
        _ language: String, site: Site, outline: SiteOutline, theme: Theme
    ) -> LanguageData {
        let configuration = site.configuration
        let base = configuration.base
        let root = configuration.root(of: language)
        let lists = site.kindLists.filter { $0.language == language }
        var kinds: [String: KindData] = [:]
        for kind in configuration.kinds.kinds {
            let list = lists.first { $0.kind == kind.id }
            kinds[kind.id] = KindData(
                id: kind.id, label: kind.label.text(in: language), plural: kind.plural.text(in: language),
                url: list.map { base.link($0.address) } ?? "",
                count: outline.pages(ofKind: kind.id, language: language).count)
        }
        let menu = lists.map { list in
            LinkData(title: kinds[list.kind]?.plural ?? list.kind, url: base.link(list.address))
        }
        let data = SiteData(
            title: configuration.title, summary: configuration.summary, publisher: configuration.publisher,
            home: base.link(root), search: base.link(root + "search/"), searchRoot: base.link("search/"),
            feed: base.link("feed.xml"),
            coverage: outline.coverage.rows.isEmpty ? "" : base.link(SitePlan.coverageAddress), menu: menu)
        return LanguageData(site: data, words: theme.words(in: language), kinds: kinds)
    }
}
