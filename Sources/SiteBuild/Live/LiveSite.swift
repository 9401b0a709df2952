internal import Diagnostics
internal import Files
package import SiteModel

/// A site kept in memory between builds, so that after a change only what has changed is read and parsed.
///
/// It runs the same stages as every build, up to the plan; what is shown is rendered when it is asked for. It writes nothing.
public struct LiveSite: Sendable {
    private let options: BuildOptions
    /// What was read last; nil before the first time, and after a failure.
    private var warm: WarmSite?

    /// Makes the site of these options, of which nothing is read yet.
    public init(_ options: BuildOptions) { self.options = options }

    /// Reads what has changed, and gives the site as it is now; nil where it is as it was.
    ///
    /// Where it takes a while to work out what has come of the changes, `firstSight` is given the website as it was, but with the
    /// changed pages as they are now.
    ///
    /// Throws a `UsageError` or a `FileError`, after which the next update reads everything.
    public mutating func update(
        _ changes: SiteChanges, firstSight: (LiveFiles) -> Void = { _ in }
    ) async throws -> LiveBuild? {
        var site: WarmSite
        if let old = warm.take() {
            site = old
            guard try await site.read(changes, options) else {
                warm = site
                return nil
            }
            if let files = site.atFirstSight() { firstSight(files) }
        } else {
            site = try await WarmSite(options)
        }
        let build = try await site.build(options)
        warm = site
        return build
    }
}

/// A site as it was at one moment.
public struct LiveBuild: Sendable {
    /// Everything found wrong with it.
    public let report: BuildReport
    /// Its pages and how they hang together; nil where `waymark.yaml` cannot be used.
    package let site: Site?
    /// Its website; nil where that or the theme cannot be used.
    public let files: LiveFiles?
    /// The site for whoever edits it; nil where `waymark.yaml` cannot be used.
    public let editable: EditableSite?
}
