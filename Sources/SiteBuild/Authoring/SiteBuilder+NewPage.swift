internal import Diagnostics
internal import Files
internal import SiteModel

/// What a new page is to be.
public struct NewPage: Sendable {
    /// The id of its kind.
    public let kind: String
    /// Its title.
    public let title: String
    /// The id of the parish that it belongs to, if any.
    public let parish: String?
    /// Its own id; made from the title where none is given.
    public let id: String?

    /// Describes a page that is yet to be written.
    public init(kind: String, title: String, parish: String?, id: String?) {
        self.kind = kind
        self.title = title
        self.parish = parish
        self.id = id
    }
}

extension SiteBuilder {
    /// Writes the file of a new page, with each field explained, and gives its path below the site folder; nil where
    /// the site's own files cannot be read, which the report says.
    ///
    /// Throws a `UsageError` where there is no such kind or parish, where the page is there already, or where it would lie outside
    /// `folder`.
    public static func newPage(
        _ page: NewPage, _ options: BuildOptions, within folder: ContentFolder? = nil
    ) async throws -> (path: String?, report: BuildReport) {
        let examined = try await examine(options)
        guard let site = examined.site else { return (nil, examined.report) }
        let place = try NewPagePlace(page, site: site)
        if let folder, !folder.contains(place.path) {
            throw UsageError.outsideFolder(place.path, folder: folder.path)
        }
        let file = options.site + "/" + place.path
        guard !FileReading.exists(file) else { throw UsageError.pageExists(place.path) }
        let draft = PageDraft(
            kind: place.kind, title: page.title, namesKind: place.namesKind, ids: site.ids(for: place.kind))
        try FileWriting.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
        try FileWriting.create(Array(draft.text().utf8), at: file)
        return (place.path, examined.report)
    }
}

/// Where a new page goes.
struct NewPagePlace {
    let kind: Kind
    /// The file's path below the site folder.
    let path: String
    /// Whether the file must say its kind, because its folder does not.
    let namesKind: Bool

    init(_ page: NewPage, site: Site) throws {
        let kinds = site.configuration.kinds
        guard let kind = kinds.kind(page.kind) else {
            let ids = kinds.kinds.map(\.id)
            throw UsageError.noKind(
                page.kind, suggestion: NearestName.suggestion(for: page.kind, among: ids), kinds: ids)
        }
        if kind.gathers != nil, page.parish != nil { throw UsageError.parishInParish(kind: kind.id) }
        let owner = try page.parish.map { try Self.folder(ofParish: $0, site: site) + "/" } ?? ""
        let id = try Self.id(of: page)
        if let twin = site.pages.first(where: {
            $0.kind.id == kind.id && $0.parsed.place.id == id && !$0.parsed.isSection
        }) {
            throw UsageError.pageExists(twin.parsed.place.path)
        }
        let folder = kind.folder.isEmpty ? "" : kind.folder + "/"
        let file = kind.gathers == nil ? "\(id).md" : "\(id)/index.md"
        self.kind = kind
        path = "content/\(owner)\(folder)\(file)"
        namesKind = kinds.kind(inFolder: kind.folder)?.id != kind.id && kind.id != KindTable.pageID
    }

    /// The id that was given, or one made of the title.
    private static func id(of page: NewPage) throws -> String {
        if let id = page.id {
            guard !PageID.isValid(id) else { return id }
            let suggestion = PageID.suggestion(for: id)
            throw UsageError.wrongPageID(id, suggestion: PageID.isValid(suggestion) ? suggestion : nil)
        }
        guard page.title.contains(where: { !$0.isWhitespace }) else { throw UsageError.noTitle }
        let id = PageID.suggestion(for: page.title)
        guard PageID.isValid(id) else { throw UsageError.noPageID(page.title) }
        return id
    }

    /// The folder below `content/` of the page that gathers others and has this id.
    private static func folder(ofParish id: String, site: Site) throws -> String {
        let gatherers = site.pages.filter { $0.kind.gathers != nil && !$0.parsed.isSection }
        guard let parish = gatherers.first(where: { $0.parsed.place.id == id }) else {
            let ids = gatherers.map(\.parsed.place.id)
            throw UsageError.noParish(
                id, suggestion: NearestName.suggestion(for: id, among: ids), parishes: ids)
        }
        return "\(parish.kind.folder)/\(id)"
    }
}

extension Site {
    /// The ids that each relation of `kind` may name, sorted.
    func ids(for kind: Kind) -> [String: [String]] {
        var ids: [String: [String]] = [:]
        for relation in kind.relations where !relation.targets.isEmpty {
            let targets = pages.filter { page in
                relation.targets.contains(page.kind.id) && page.isPublished && !page.parsed.isSection
            }
            ids[relation.name] = Set(targets.map(\.parsed.place.id)).sorted()
        }
        return ids
    }
}
