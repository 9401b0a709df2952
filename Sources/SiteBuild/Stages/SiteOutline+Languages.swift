internal import SiteModel

/// What is shown in place of a translation that is not there.
extension SiteOutline {
    /// Whether page `index` has no version in `language`.
    static func lacks(_ language: String, _ index: Int, in site: Site) -> Bool {
        let page = site.pages[index]
        return page.parsed.language != language
            && !page.translations.contains { site.pages[$0].parsed.language == language }
    }

    /// The pages of each kind as lists in each language show them: those in the language, and those of the default
    /// language that have not been translated into it.
    static func withUntranslated(_ groups: [Group: [Int]], in site: Site, rank: [Int]) -> [Group: [Int]] {
        var groups = groups
        let configuration = site.configuration
        for language in configuration.languages.dropFirst() {
            for kind in configuration.kinds.kinds {
                let originals = groups[Group(kind: kind.id, language: configuration.language)] ?? []
                let untranslated = originals.filter { lacks(language, $0, in: site) }
                guard !untranslated.isEmpty else { continue }
                let group = Group(kind: kind.id, language: language)
                groups[group] = ((groups[group] ?? []) + untranslated).sorted { rank[$0] < rank[$1] }
            }
        }
        return groups
    }

    /// What refers to page `index`: also what refers to its versions in other languages, and has not been translated
    /// into this one's.
    ///
    /// A page that refers to it in several languages is listed once, in this one's.
    func citations(to index: Int) -> [Citation] {
        let all = versions(of: index).reduce(into: site.pages[index].incoming) { citations, version in
            citations += site.pages[version].incoming.filter { isUntranslated($0.page, for: index) }
        }
        guard site.configuration.languages.count > 1 else { return all }
        let relations = Dictionary(grouping: all, by: \.relation).mapValues { Set($0.map(\.page)) }
        return all.filter { !isTranslated($0.page, among: relations[$0.relation] ?? [], for: index) }
    }

    /// The pages that belong to page `index`, untranslated ones of its other versions among them.
    func pages(ownedBy index: Int) -> [Int] {
        let all = versions(of: index).reduce(into: owned[index] ?? []) { pages, version in
            pages += (owned[version] ?? []).filter { isUntranslated($0, for: index) }
        }
        guard site.configuration.languages.count > 1 else { return all }
        let pages = Set(all)
        return all.filter { !isTranslated($0, among: pages, for: index) }
    }

    /// Whether `pages` have another version of `page`, in the language of page `reader`.
    private func isTranslated(_ page: Int, among pages: Set<Int>, for reader: Int) -> Bool {
        let language = site.pages[reader].parsed.language
        guard site.pages[page].parsed.language != language else { return false }
        return site.pages[page].translations.contains {
            site.pages[$0].parsed.language == language && pages.contains($0)
        }
    }

    /// The page in the other languages.
    private func versions(of index: Int) -> [Int] { site.pages[index].translations.filter { $0 != index } }

    private func isUntranslated(_ page: Int, for reader: Int) -> Bool {
        Self.lacks(site.pages[reader].parsed.language, page, in: site)
    }
}
