internal import Diagnostics
internal import FrontMatter

/// Decides what kind of page a file is.
struct KindChoice {
    private let kinds: KindTable

    init(_ kinds: KindTable) {
        self.kinds = kinds
    }

    /// What the front matter says, else for a translation what its original is, else what the folder says, else a plain page.
    ///
    /// With the kind comes whether the page is that of a kind's folder, and what is wrong with how the kind is given.
    func kind(of place: ContentPath, entries: [YAMLEntry], original: PageParser.Original?) -> (
        kind: Kind, isSection: Bool, problems: [Diagnostic]
    ) {
        if let named = entries.first(where: { $0.key == "kind" }), let id = named.value.scalar {
            if let kind = kinds.kind(id) { return (kind, false, []) }
            let (kind, problem) = misspelt(id, at: named.value.position, in: place)
            return (kind, false, [problem])
        }
        if let original, let kind = kinds.kind(original.kind) { return (kind, original.isSection, []) }
        let (kind, isSection) = kind(ofFolder: place)
        guard kind.id == KindTable.pageID, let problem = missingKind(entries, plain: kind, in: place) else {
            return (kind, isSection, [])
        }
        return (kind, isSection, [problem])
    }

    private var plain: Kind { kinds.kind(KindTable.pageID) ?? KindTable.plainPage }

    private func kind(ofFolder place: ContentPath) -> (kind: Kind, isSection: Bool) {
        guard let top = place.folders.first, let kind = kinds.kind(inFolder: top) else {
            return (plain, place.isIndex)
        }
        if kind.gathers == nil || place.folders.count == 1 {
            return place.isIndex && place.folders.count == 1 ? (plain, true) : (kind, false)
        }
        if place.folders.count == 2 { return place.isIndex ? (kind, false) : (plain, false) }
        if place.isIndex, place.folders.count == 3 { return (plain, true) }
        return (kinds.kind(inFolder: place.folders[2]) ?? plain, false)
    }

    /// The kind that was most likely meant, so that its fields are not all reported as well.
    private func misspelt(_ id: String, at position: SourcePosition, in place: ContentPath) -> (
        Kind, Diagnostic
    ) {
        let ids = kinds.kinds.map(\.id)
        let near = kinds.kind(inFolder: id.lowercased())?.id ?? NearestName.suggestion(for: id, among: ids)
        let hint = near.map { "Did you mean \"\($0)\"?" } ?? "The kinds are \(ids.joined(separator: ", "))."
        let problem = Diagnostic(
            SiteRule.unknownKind, path: place.path, position: position,
            message: "There is no kind of page called \"\(id)\". \(hint)")
        return (near.flatMap(kinds.kind) ?? plain, problem)
    }

    /// Told where a plain page has fields that only other kinds have.
    private func missingKind(_ entries: [YAMLEntry], plain: Kind, in place: ContentPath) -> Diagnostic? {
        let known = Set(plain.fields.map(\.name))
        let strange = entries.filter { entry in
            !known.contains(entry.key) && kinds.kinds.contains { $0.fields.contains { $0.name == entry.key } }
        }
        guard let first = strange.first else { return nil }
        let fitting = kinds.kinds.filter { kind in
            strange.allSatisfy { entry in kind.fields.contains { $0.name == entry.key } }
        }
        let choices = (fitting.isEmpty ? kinds.kinds : fitting).map { "kind: \($0.id)" }
        return Diagnostic(
            SiteRule.missingKind, path: place.path, position: first.keyPosition,
            message: "A plain page cannot have \"\(first.key)\". Add a line that says what the page is: "
                + choices.prefix(4).joined(separator: ", or ") + ".")
    }
}
