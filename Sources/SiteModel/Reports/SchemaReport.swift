/// What the front matter of each kind of page may hold.
public struct SchemaReport: Sendable, Hashable {
    /// The kinds, with their fields and relations, in the order of their declaration.
    public let kinds: [Kind]
    /// Whether only one kind was asked for.
    public let isOfOneKind: Bool
    /// The language of the labels.
    public let language: String

    /// Every kind of `site`.
    public init(_ site: Site) {
        kinds = site.configuration.kinds.kinds
        isOfOneKind = false
        language = site.configuration.language
    }

    /// The kind called `id`; nil where `site` has none.
    public init?(_ site: Site, kind id: String) {
        guard let kind = site.configuration.kinds.kind(id) else { return nil }
        kinds = [kind]
        isOfOneKind = true
        language = site.configuration.language
    }
}
