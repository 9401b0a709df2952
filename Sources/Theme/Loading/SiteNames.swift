/// What a site decides that a theme's templates may be named after, or may name.
public struct SiteNames: Sendable {
    /// The kinds of page, for which there may be templates `kind-example` and `index-example`.
    public let kinds: [String]
    /// The fields that any kind has, for `{{field.level.text}}`.
    public let fields: [String]

    /// Makes the names from the ids of kinds and of their fields.
    public init(kinds: [String], fields: [String]) {
        (self.kinds, self.fields) = (kinds, fields)
    }
}
