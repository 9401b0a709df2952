/// What has happened to the files of a site.
public struct SiteChanges: Sendable, Hashable {
    /// Paths below the site folder that may have been written, made, renamed or removed.
    public private(set) var paths: Set<String>
    /// Whether anything else may have changed as well.
    public private(set) var includesEverything: Bool

    /// Anything may have changed.
    public static let everything = SiteChanges(paths: [], includesEverything: true)

    /// Nothing but the files or folders at these paths has changed.
    public init(paths: Set<String>) { self.init(paths: paths, includesEverything: false) }

    private init(paths: Set<String>, includesEverything: Bool) {
        self.paths = paths
        self.includesEverything = includesEverything
    }

    /// Whether nothing has changed.
    public var isEmpty: Bool { paths.isEmpty && !includesEverything }

    /// Adds what has happened besides.
    public mutating func add(_ other: SiteChanges) {
        includesEverything = includesEverything || other.includesEverything
        paths = includesEverything ? [] : paths.union(other.paths)
    }

    /// Whether `waymark.yaml`, `waymark.urls` or a theme may be another.
    var touchesSettings: Bool {
        includesEverything
            || paths.contains {
                $0 == "waymark.yaml" || $0 == "waymark.urls" || $0 == "themes" || $0.hasPrefix("themes/")
            }
    }

    /// Whether the page's file, by its path below the site folder, may say something else.
    func touches(page path: String) -> Bool { includesEverything || paths.contains(path) }
}
