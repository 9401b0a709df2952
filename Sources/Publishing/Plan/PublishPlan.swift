internal import Files

/// What is to be done to a target for it to hold the website.
struct PublishPlan: Sendable {
    /// Files of the website that the target has not, sorted.
    let new: [String]
    /// Files of the website that the target has otherwise, sorted.
    let changed: [String]
    /// Files that Waymark put there and that are not part of the website any more, or that it left half sent, sorted.
    let removed: [String]
    /// Those of them that stand where a folder of the website must, or the other way round, and so must go first.
    let inTheWay: [String]
    /// Folders that hold nothing once all is done, the innermost first.
    let emptied: [String]
    /// The list that the target has while files are sent: everything of Waymark's that may be there, with a fingerprint that
    /// fits nothing where a stop in the middle would leave it unknown what a file holds.
    let manifestMeanwhile: OutputManifest
    /// Whether the target's list says what it is to say already.
    let hasManifest: Bool
    /// What the target held before, where it is a branch with commits.
    let revision: String?
    /// Whether the target has the file that tells GitHub Pages to serve files as they are.
    let hasNoJekyll: Bool

    /// Works out what is to be done to a target that holds what `survey` says.
    ///
    /// Throws `PublishingError` where Waymark has put nothing into a target that is not empty, or where a stranger's file is in
    /// the way, unless `adopting`.
    init(of site: BuiltSite, to target: PublishAddress, _ survey: Survey, adopting: Bool) throws {
        if !adopting { try Self.refuseStrangers(site, target, survey) }
        let sorted = survey.differing.sorted(by: FolderListing.precedes)
        new = sorted.filter { !survey.files.contains($0) }
        changed = sorted.filter(survey.files.contains)
        let old = survey.manifest?.files ?? [:]
        let places = Places(site.paths)
        let strangersInTheWay = adopting ? survey.strangers.filter(places.stopsUp) : []
        let stale = old.keys.filter { site.manifest.files[$0] == nil && survey.files.contains($0) }
        removed = (stale + strangersInTheWay + survey.leftovers).sorted(by: FolderListing.precedes)
        inTheWay = removed.filter(places.stopsUp)
        emptied = Self.emptied(by: removed, leaving: survey.files.union(site.paths))
        var meanwhile = old.mapValues { _ in Self.unknown }
        for (path, hash) in site.manifest.files {
            meanwhile[path] = survey.differing.contains(path) ? Self.unknown : hash
        }
        manifestMeanwhile = OutputManifest(files: meanwhile)
        hasManifest = survey.manifest == site.manifest
        revision = survey.revision
        hasNoJekyll = survey.files.contains(".nojekyll") || site.manifest.files[".nojekyll"] != nil
    }

    /// Whether the target is as it is to be.
    var isDone: Bool { new.isEmpty && changed.isEmpty && removed.isEmpty && hasManifest }

    /// The plan as a person is told of it.
    var report: PublishReport { PublishReport(new: new, changed: changed, removed: removed) }

    /// The files to be sent, in the order in which readers may meet them: first what pages are made up of, then new pages, to
    /// which nothing leads yet, then changed ones, then what leads to pages.
    var waves: [[String]] {
        let isPage = { (path: String) in path.hasSuffix(".html") }
        let parts = (new + changed).filter { !isPage($0) && !Self.leadsToPages($0) }
        // The home page last of all new ones: where it is there, all is.
        let newPages = new.filter(isPage).sorted { Self.depth($0) > Self.depth($1) }
        let guides = (new + changed).filter { !isPage($0) && Self.leadsToPages($0) }
        return [parts, newPages, changed.filter(isPage), guides].filter { !$0.isEmpty }
    }

    /// The fingerprint of no file.
    private static let unknown = ContentHash(high: 0, low: 0)

    /// The index of the search, feeds, maps of the site, redirects.
    private static func leadsToPages(_ path: String) -> Bool {
        path == "search/index.json" || path.hasPrefix("data/") || path.hasSuffix(".xml")
            || ["robots.txt", "_headers", "_redirects", ".htaccess"].contains(path)
    }

    private static func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    private static func refuseStrangers(
        _ site: BuiltSite, _ target: PublishAddress, _ survey: Survey
    ) throws {
        let strangers = survey.strangers
        if survey.manifest == nil, let stranger = strangers.first(where: { !OutputPlace.isWelcome($0) }) {
            throw PublishingError.targetIsForeign("\(target)", example: stranger)
        }
        let places = Places(site.paths)
        let inTheWay = strangers.filter { survey.differing.contains($0) || places.stopsUp($0) }
        if let first = inTheWay.first {
            throw PublishingError.filesInTheWay("\(target)", example: first, count: inTheWay.count)
        }
    }

    /// The folders that held only what is `removed`, the innermost first.
    private static func emptied(by removed: [String], leaving files: Set<String>) -> [String] {
        let kept = Places(files.subtracting(removed)).folders
        return Places(removed).folders.subtracting(kept).sorted {
            (depth($0), $1) > (depth($1), $0)
        }
    }
}

/// The paths of files, and the folders that they need.
private struct Places {
    let files: Set<String>
    let folders: Set<String>

    init(_ paths: some Sequence<String>) {
        files = Set(paths)
        var folders: Set<String> = []
        for path in files { Self.folders(above: path) { folders.insert($0).inserted } }
        self.folders = folders
    }

    /// Whether a file at `path` is where a folder is needed, or lies in a folder where a file is.
    func stopsUp(_ path: String) -> Bool {
        var isBelowFile = false
        Self.folders(above: path) { folder in
            isBelowFile = isBelowFile || files.contains(folder)
            return !isBelowFile
        }
        return isBelowFile || folders.contains(path)
    }

    /// Gives `visit` each folder above `path`, the innermost first, until it gives false.
    private static func folders(above path: String, _ visit: (String) -> Bool) {
        var folder = path[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard visit(String(folder)) else { return }
        }
    }
}
