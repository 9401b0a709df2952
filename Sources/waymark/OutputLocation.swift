import Files
import Glibc
import SiteBuild

/// Where the website may go.
enum OutputLocation {
    /// The absolute path that `named`, an option's value, means for the site at `site`.
    ///
    /// Throws where the output would cover the site's own files, the home folder or the root of the disk.
    static func absolute(_ named: String?, site: String) throws -> String {
        let named = named ?? site + "/output"
        let path = FileReading.resolved(named)
        let parts = ["/content", "/themes", "/.waymark", "/.git"].map { site + $0 }
        let forbidden = ([site, "/", home] + parts).compactMap { $0 }
        let covers = forbidden.contains { $0 == path || $0.hasPrefix(path == "/" ? path : path + "/") }
        let isInside = parts.contains { path.hasPrefix($0 + "/") }
        guard !covers, !isInside else { throw UsageError.unsafeOutput(path) }
        guard !FileReading.exists(path) || FileReading.isFolder(path) else {
            throw UsageError.outputIsFile(path)
        }
        return path
    }

    private static var home: String? {
        unsafe getenv("HOME").flatMap { unsafe FileReading.canonical(String(cString: $0)) }
    }
}
