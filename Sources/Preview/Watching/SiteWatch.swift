internal import Files
internal import LoopbackServer
internal import SiteBuild

/// Tells of changes to the files that a site is made of, `SiteChanges.parts`.
///
/// It names what has changed, not how, so it does not matter how a file gets its content: an editor may write it, or write
/// another and give that its name.
struct SiteWatch: ~Copyable {
    private let site: String
    private var watch: FolderWatch
    /// The folders' paths below the site folder, by number.
    private var folders: [Int32: String] = [:]
    /// Whether the folders have to be found anew, since one has moved.
    private var isAstray = false

    /// How many milliseconds nothing must happen before a change is told, since a save is several changes.
    private static let quiet = 5
    /// How long changes may follow each other before they are told all the same.
    private static let mostTime = Duration.milliseconds(250)

    /// Watches the site at `site`, an absolute path.
    static func of(_ site: String) throws -> SiteWatch {
        var watch = SiteWatch(site, watch: try FolderWatch())
        try watch.addEverything()
        return watch
    }

    private init(_ site: String, watch: consuming FolderWatch) {
        self.site = site
        self.watch = watch
    }

    /// The next changes, once they have ended or gone on for a while; nil when `stop` is set.
    mutating func next(until stop: borrowing Event) -> SiteChanges? {
        while true {
            if isAstray {
                // The site folder itself may be gone for a moment.
                guard Waiting.forAny(of: [stop.descriptor], milliseconds: 300).isEmpty else { return nil }
                return findAnew()
            }
            let ready = Waiting.forAny(of: [stop.descriptor, watch.descriptor], milliseconds: -1)
            guard !ready.contains(0) else { return nil }
            let changes = gathered()
            if !changes.isEmpty { return changes }
        }
    }

    /// Everything that happens until nothing does for a moment.
    private mutating func gathered() -> SiteChanges {
        let start = ContinuousClock.now
        var changes = SiteChanges(paths: [])
        repeat {
            for change in watch.changes() { changes.add(effect(of: change)) }
        } while ContinuousClock.now - start < Self.mostTime
            && !Waiting.forAny(of: [watch.descriptor], milliseconds: Self.quiet).isEmpty
        return isAstray ? findAnew() : changes
    }

    private mutating func effect(of change: FolderWatch.Change) -> SiteChanges {
        guard let number = change.folder else { return .everything }
        if change.isMoved { isAstray = true }
        if change.isGone, folders.removeValue(forKey: number) == "" { isAstray = true }
        guard let name = change.name, let folder = folders[number], isWanted(name, in: folder) else {
            return SiteChanges(paths: [])
        }
        let path = folder.isEmpty ? name : folder + "/" + name
        // What is already in a new folder was not told of, so the folder itself counts as changed.
        if change.isFolder { isAstray = (try? add(path)) == nil || isAstray }
        return SiteChanges(paths: [path])
    }

    private func isWanted(_ name: String, in folder: String) -> Bool {
        folder.isEmpty ? SiteChanges.parts.contains(name) : !name.hasPrefix(".")
    }

    /// Watches all folders again, by the names that they have now. What has happened meanwhile is not known.
    private mutating func findAnew() -> SiteChanges {
        do {
            watch = try FolderWatch()
            folders = [:]
            isAstray = false
            try addEverything()
        } catch {
            isAstray = true
        }
        return .everything
    }

    private mutating func addEverything() throws {
        guard let number = try watch.add(site) else {
            throw FileError(operation: "watch", path: site, reason: "the folder is gone")
        }
        folders[number] = ""
        for part in SiteChanges.parts.sorted() { try add(part) }
    }

    /// Watches the folder at `path` and those in it, unless it is gone or no folder. It is watched before it is listed, so
    /// that nothing comes between.
    private mutating func add(_ path: String) throws {
        var waiting = [path]
        while let path = waiting.popLast() {
            guard let number = try watch.add(site + "/" + path) else { continue }
            folders[number] = path
            let inside = (try? FolderListing.folders(in: site + "/" + path)) ?? []
            waiting += inside.filter { isWanted($0, in: path) }.map { path + "/" + $0 }
        }
    }
}
