import Files
import SiteBuild

/// The part of a site's content that may be edited, and the way to its files.
public struct EditingScope: Sendable {
    /// The site folder, an absolute path without links.
    public let site: String
    /// The only folder, below the site folder, ending in `/`: `content/` or `content/parishes/ash/`.
    public let folder: String

    /// Limits editing to the folder that `scope` names as `waymark check --scope` does; nil for all content.
    ///
    /// Throws a `UsageError` where there is no such folder.
    public init(site: String, scope: String?) throws {
        self.site = site
        folder = try scope.map { try ContentFolder($0, site: site).path } ?? "content/"
    }

    /// Whether a file at `path`, below the site folder, may be edited at all. Compared by bytes, as paths are told apart.
    public func contains(_ path: String) -> Bool { path.utf8.starts(with: folder.utf8) }

    /// Where on the disk the file at `path` lies, below the site folder.
    ///
    /// Nil where it may not be edited: it lies elsewhere, its path could lead out of the folder, or something on the way to it, or itself,
    /// is a link. Whether it is there is not asked.
    public func file(_ path: String) -> String? {
        guard let path = RelativePath(path)?.string, contains(path),
            !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
            let slash = path.lastIndex(of: "/")
        else { return nil }
        let parent = site + "/" + path[..<slash]
        let file = site + "/" + path
        // A folder that is not there yet cannot be a link; what is above it is asked for when it is made.
        guard FileReading.canonical(parent) == parent, !FileReading.isLink(file) else { return nil }
        return file
    }
}
