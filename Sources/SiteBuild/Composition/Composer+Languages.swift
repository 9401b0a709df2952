internal import SiteModel

extension Composer {
    /// The ways from page `index` to its versions in other languages.
    func translations(of index: Int) -> [TranslationData] {
        let page = site.pages[index]
        guard !isHome(index) else {
            return translations(from: page.parsed.language) { site.configuration.root(of: $0) }
        }
        return translations(from: page.parsed.language) { language in
            page.translations.first { site.pages[$0].parsed.language == language }
                .map { site.pages[$0].address }
        }
    }

    /// The ways from a page in `current` to the same in other languages, whose addresses `address` knows.
    ///
    /// Where there is none, the way leads to the language's home page, and says so.
    func translations(from current: String, _ address: (String) -> String?) -> [TranslationData] {
        let languages = languagesWithPages
        guard languages.count > 1 else { return [] }
        return languages.map { language in
            let found = address(language)
            let target = found ?? site.configuration.root(of: language)
            return TranslationData(
                language: language, name: word("language-name", language), url: link(target),
                canonical: site.configuration.base.absolute(target), isCurrent: language == current,
                isDefault: language == site.configuration.language,
                note: found == nil ? word("not-translated", language) : "")
        }
    }

    /// Whether page `index` is the home page of its language.
    func isHome(_ index: Int) -> Bool {
        site.pages[index].address == site.configuration.root(of: site.pages[index].parsed.language)
    }
}
