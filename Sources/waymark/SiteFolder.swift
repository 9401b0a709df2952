import Files
import Glibc
import SiteBuild

/// The folder that a command works on.
enum SiteFolder {
    /// The absolute path of the folder `named`, an option's value. Throws where there is none.
    static func absolute(_ named: String) throws -> String {
        guard let root = FileReading.canonical(named), FileReading.isFolder(root) else {
            throw UsageError.noSite(named, nearby: nil)
        }
        return root
    }
}

/// What the machine has.
enum Processors {
    /// How many processors are at work; at least one.
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

extension BuildOptions {
    /// The options of a command that reads the site in the folder `named` and builds nothing.
    static func reading(
        _ named: String, output: String? = nil, today: Today? = nil
    ) throws -> BuildOptions {
        let root = try SiteFolder.absolute(named)
        return BuildOptions(
            site: root, output: output ?? root + "/output", jobs: Processors.count,
            today: today?.date ?? Today.current())
    }
}
