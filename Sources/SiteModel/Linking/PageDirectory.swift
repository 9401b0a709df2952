internal import Diagnostics

/// Finds pages by kind, id and language.
struct PageDirectory {
    /// A page whatever its language.
    struct Key: Hashable {
        let kind: String
        let id: String
    }

    private let configuration: SiteConfiguration
    private var pagesByKey: [Key: [Int]] = [:]
    private var keysByID: [String: [Key]] = [:]
    private var idsByKind: [String: [String]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Enters every page, and reports an id used twice.
    init(_ pages: [ParsedPage], configuration: SiteConfiguration) {
        self.configuration = configuration
        pagesByKey.reserveCapacity(pages.count)
        keysByID.reserveCapacity(pages.count)
        for (index, page) in pages.enumerated() where !page.isSection {
            let key = Key(kind: page.kind, id: page.place.id)
            let known = pagesByKey[key] ?? []
            if let twin = known.first(where: { pages[$0].language == page.language }) {
                diagnostics.append(Self.duplicate(page, of: pages[twin]))
                continue
            }
            if known.isEmpty {
                keysByID[key.id, default: []].append(key)
                idsByKind[key.kind, default: []].append(key.id)
            }
            pagesByKey[key, default: []].append(index)
        }
    }

    /// The same page in every language it has.
    func translations(of page: ParsedPage) -> [Int] {
        pagesByKey[Key(kind: page.kind, id: page.place.id)] ?? []
    }

    /// Which pages `id` may mean, one for each kind that has it.
    func keys(named id: String) -> [Key] { keysByID[id] ?? [] }

    /// The page that `key` means to a reader of `language`: in that language, else in the default one, else in any.
    func page(_ key: Key, for language: String, in pages: [ParsedPage]) -> Int? {
        guard let found = pagesByKey[key] else { return nil }
        return found.first { pages[$0].language == language }
            ?? found.first { pages[$0].language == configuration.language } ?? found.first
    }

    /// Every id among pages of `kinds`; of all kinds where none are named.
    func ids(of kinds: [String]) -> [String] {
        (kinds.isEmpty ? Array(idsByKind.keys) : kinds).flatMap { idsByKind[$0] ?? [] }
    }

    private static func duplicate(_ page: ParsedPage, of twin: ParsedPage) -> Diagnostic {
        Diagnostic(
            SiteRule.duplicateID, path: page.place.path, position: nil,
            message:
                "The id \"\(page.place.id)\" is taken by \(twin.place.path), which is also \(page.kind.withArticle). "
                + "Give this file another name.",
            other: twin.place.path)
    }
}

extension String {
    /// "a plan", "an example".
    var withArticle: String {
        guard let first = lowercased().first else { return self }
        return ("aeiou".contains(first) ? "an " : "a ") + self
    }
}
