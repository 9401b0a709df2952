internal import Diagnostics
internal import Files

/// A folder below `content/`, such as a parish's.
public struct ContentFolder: Sendable {
    /// Its path below the site folder, ending in `/`: `content/parishes/ash/`.
    public let path: String

    /// The folder that `named` means, with or without `content/` before it, in the site at `site`.
    ///
    /// Throws where there is none. The content folder as a whole is none, nor is anything reached through `..` or a link.
    public init(_ named: String, site: String) throws {
        var parts = named.split(separator: "/").filter { $0 != "." }
        if parts.first == "content" { parts.removeFirst() }
        let below = parts.joined(separator: "/")
        let content = site + "/content"
        guard RelativePath(below) != nil, FileReading.isFolder(content + "/" + below),
            let root = FileReading.canonical(content),
            FileReading.canonical(content + "/" + below) == root + "/" + below
        else { throw UsageError.noScope(named, suggestion: try Self.suggestion(for: below, in: content)) }
        path = "content/\(below)/"
    }

    /// Whether the file at `path`, below the site folder, lies in this folder.
    ///
    /// Compared by bytes, since that is how paths are told apart.
    public func contains(_ path: String) -> Bool { path.utf8.starts(with: self.path.utf8) }

    /// The folder with that name, wherever it is; else the one with the nearest path.
    private static func suggestion(for named: String, in content: String) throws -> String? {
        guard FileReading.isFolder(content) else { return nil }
        var folders: Set<String> = []
        for file in try FolderListing.contents(of: content) {
            var parts = file.path.split(separator: "/").dropLast()
            while !parts.isEmpty, folders.insert(parts.joined(separator: "/")).inserted { parts.removeLast() }
        }
        let sorted = folders.sorted()
        let name = named.split(separator: "/").last
        return sorted.first { name != nil && $0.split(separator: "/").last == name }
            ?? NearestName.suggestion(for: named, among: sorted)
    }
}
