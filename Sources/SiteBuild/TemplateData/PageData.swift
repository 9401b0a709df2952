internal import SiteModel
internal import Theme

/// Everything that a template is given.
struct PageData: TemplateObject {
    let language: String
    let template: String
    var site: SiteData
    let asset: NamedTexts
    let word: NamedTexts
    var page: PageDetailsData
    var breadcrumbs: [LinkData] = []
    var contents: [ContentsData] = []
    var translations: [TranslationData] = []
    var glance: [FieldData] = []
    var details: [FieldData] = []
    var order: FieldData?
    var relations: [RelationData] = []
    var citations: [CitationsData] = []
    var related: [EntryData] = []
    var nearby: [EntryData] = []
    var window: WindowData?
    var listing: [GroupData] = []
    var pagination: PaginationData?
    var home: HomeData?
    var redirect: LinkData?
    var coverage: CoverageData?
    var map: MapData?
    var print: PrintData?

    static let keys = TemplateKeys<PageData>([
        .text("language", "The page's language, such as en-GB") { $0.language },
        .text("template", "The template's name") { $0.template },
        .object("site", "The site") { $0.site },
        .assets(
            "asset",
            "The address of each of the theme's assets, by its name with - for every dot: asset.site-css"
        ) {
            $0.asset
        },
        .words("word", "The theme's wording in the page's language: word.search") { $0.word },
        .object("page", "The page itself") { $0.page },
        .list("breadcrumbs", "The way from the home page to this one") { $0.breadcrumbs },
        .flag("hasBreadcrumbs", "Whether there is such a way to show") { !$0.breadcrumbs.isEmpty },
        .list("contents", "The headings of the text, as a tree") { $0.contents },
        .flag("hasContents", "Whether there are enough headings on the page to show") { page in
            page.contents.count + page.details.count + page.relations.count + page.citations.count > 2
        },
        .list("translations", "The page in each of the site's languages") { $0.translations },
        .flag("hasTranslations", "Whether the site has more than one language") { $0.translations.count > 1 },
        .list("glance", "Its short fields") { $0.glance },
        .flag("hasGlance", "Whether it has short fields") { !$0.glance.isEmpty },
        .list("details", "Its long fields, in the order of the kind's declaration") { $0.details },
        .named("field", "All its fields by name: field.level.text") { page, name in
            FieldData.named(name, in: page.glance) ?? FieldData.named(name, in: page.details)
                ?? (name == page.order?.id ? page.order : nil)
        },
        .list("relations", "What it refers to, by relation") { $0.relations },
        .flag("hasRelations", "Whether it refers to anything") { !$0.relations.isEmpty },
        .list("citations", "What refers to it, by kind, then parish") { $0.citations },
        .flag("hasCitations", "Whether anything refers to it") { !$0.citations.isEmpty },
        .list("related", "Up to five pages that have the most in common with it") { $0.related },
        .flag("hasRelated", "Whether there are any") { !$0.related.isEmpty },
        .list("nearby", "On a parish's page: examples of the nearest parishes, nearest first") { $0.nearby },
        .flag("hasNearby", "Whether there are any") { !$0.nearby.isEmpty },
        .object("window", "On a page that opens and closes, such as a consultation: where today stands") {
            $0.window
        },
        .list("listing", "On a list or a parish's page: the pages, in groups") { $0.listing },
        .flag("hasListing", "Whether there are any") { !$0.listing.isEmpty },
        .object("pagination", "The numbered pages of a long list") { $0.pagination },
        .object("home", "On the home page: the ways in") { $0.home },
        .object("coverage", "On the coverage page: its tables") { $0.coverage },
        .object("map", "On a list of places: a map of them") { $0.map },
        .object("print", "On the page with the whole toolkit: its chapters") { $0.print },
        .object("redirect", "On a page that only leads on: where to") { $0.redirect },
    ])
}

/// The site, as every page knows it.
struct SiteData: TemplateObject {
    var title = ""
    var summary = ""
    var publisher = ""
    var logo: LogoData?
    var home = ""
    var search = ""
    var searchRoot = ""
    var feed = ""
    var coverage = ""
    var news = ""
    var print = ""
    var statements: [LinkData] = []
    var menu: [LinkData] = []
    /// The addresses of the lists that stand below "More".
    var moreAddresses: Set<String> = []

    private var more: [LinkData] { menu.filter { moreAddresses.contains($0.url) } }

    static let keys = TemplateKeys<SiteData>([
        .text("title", "The site's name") { $0.title },
        .text("summary", "What the site is for") { $0.summary },
        .text("publisher", "Who publishes it") { $0.publisher },
        .object("logo", "Its logo, if it has one") { $0.logo },
        .text("home", "The home page in this language") { $0.home },
        .text("search", "The search page in this language") { $0.search },
        .text("searchRoot", "The folder of the search client and its index") { $0.searchRoot },
        .text("feed", "The Atom feed in this language") { $0.feed },
        .text("coverage", "The page that shows what puts the principles into practice, if there are any") {
            $0.coverage
        },
        .text("news", "The page of what is new, if any page has a date") { $0.news },
        .text("print", "The whole toolkit as one page to print, if there is anything to print") { $0.print },
        .list("statements", "The statements that the law asks for") { $0.statements },
        .list("menu", "The lists of the site, one for each kind that has pages") { $0.menu },
        .flag("hasMenu", "Whether there are any lists") { !$0.menu.isEmpty },
        .list("mainMenu", "Those of them that stand in the menu itself") { site in
            site.menu.filter { !site.moreAddresses.contains($0.url) }
        },
        .list("moreMenu", "The others") { $0.more },
        .flag("hasMoreMenu", "Whether there are others") { !$0.more.isEmpty },
        .flag("isInMore", "Whether the page being shown is in one of the others") {
            $0.more.contains(where: \.isCurrent)
        },
        .flag("hasSearch", "Whether the site can be searched") { !$0.search.isEmpty },
    ])
}

/// The page that is being shown.
struct PageDetailsData: TemplateObject {
    let title: String
    var summary = ""
    var url: String
    var canonical: String
    var id = ""
    var isHome = false
    var isArchived = false
    var isDraft = false
    var language = ""
    var kind: KindData?
    var parish: LinkData?
    var date: DateData?
    var updated: DateData?
    var reviewed: DateData?
    var owner = ""
    var number = 1
    var body = ""
    var feed = ""
    var edit = ""
    var additions: [LinkData] = []
    var structuredData = ""
    var image: ShareImageData?

    static let keys = TemplateKeys<PageDetailsData>([
        .text("title", "Its title") { $0.title },
        .text("summary", "Its summary") { $0.summary },
        .text("url", "Where it lives, from the host's root") { $0.url },
        .text("canonical", "Where it lives, with scheme and host") { $0.canonical },
        .text("id", "Its id") { $0.id },
        .flag("isHome", "Whether it is the home page") { $0.isHome },
        .flag("isArchived", "Whether it is no longer current") { $0.isArchived },
        .flag("isDraft", "Whether it is a draft") { $0.isDraft },
        .text("language", "Its language") { $0.language },
        .object("kind", "Its kind, where it has one") { $0.kind },
        .object("parish", "The parish it belongs to") { $0.parish },
        .object("date", "Its date") { $0.date },
        .object("updated", "When it last changed") { $0.updated },
        .object("reviewed", "When somebody last checked it") { $0.reviewed },
        .text("owner", "Who looks after it") { $0.owner },
        .text("number", "Its number, on the second and later pages of a split list") {
            $0.number > 1 ? String($0.number) : nil
        },
        .html("body", "Its text") { $0.body },
        .text("feed", "The Atom feed of the pages listed on it, if it has one") { $0.feed },
        .text("edit", "Where its file is changed with a browser, if the site names its repository") {
            $0.edit
        },
        .list("additions", "Where a page is begun with a browser that would be listed on this one") {
            $0.additions
        },
        .flag("canBeHelped", "Whether there is either") { !$0.edit.isEmpty || !$0.additions.isEmpty },
        .html("structuredData", "What search engines read of it: JSON-LD, safe inside a script element") {
            $0.structuredData
        },
        .flag("hasBody", "Whether it has any text") { !$0.body.isEmpty },
        .object(
            "image",
            "A picture to show where the page is shared: its own, or the logo, where it is not drawn in lines"
        ) {
            $0.image
        },
    ])
}

/// The ways into the site.
struct HomeData: TemplateObject {
    /// One way in: the pages of a kind.
    struct Way: TemplateObject {
        let kind: KindData
        let form: KindPresentation.HomeForm
        let title: String
        let lead: String
        let entries: [EntryData]
        let map: MapData?

        static let keys = TemplateKeys<Way>([
            .object("kind", "The kind of its pages") { $0.kind },
            .text("title", "What heads it") { $0.title },
            .text("lead", "A sentence below the heading, or nothing") { $0.lead },
            .flag("isCards", "Whether the pages are shown as cards") { $0.form == .cards },
            .flag("isPath", "Whether they are shown as the stations of a path") { $0.form == .path },
            .flag("isLinks", "Whether they are shown as links in columns") { $0.form == .links },
            .list("entries", "The pages, the first of them where there are many") { $0.entries },
            .object("map", "A map of them, where their kind asks for one and their places are given") {
                $0.map
            },
            .flag("hasMore", "Whether there are more than are shown") { $0.entries.count < $0.kind.count },
        ])
    }

    var ways: [Way] = []
    var kinds: [KindData] = []
    var recent: [EntryData] = []

    static let keys = TemplateKeys<HomeData>([
        .list("ways", "The kinds that the home page shows, each with its pages") { $0.ways },
        .list("kinds", "Every kind that has pages") { $0.kinds },
        .list("recent", "The pages with the latest dates") { $0.recent },
    ])
}
