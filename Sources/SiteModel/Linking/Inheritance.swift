internal import Diagnostics
internal import FrontMatter

/// What translations take from the pages that they translate: every field that they do not give themselves.
struct Inheritance {
    /// The page that a translation translates, and what it takes from it.
    struct Origin {
        let page: Int
        let fields: Set<String>
    }

    /// What is each page's own: its words for itself, its addresses, and what is said of its very text.
    private static let own: Set<String> = [
        "title", "summary", "kind", "aliases", "updated", "image-alt", "personal-details", "defaults",
    ]

    /// The pages, translations with what they take.
    private(set) var pages: [ParsedPage]
    /// Where translations take it from, by the translation's number.
    private(set) var origins: [Int: Origin] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Finds the original of each of `pages` in another language than the site's main one: the page beside it.
    init(_ pages: [ParsedPage], configuration: SiteConfiguration) {
        self.pages = pages
        guard configuration.languages.count > 1 else { return }
        let originals = Self.originals(pages, configuration)
        for (index, page) in pages.enumerated() where page.language != configuration.language {
            guard let original = originals[page.place.address] else { continue }
            guard page.kind == pages[original].kind, page.isSection == pages[original].isSection else {
                report(page, translates: pages[original], configuration)
                continue
            }
            inherit(index, from: original)
        }
    }

    /// Which of `pages` are part of the site. A translation is a draft where its original is, unless it says otherwise.
    static func isPublished(
        _ pages: [ParsedPage], configuration: SiteConfiguration, includingDrafts: Bool
    ) -> [Bool] {
        guard !includingDrafts else { return pages.map { _ in true } }
        let originals = configuration.languages.count > 1 ? originals(pages, configuration) : [:]
        return pages.map { page in
            let isTranslation = page.language != configuration.language
            let decisive =
                isTranslation && !page.writtenFields.contains("status")
                ? originals[page.place.address].map { pages[$0] } ?? page : page
            return decisive.status != .draft
        }
    }

    /// The pages in the main language by their address, which their translations have in common with them.
    private static func originals(_ pages: [ParsedPage], _ configuration: SiteConfiguration) -> [String: Int]
    {
        let main = pages.indices.filter { pages[$0].language == configuration.language }
        return Dictionary(main.map { (pages[$0].place.address, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func inherit(_ index: Int, from original: Int) {
        let page = pages[index]
        let source = pages[original]
        let missing = source.fields.filter { field in
            !Self.own.contains(field.name) && !page.writtenFields.contains(field.name)
                && page.value(field.name) == nil
        }
        let names = Set(missing.map(\.name))
        pages[index] = page.with(
            status: names.contains("status") ? source.status : nil,
            fields: page.fields + missing,
            references: page.references
                + source.references.filter { names.contains($0.relation.outermostField) },
            markup: page.markup + source.markup.filter { names.contains($0.field.outermostField) })
        origins[index] = Origin(page: original, fields: names)
    }

    /// A translation of another kind would be shown as something that its original is not, and take nothing from it.
    private mutating func report(
        _ page: ParsedPage, translates original: ParsedPage, _ configuration: SiteConfiguration
    ) {
        // Where the kind itself is at fault, that is told already.
        let told = [SiteRule.missingKind.rawValue, SiteRule.unknownKind.rawValue]
        guard !page.isSection, !original.isSection,
            !page.diagnostics.contains(where: { told.contains($0.rule) })
        else { return }
        let label =
            configuration.kinds.kind(original.kind)?.label.text(in: "en").lowercased() ?? original.kind
        let written = page.value("kind")?.position
        diagnostics.append(
            Diagnostic(
                SiteRule.translationKind, path: page.place.path,
                position: written ?? SourcePosition(line: 1, column: 1),
                message: "This page translates \(original.place.path), which is \(label.withArticle). "
                    + (written == nil ? "Add the line" : "Take this line out, or change it to")
                    + " kind: \(original.kind)"))
    }
}

extension String {
    /// The field that `actions.inspired-by` stands in: `actions`.
    var outermostField: String { String(prefix { $0 != "." }) }
}
