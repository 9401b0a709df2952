public import SiteBuild

/// Gives what the files of a site say, to whoever edits it: a preview that follows them, as a rule.
public struct SiteSource: Sendable {
    private let read: @Sendable (SiteChanges) async throws -> EditableSite

    /// Makes a source that asks `read`; it is told what has been changed since it was last asked, and throws an `EditingError` where
    /// the site cannot be edited as it is.
    public init(_ read: @escaping @Sendable (SiteChanges) async throws -> EditableSite) { self.read = read }

    /// The site once these changes are seen.
    func site(after changes: SiteChanges) async throws -> EditableSite { try await read(changes) }
}
