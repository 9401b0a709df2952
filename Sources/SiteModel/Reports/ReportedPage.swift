/// A page as reports name it.
public struct ReportedPage: Sendable, Hashable {
    /// The id of its kind.
    public let kind: String
    /// Its id.
    public let id: String
    /// Its language.
    public let language: String
    /// Its title.
    public let title: String
    /// Its file, below the site folder.
    public let path: String

    /// How front matter may name it: `example/seed-swap`.
    public var reference: String { "\(kind)/\(id)" }

    init(_ page: Page) {
        kind = page.kind.id
        id = page.parsed.place.id
        language = page.parsed.language
        title = page.title
        path = page.parsed.place.path
    }
}
