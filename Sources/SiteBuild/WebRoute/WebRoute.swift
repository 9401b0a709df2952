internal import SiteModel

/// The ways in which a reader with a browser and an account at the site's host can change a page or add one.
struct WebRoute: Sendable {
    private let addresses: RepositoryAddresses
    private let drafts: [Draft]

    /// A page that may be begun: its kind, and its text with more explained or less.
    private struct Draft: Sendable {
        let kind: Kind
        let texts: [String]
    }

    /// Nil for a site that does not name its repository.
    init?(_ site: Site) {
        guard let repository = site.configuration.repository else { return nil }
        addresses = RepositoryAddresses(repository: repository)
        let kinds = site.configuration.kinds
        drafts = kinds.kinds.filter(\.presentation.isAddedOnTheWeb).map { kind in
            let draft = PageDraft(
                kind: kind, title: "", namesKind: kinds.kind(inFolder: kind.folder)?.id != kind.id,
                ids: site.ids(for: kind))
            return Draft(kind: kind, texts: PageDraft.Detail.allCases.map { draft.text($0, onTheWeb: true) })
        }
    }

    /// Where the file at `path`, below the site folder, is changed.
    func edit(_ path: String) -> String { addresses.edit(path) }

    /// Where each kind of page that may be added is begun: for the parish with the page at `parish`, or for none; of one kind, where `kind`
    /// is its id.
    func additions(to parish: ContentPath? = nil, kind: String? = nil) -> [(kind: String, address: String)] {
        let below = (parish.map { $0.folders } ?? []).map { $0 + "/" }.joined()
        return drafts.filter { kind == nil || $0.kind.id == kind }.map { draft in
            let folder = "content/\(below)\(draft.kind.folder)"
            let name = draft.kind.gathers == nil ? "new-\(draft.kind.id).md" : "new-\(draft.kind.id)/index.md"
            return (draft.kind.id, addresses.new(name, in: folder, texts: draft.texts))
        }
    }
}
