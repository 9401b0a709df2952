internal import FrontMatter
internal import Theme

/// A link with its words.
struct LinkData: TemplateObject {
    let title: String
    let url: String
    var isCurrent = false
    var isLast = false
    var language = ""

    static let keys = TemplateKeys<LinkData>([
        .text("title", "The words of the link") { $0.title },
        .text("url", "Where it leads") { $0.url },
        .flag(
            "isCurrent",
            "Whether it leads to the page that is being shown, or to the part of the site it is in"
        ) {
            $0.isCurrent
        },
        .flag("isLast", "Whether it is the last of its list") { $0.isLast },
        .text("language", "The language of what it leads to, where that is not the page's") { $0.language },
    ])
}

/// A date for people and for machines.
struct DateData: TemplateObject {
    let iso: String
    let text: String

    init(_ date: CalendarDate, language: String) {
        iso = date.iso
        text = date.inWords(language: language)
    }

    static let keys = TemplateKeys<DateData>([
        .text("iso", "The date as machines read it: 2026-03-14, 2026-03 or 2026") { $0.iso },
        .text("text", "The date in words, in the page's language: 14 March 2026") { $0.text },
    ])
}

/// The time in which something is open, seen from today.
struct WindowData: TemplateObject {
    let opens: DateData?
    let closes: DateData?
    let isUpcoming: Bool
    let isClosed: Bool

    static let keys = TemplateKeys<WindowData>([
        .object("opens", "The first day") { $0.opens },
        .object("closes", "The last day") { $0.closes },
        .flag("isUpcoming", "Whether it is still to open") { $0.isUpcoming },
        .flag("isOpen", "Whether it is open") { !$0.isUpcoming && !$0.isClosed },
        .flag("isClosed", "Whether it is over") { $0.isClosed },
    ])
}

/// A kind of page.
struct KindData: TemplateObject {
    let id: String
    let label: String
    let plural: String
    let url: String
    var count = 0

    static let keys = TemplateKeys<KindData>([
        .text("id", "The kind's id, such as example") { $0.id },
        .text("label", "One of them: Example") { $0.label },
        .text("plural", "Several: Examples") { $0.plural },
        .text("url", "The list of all of them, or nothing") { $0.url },
        .number("count", "How many the site has in this language") { $0.count },
    ])
}

/// A heading in the contents of a page.
struct ContentsData: TemplateObject {
    let id: String
    let title: String
    let level: Int
    var children: [ContentsData] = []

    static let keys = TemplateKeys<ContentsData>([
        .text("id", "The heading's anchor") { $0.id },
        .text("title", "The heading's words") { $0.title },
        .number("level", "Its level: 2 for the highest in a page's text") { $0.level },
        .list("children", "The headings below it") { $0.children },
    ])
}

/// The same page in one of the site's languages.
struct TranslationData: TemplateObject {
    let language: String
    let name: String
    let url: String
    let canonical: String
    let isCurrent: Bool
    let isDefault: Bool
    /// What is said, in that language, where the page has not been translated into it.
    var note = ""

    static let keys = TemplateKeys<TranslationData>([
        .text("language", "The language's code, such as cy") { $0.language },
        .text("name", "What the language calls itself: Cymraeg") { $0.name },
        .text(
            "url", "Where the page in that language lives; without a translation, that language's home page"
        ) {
            $0.url
        },
        .text("canonical", "The same with scheme and host") { $0.canonical },
        .flag("isCurrent", "Whether it is the language being shown") { $0.isCurrent },
        .flag("isDefault", "Whether it is the site's main language") { $0.isDefault },
        .flag("isMissing", "Whether the page has not been translated into it") { !$0.note.isEmpty },
        .text("note", "For a page that has not been translated: those words, in that language") { $0.note },
    ])
}

/// A picture of the site's own.
struct LogoData: TemplateObject {
    let url: String
    let name: String
    var size: ImageSize?

    static let keys = TemplateKeys<LogoData>([
        .text("url", "Where it lives") { $0.url },
        .text("name", "What it says, for people who cannot see it") { $0.name },
        .flag("hasSize", "Whether its size is known") { $0.size != nil },
        .number("width", "How wide it is") { $0.size?.width ?? 0 },
        .number("height", "How high it is") { $0.size?.height ?? 0 },
    ])
}

/// A picture that other websites show with a link to the page.
struct ShareImageData: TemplateObject {
    let url: String
    let description: String

    static let keys = TemplateKeys<ShareImageData>([
        .text("url", "Where it lives, with scheme and host") { $0.url },
        .text("description", "What it shows, in words, or nothing") { $0.description },
    ])
}

/// The numbered pages of a list that is too long for one.
struct PaginationData: TemplateObject {
    /// One of the numbered pages.
    struct Number: TemplateObject {
        let number: Int
        let url: String
        let isCurrent: Bool

        static let keys = TemplateKeys<Number>([
            .number("number", "Its number, from 1") { $0.number },
            .text("url", "Where it lives") { $0.url },
            .flag("isCurrent", "Whether it is being shown") { $0.isCurrent },
        ])
    }

    let current: Int
    let total: Int
    let pages: [Number]

    private func neighbour(_ offset: Int) -> Number? { pages.first { $0.number == current + offset } }

    static let keys = TemplateKeys<PaginationData>([
        .flag("isNeeded", "Whether there is more than one page") { $0.total > 1 },
        .number("current", "The number of the page being shown") { $0.current },
        .number("total", "How many pages there are") { $0.total },
        .object("previous", "The page before, or nothing") { $0.neighbour(-1) },
        .object("next", "The page after, or nothing") { $0.neighbour(1) },
        .list("pages", "The first page, the last, and those around this one") { $0.pages },
    ])
}
