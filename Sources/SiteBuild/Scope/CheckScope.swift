internal import Diagnostics
internal import SiteModel

/// The part of a site that a check is about; everything else is only context.
public struct CheckLimits: Sendable, Hashable {
    /// Folders below `content/`, with or without `content/` before them; none for the whole site.
    public var folders: [String]
    /// A revision of the git repository that the site lies in; nil where it does not matter what has changed.
    public var changedSince: String?

    /// The file with the mistakes that were there before, which do not count; nil where all do.
    public var baseline: String?

    /// Makes limits; without any, the whole site is checked.
    public init(folders: [String] = [], changedSince: String? = nil, baseline: String? = nil) {
        self.folders = folders
        self.changedSince = changedSince
        self.baseline = baseline
    }
}

/// Limits that make sense, with what git knows of the changes.
struct CheckScope {
    private let folders: [ContentFolder]
    private let changes: Changes?
    private let baseline: Baseline?

    private struct Changes {
        let revision: String
        let files: Set<String>
    }

    /// Finds the folder and the changes that `limits` name; throws a `UsageError` where there are none such.
    init(_ limits: CheckLimits, _ options: BuildOptions) throws {
        folders = try limits.folders.map { try ContentFolder($0, site: options.site) }
        baseline = try limits.baseline.map { try Baseline(readingFrom: $0) }
        changes = try limits.changedSince.map { revision in
            let repository = try GitRepository(around: options.site, for: "--changed-since")
            let known = try repository.changedFiles(since: revision)
            let new = try repository.newFiles().filter { !Self.isMade($0, options) }
            return Changes(revision: revision, files: Set(known + new))
        }
    }

    /// Whether a file that git does not know was made by a build.
    private static func isMade(_ path: String, _ options: BuildOptions) -> Bool {
        let file = options.site + "/" + path
        return [options.output + "/", options.site + "/.waymark/"].contains {
            file.utf8.starts(with: $0.utf8)
        }
    }

    /// What was found inside the scope, also where a file outside is at odds with one inside, and what was changed outside it though it must not be.
    func report(of examined: Examination, _ options: BuildOptions) -> BuildReport {
        // Without a site nothing was checked, and that must not look as if all were well.
        guard let site = examined.site else { return examined.report }
        let report = limited(examined.report, site)
        return baseline.map { report.without($0, options, isWhole: inside() == nil) } ?? report
    }

    private func limited(_ report: BuildReport, _ site: Site) -> BuildReport {
        guard let isInside = inside() else { return report }
        let pages = site.pages.count { isInside($0.parsed.place.path) }
        let found =
            report.diagnostics.filter { isInside($0.path) || $0.other.map(isInside) ?? false }
            + trespasses()
        return BuildReport(diagnostics: found.sorted(), pages: pages, publication: nil)
    }

    /// Which paths are inside; nil where all are.
    private func inside() -> ((String) -> Bool)? {
        if !folders.isEmpty { return isInFolders }
        return changes?.files.contains
    }

    private func isInFolders(_ path: String) -> Bool { folders.contains { $0.contains(path) } }

    /// An error for each changed file outside the folders.
    ///
    /// It weighs the same whatever `waymark.yaml` says: a change that also turned the rule off would otherwise pass.
    private func trespasses() -> [Diagnostic] {
        guard !folders.isEmpty, let changes else { return [] }
        let allowed = folders.map(\.path).joined(separator: " and ")
        return changes.files.filter { !isInFolders($0) }.map { path in
            Diagnostic(
                SiteRule.outsideScope, path: path, position: nil,
                message:
                    "This file is not as it was at \"\(changes.revision)\", and this change may only touch \(allowed). "
                    + "Undo the change to it.")
        }
    }
}
