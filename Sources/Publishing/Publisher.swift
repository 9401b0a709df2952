internal import Files

/// What `waymark publish` is asked to do.
public struct PublishOptions: Sendable {
    /// The site folder, an absolute path.
    public var site: String
    /// The folder with the website as it was built, an absolute path.
    public var output: String
    /// Where the website is to be published.
    public var target: PublishAddress
    /// Whether it is only told what would be done.
    public var isDryRun = false
    /// Whether the target may hold files that Waymark did not put there, and those in the way be replaced.
    public var adopts = false
    /// Told what a person who waits ought to know, as a sentence.
    public var notify: @Sendable (String) -> Void = { _ in }

    /// Makes options with everything optional left out.
    public init(site: String, output: String, target: PublishAddress) {
        self.site = site
        self.output = output
        self.target = target
    }
}

/// What was done to a target, or would be.
public struct PublishReport: Sendable, Hashable {
    /// Files that the target had not, sorted.
    public let new: [String]
    /// Files that the target had otherwise, sorted.
    public let changed: [String]
    /// Files that are not part of the website any more, sorted.
    public let removed: [String]

    /// Whether the target was as it is to be, so that there was nothing to do.
    public var isEmpty: Bool { new.isEmpty && changed.isEmpty && removed.isEmpty }

    /// A line for each file, with what is done to it before its path.
    public var text: String {
        let lines = new.map { "new      \($0)\n" } + changed.map { "changed  \($0)\n" }
        return (lines + removed.map { "removed  \($0)\n" }).joined()
    }

    /// How many files there are of each sort, such as `3 new files, 1 changed, none removed`.
    public var summary: String {
        let count = { (number: Int) in number == 0 ? "none" : "\(number)" }
        let files = new.count == 1 ? "1 new file" : "\(new.isEmpty ? "no" : "\(new.count)") new files"
        return "\(files), \(count(changed.count)) changed, \(count(removed.count)) removed"
    }
}

/// Publishing a built website.
public enum Publisher {
    /// Brings the target up to date with the website in the output folder.
    ///
    /// The site's work folder is held meanwhile, so that no build changes the output. Throws `PublishingError` where the website or
    /// the target is not as it must be or a program fails, and `FileError` where the machine does.
    public static func publish(_ options: PublishOptions) throws -> PublishReport {
        let work = try WorkFolder(options.site + "/.waymark") {
            options.notify("A build of this site is running; waiting for it.")
        }
        let site = try BuiltSite(folder: options.output)
        let passing = work.path + "/publish"
        // What a publishing that was killed left.
        try FileWriting.removeTree(passing)
        try FileWriting.makeFolder(passing)
        defer { try? FileWriting.removeTree(passing) }
        let destination = try destination(options, passing)
        for _ in 0..<attempts {
            let survey = try destination.survey(site)
            let plan = try PublishPlan(of: site, to: options.target, survey, adopting: options.adopts)
            guard !options.isDryRun, !plan.isDone else { return plan.report }
            do {
                try destination.carryOut(plan, for: site)
                return plan.report
            } catch is PublishingRace {
                options.notify("Somebody else published to \(options.target) just now; trying again.")
            }
        }
        throw PublishingError.neverQuiet("\(options.target)")
    }

    /// How often a race is lost before it is given up.
    private static let attempts = 6

    private static func destination(_ options: PublishOptions, _ workFolder: String) throws -> any Destination
    {
        switch options.target {
        case .folder(let path):
            return FolderDestination(path: try folder(path, options))
        case .rsync(let address):
            return RsyncDestination(address: address, workFolder: workFolder)
        case .git(let repository, let branch):
            return try GitDestination(
                remote: repository, branch: branch, site: options.site, workFolder: workFolder)
        }
    }

    /// The absolute path of a target folder. Throws where publishing there would meet the site's own files.
    private static func folder(_ named: String, _ options: PublishOptions) throws -> String {
        guard !FileReading.exists(named) || FileReading.isFolder(named) else {
            throw PublishingError.targetIsFile(named)
        }
        let path = FileReading.resolved(named)
        let parts = ["/content", "/themes", "/.waymark", "/.git"].map { options.site + $0 }
        let covers = ([options.site, options.output] + parts).contains { $0.isOrLies(in: path) }
        guard !covers, !(parts + [options.output]).contains(where: { path.isOrLies(in: $0) }) else {
            throw PublishingError.targetIsSource(path)
        }
        return path
    }
}

extension String {
    /// Whether this absolute path is `folder`, or one below it.
    fileprivate func isOrLies(in folder: String) -> Bool {
        self == folder || hasPrefix(folder == "/" ? folder : folder + "/")
    }
}
