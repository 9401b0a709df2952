internal import FrontMatter

/// Which pages lack a translation, for each of the site's languages.
///
/// Where a page has been changed since its translation was, the translation counts as old.
public struct TranslationReport: Sendable, Hashable {
    /// What is the matter with a page in one language.
    public enum Gap: String, Sendable, Hashable, CaseIterable {
        /// There is no such page.
        case missing
        /// There is one, and the original has been changed on a later day.
        case old
    }

    /// A page that lacks something in one language.
    public struct Item: Sendable, Hashable {
        /// The page, in the first of the site's languages that it has.
        public let page: ReportedPage
        /// What it lacks.
        public let gap: Gap
        /// The file that is to be written or brought up to date.
        public let file: String
    }

    /// What is lacking in one language.
    public struct Language: Sendable, Hashable {
        /// The language.
        public let code: String
        /// How many pages it ought to have: one for each page that is there in any language.
        public let pages: Int
        /// The pages that lack something, in the order of the site.
        public let items: [Item]

        /// How many pages lack it altogether.
        public var missing: Int { items.count { $0.gap == .missing } }
        /// How many translations are older than what they translate.
        public var old: Int { items.count { $0.gap == .old } }
    }

    /// Each language of the site, in its order.
    public let languages: [Language]

    /// Looks through the published pages of `site`.
    public init(_ site: Site) {
        let originals = site.pages.indices.filter {
            site.pages[$0].isPublished && (site.pages[$0].translations.first ?? $0) == $0
        }
        languages = site.configuration.languages.map { language in
            Language(
                code: language, pages: originals.count,
                items: originals.compactMap { Self.item($0, in: language, site) })
        }
    }

    private static func item(_ index: Int, in language: String, _ site: Site) -> Item? {
        let page = site.pages[index]
        let found = page.translations.first { site.pages[$0].parsed.language == language }
        guard let found else {
            guard page.parsed.language != language else { return nil }
            return Item(page: ReportedPage(page), gap: .missing, file: file(of: page, in: language, site))
        }
        let translation = site.pages[found]
        guard found != index, let changed = page.lastChange, let translated = ownChange(of: translation),
            translated.lastDay < changed.firstDay
        else { return nil }
        return Item(page: ReportedPage(page), gap: .old, file: translation.parsed.place.path)
    }

    /// The last change that a translation gives itself: the day that it takes from its original says nothing of it.
    private static func ownChange(of translation: Page) -> CalendarDate? {
        ["date", "updated"].filter { !translation.inheritedFields.contains($0) }
            .compactMap { translation.parsed.date($0) }.max()
    }

    /// Where the page in another language belongs: `page.cy.md` beside `page.md`.
    private static func file(of page: Page, in language: String, _ site: Site) -> String {
        var stem = page.parsed.place.path.dropLast(".md".count)
        let own = "." + page.parsed.language
        if stem.hasSuffix(own) { stem = stem.dropLast(own.count) }
        return language == site.configuration.language ? "\(stem).md" : "\(stem).\(language).md"
    }
}
