internal import FrontMatter
/// What each page refers and links to, for comparing two states of a site.
struct PageConnections {
    private let entries: [String: [LinkReport.Entry]]

    init(_ site: Site) {
        entries = Dictionary(grouping: LinkReport(site).entries) { $0.page.path }
    }

    /// The relations and links of `page`, but for those that are fields of another sort.
    func links(of page: Page) -> [LinkReport.Entry] {
        entries[page.parsed.place.path, default: []].filter { $0.form != .field }
    }

    private struct Key: Hashable {
        let name: String
        let destination: String
    }

    /// What was added and taken out; of a relation also how it was said to bear.
    static func changes(
        from old: [LinkReport.Entry], to new: [LinkReport.Entry], kind: Kind
    ) -> [ChangeReport.Change] {
        let before = Dictionary(grouping: old) { Key(name: $0.name, destination: $0.destination) }
        let after = Dictionary(grouping: new) { Key(name: $0.name, destination: $0.destination) }
        var changes: [ChangeReport.Change] = []
        var told: Set<Key> = []
        for entry in new + old {
            let key = Key(name: entry.name, destination: entry.destination)
            guard told.insert(key).inserted else { continue }
            let name = Self.name(of: entry, kind)
            switch (before[key]?.first, after[key]?.first) {
            case (nil, let added?): changes.append(.init(.link, name, after: words(of: added)))
            case (let removed?, nil): changes.append(.init(.link, name, before: words(of: removed)))
            case (let was?, let now?) where was.form == .relation && was.words != now.words:
                changes.append(
                    .init(.link, "\(name), \(entry.destination)", before: was.words, after: now.words))
            default: continue
            }
        }
        return changes
    }

    private static func name(of entry: LinkReport.Entry, _ kind: Kind) -> String {
        if entry.form == .relation {
            return kind.relations.first { $0.name == entry.name }?.label.text(in: "en") ?? entry.name
        }
        return entry.form == .image ? "Picture" : "Link"
    }

    private static func words(of entry: LinkReport.Entry) -> String {
        entry.words.isEmpty ? entry.destination : "\(entry.destination) (\(entry.words))"
    }
}
