internal import Diagnostics
internal import FrontMatter

/// The terms that a site defines, with all their names, by language.
public struct Glossary: Sendable {
    /// A page that defines a term.
    public struct Term: Sendable, Hashable {
        /// The page's number.
        public let page: Int
        /// Its title and what else the term is called, without names that an earlier term has.
        public internal(set) var names: [String]
    }

    /// The terms of each language, by the paths of their pages.
    public private(set) var terms: [String: [Term]] = [:]
    /// Names that two terms share.
    private(set) var diagnostics: [Diagnostic] = []

    /// Collects the terms of the published pages of `site`.
    public init(_ site: Site) {
        var owners: [String: [String: Int]] = [:]
        for (index, page) in site.pages.enumerated() where page.definesTerm {
            let language = page.parsed.language
            var term = Term(page: index, names: [])
            for name in Self.names(of: page) {
                let owner = owners[language]?[name.text.lowercased()]
                if let owner, owner != index {
                    diagnostics.append(Self.shared(name, of: page, with: site.pages[owner]))
                } else if owner == nil {
                    owners[language, default: [:]][name.text.lowercased()] = index
                    term.names.append(name.text)
                }
            }
            terms[language, default: []].append(term)
        }
    }

    /// The longest name of a term that is looked for, in bytes.
    private static let longestName = 120

    private static func names(of page: Page) -> [(text: String, position: SourcePosition?)] {
        var names = [(text: page.title, position: page.parsed.value("title")?.position)]
        if case .list(let values)? = page.parsed.value("also-known-as")?.content {
            for value in values {
                if case .text(let text) = value.content { names.append((text, value.position)) }
            }
        }
        // Each place in each text is compared with a name to its end, so that a very long one would cost much time.
        return names.filter { $0.text.utf8.count <= longestName }
    }

    private static func shared(
        _ name: (text: String, position: SourcePosition?), of page: Page, with other: Page
    ) -> Diagnostic {
        Diagnostic(
            SiteRule.sharedTerm, path: page.parsed.place.path, position: name.position,
            message: "\"\(name.text)\" is also a name of \"\(other.title)\", and links lead there. "
                + "Take it out of one of the two, or give both a longer name.")
    }
}

extension Page {
    /// Whether it is in the glossary.
    fileprivate var definesTerm: Bool { kind.definesTerms && isPublished && !parsed.isSection }
}
