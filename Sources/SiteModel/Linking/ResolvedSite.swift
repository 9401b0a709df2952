public import Diagnostics
internal import FrontMatter
internal import Markdown

/// A site with every reference and link found or reported.
///
/// It is resolved in two steps. First comes all that follows from anything but the texts of pages, then the links in each
/// page's texts, which bear on that page alone. So where nothing but texts have changed, only those are gone through again.
public struct ResolvedSite: Sendable {
    /// The site.
    public private(set) var site: Site
    /// What is wrong apart from links in texts.
    private let general: [Diagnostic]
    /// What is wrong with the links in each page's texts.
    private var ofTexts: [[Diagnostic]]
    private var links: LinkResolver
    /// What translations take from their originals, by the translation's number.
    private let origins: [Int: Inheritance.Origin]

    /// Everything found wrong with references and links.
    public var diagnostics: [Diagnostic] { general + ofTexts.joined() }

    /// Finds where the links in the texts of `site` lead.
    init(
        _ site: Site, origins: [Int: Inheritance.Origin], diagnostics: [Diagnostic], links: LinkResolver
    ) {
        self.site = site
        self.links = links
        self.origins = origins
        general = diagnostics
        ofTexts = Array(repeating: [], count: site.pages.count)
        linkTexts(of: site.pages.indices)
    }

    /// Gives pages, by their numbers, the texts of others that are as their files say it now, and differ in nothing else.
    public mutating func replaceTexts(with pages: [Int: ParsedPage]) {
        var withOtherAnchors: Set<Int> = []
        for (index, page) in pages {
            if site.pages[index].parsed.body.anchors != page.body.anchors { withOtherAnchors.insert(index) }
            site.pages[index].takeTexts(of: page)
        }
        var stale = Set(pages.keys)
        for (index, origin) in origins where stale.contains(index) || pages[origin.page] != nil {
            inheritTexts(index, origin)
            stale.insert(index)
        }
        for index in stale { links.replaceTexts(of: index, with: site.pages[index].parsed) }
        if !withOtherAnchors.isEmpty {
            stale.formUnion(
                site.pages.indices.filter { site.pages[$0].dependsOnAnchors(of: withOtherAnchors) })
            stale.formUnion(origins.filter { stale.contains($0.value.page) }.keys)
        }
        linkTexts(of: stale.sorted())
    }

    /// The site in which pages, by their numbers, say what their files say now, but what follows from that for the rest of the
    /// site is as it was: good for a first look, until all is resolved again.
    ///
    /// Nil where pages have become pages of another kind, or are translated.
    public func atFirstSight(of pages: [Int: ParsedPage]) -> ResolvedSite? {
        let areAlike = pages.allSatisfy { index, page in
            let before = site.pages[index].parsed
            return page.kind == before.kind && page.isSection == before.isSection
                && page.language == before.language && page.status == before.status
        }
        guard areAlike, !origins.contains(where: { pages[$0.key] ?? pages[$0.value.page] != nil }) else {
            return nil
        }
        var sight = self
        sight.replaceTexts(with: pages)
        for (index, page) in pages {
            // What it had from its folder it has still.
            let before = site.pages[index].parsed
            let given = before.fields.filter {
                !before.writtenFields.contains($0.name) && !page.writtenFields.contains($0.name)
            }
            sight.site.pages[index].takeContents(
                of: given.isEmpty ? page : page.with(fields: page.fields + given))
        }
        return sight
    }

    /// Gives a translation the Markdown fields that it takes from its original, after its own.
    private mutating func inheritTexts(_ index: Int, _ origin: Inheritance.Origin) {
        let page = site.pages[index].parsed
        let inherited = site.pages[origin.page].parsed.markup.filter { origin.takes($0) }
        let own = page.markup.filter { !origin.takes($0) }
        site.pages[index].takeTexts(of: page.with(markup: own + inherited))
    }

    /// Translations come last: what they take from their originals leads where it leads there, and is reported there.
    private mutating func linkTexts(of pages: some Collection<Int>) {
        for index in pages { linkOwnTexts(of: index) }
        for index in pages {
            guard let origin = origins[index] else { continue }
            let original = site.pages[origin.page]
            for (markup, targets) in zip(original.parsed.markup, original.markupTargets)
            where origin.takes(markup) {
                site.pages[index].markupTargets.append(targets)
            }
        }
    }

    private mutating func linkOwnTexts(of index: Int) {
        let parsed = site.pages[index].parsed
        let markup =
            origins[index].map { origin in parsed.markup.filter { !origin.takes($0) } } ?? parsed.markup
        site.pages[index].bodyTargets = links.targets(of: parsed.body, on: index)
        site.pages[index].markupTargets = markup.map { links.targets(of: $0.document, on: index) }
        ofTexts[index] = links.takeDiagnostics()
    }
}

extension Inheritance.Origin {
    fileprivate func takes(_ markup: ParsedPage.FieldMarkup) -> Bool {
        fields.contains(markup.field.outermostField)
    }
}

extension Page {
    /// Whether a link in the page's texts may lead elsewhere once those pages have other anchors: it leads to one there now,
    /// or nowhere.
    fileprivate func dependsOnAnchors(of pages: Set<Int>) -> Bool {
        ([bodyTargets] + markupTargets).contains { targets in
            targets.contains { target in
                switch target {
                case .page(let page, let anchor): anchor != nil && pages.contains(page)
                case .broken: true
                case .file, .address, .elsewhere: false
                }
            }
        }
    }
}
