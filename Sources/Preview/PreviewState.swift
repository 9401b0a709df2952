public import SiteBuild

/// What the preview shows, and what it has to say.
public struct PreviewState: Sendable {
    /// Another whenever what is shown is another, also between two runs of the preview.
    public let version: String
    /// What the site's files were found to be last; nil where they could not be read at all.
    public let build: LiveBuild?
    /// The last website without an error; nil where there was none yet.
    public let shown: LiveFiles?
    /// Why the site's files could not be read, in a sentence; nil where they could.
    public let failure: String?

    /// Whether what is shown is what the files say now.
    public var isCurrent: Bool { failure == nil && build.map { !$0.report.hasErrors } ?? false }
}
