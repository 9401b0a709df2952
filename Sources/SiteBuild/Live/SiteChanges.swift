internal import SiteModel

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

    /// What in a site folder a website is made of: files, and folders with all that is in them.
    public static let parts: Set<String> = [
        ConfigurationReader.fileName, AddressLedger.fileName, "content", "themes",
    ]

    /// Whether anything but what lies in the content folder may be another: the settings, a theme, the ledger.
    var touchesSettings: Bool {
        includesEverything
            || paths.contains { path in
                let part = path.prefix { $0 != "/" }
                return part != "content" && Self.parts.contains(String(part))
            }
    }

    /// Whether the page's file, by its path below the site folder, may say something else.
    func touches(page path: String) -> Bool { includesEverything || paths.contains(path) }
}
