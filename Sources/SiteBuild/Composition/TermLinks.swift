internal import FrontMatter
internal import Markdown
internal import SiteModel

/// The automatic links from pages to the glossary: one matcher for each language.
struct TermLinks: Sendable {
    private var site: Site
    private var matchers: [String: TermMatcher] = [:]

    init(_ site: Site) {
        self.site = site
        guard site.configuration.linksTerms else { return }
        for (language, terms) in Glossary(site).terms {
            matchers[language] = TermMatcher(
                terms.map { TermMatcher.Term(names: $0.names, address: Self.address(of: $0.page, site)) })
        }
    }

    /// The same terms for `site`, which differs from this one in nothing but the texts of pages.
    func withTexts(of site: Site) -> TermLinks {
        var links = self
        links.site = site
        return links
    }

    /// The text of page `index` and its Markdown fields, in this order, each term linked where it first comes up.
    ///
    /// A page that `glossary: no` keeps free of links, or whose language has no terms, is as it was. The term that the
    /// page defines is not linked, nor are those that its author links.
    func linked(_ index: Int) -> (body: HTMLFragment, markup: [HTMLFragment]) {
        let page = site.pages[index]
        let markup = page.parsed.markup.map(\.document.body)
        guard let matcher = matchers[page.parsed.language],
            page.parsed.value("glossary")?.content != .yesNo(false)
        else { return (page.parsed.body.body, markup) }
        var linker = TermLinker(matcher, skipping: pagesLinked(from: page, index))
        // Words that a translation takes from its original are in that one's language, and so are not this one's terms.
        let isOwn = page.parsed.markup.map { markup in
            !page.inheritedFields.contains(String(markup.field.prefix { $0 != "." }))
        }
        let body = linker.link(page.parsed.body.body)
        return (body, zip(markup, isOwn).map { $1 ? linker.link($0) : $0 })
    }

    private func pagesLinked(from page: Page, _ index: Int) -> Set<String> {
        var addresses: Set = [Self.address(of: index, site)]
        for target in page.bodyTargets + page.markupTargets.joined() {
            if case .page(let other, _) = target { addresses.insert(Self.address(of: other, site)) }
        }
        return addresses
    }

    private static func address(of page: Int, _ site: Site) -> String {
        site.configuration.base.link(site.pages[page].address)
    }
}
