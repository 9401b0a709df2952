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
        .flag("hasContents", "Whether there are enough headings to show") { $0.contents.count > 1 },
        .list("translations", "The page in each language that it has") { $0.translations },
        .flag("hasTranslations", "Whether it has more than one") { $0.translations.count > 1 },
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
        .object("redirect", "On a page that only leads on: where to") { $0.redirect },
    ])
}

/// The site, as every page knows it.
struct SiteData: TemplateObject {
    let title: String
    let summary: String
    let publisher: String
    let home: String
    let search: String
    let searchRoot: String
    let feed: String
    let coverage: String
    var menu: [LinkData]

    static let keys = TemplateKeys<SiteData>([
        .text("title", "The site's name") { $0.title },
        .text("summary", "What the site is for") { $0.summary },
        .text("publisher", "Who publishes it") { $0.publisher },
        .text("home", "The home page in this language") { $0.home },
        .text("search", "The search page in this language") { $0.search },
        .text("searchRoot", "The folder of the search client and its index") { $0.searchRoot },
        .text("feed", "The Atom feed") { $0.feed },
        .text("coverage", "The page that shows what puts the principles into practice, if there are any") {
            $0.coverage
        },
        .list("menu", "The lists of the site, one for each kind that has pages") { $0.menu },
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
        .flag("hasBody", "Whether it has any text") { !$0.body.isEmpty },
    ])
}

/// The ways into the site.
struct HomeData: TemplateObject {
    let principles: [EntryData]
    let steps: [EntryData]
    let kinds: [KindData]
    let parishes: [EntryData]
    let recent: [EntryData]

    static let keys = TemplateKeys<HomeData>([
        .list("principles", "The principles") { $0.principles },
        .list("steps", "The steps") { $0.steps },
        .list("kinds", "Every kind that has pages") { $0.kinds },
        .list("parishes", "The parishes") { $0.parishes },
        .list("recent", "The pages with the latest dates") { $0.recent },
    ])
}
