public import Diagnostics
public import Files
public import FrontMatter

/// What a build is asked to do.
public struct BuildOptions: Sendable {
    /// The site folder, an absolute path.
    public var site: String
    /// The output folder, an absolute path.
    public var output: String
    /// Whether drafts are part of the site.
    public var includesDrafts = false
    /// Whether warnings count as errors.
    public var isStrict = false
    /// How many threads may work at once.
    public var jobs: Int
    /// Whether `waymark.urls` is made to say what this build publishes, whatever it said before.
    public var acceptsAddresses = false
    /// Whether what earlier builds worked out is used, and what this one works out kept.
    public var usesCache = true
    /// Whether a build waits for another of the same site to end; if not, it fails.
    public var waits = true
    /// Told what a person who waits ought to know, as a sentence.
    public var notify: @Sendable (String) -> Void = { _ in }
    /// The day that "overdue" is reckoned from.
    public var today: CalendarDate

    /// The folder of the site that only Waymark uses.
    var workFolder: String { site + "/.waymark" }

    /// Makes options with everything optional left out.
    public init(site: String, output: String, jobs: Int, today: CalendarDate) {
        self.site = site
        self.output = output
        self.jobs = jobs
        self.today = today
    }
}

/// What a build found and did.
public struct BuildReport: Sendable {
    /// Everything found wrong, sorted.
    public let diagnostics: [Diagnostic]
    /// How many pages the authors have written.
    public let pages: Int
    /// What was published; nil where nothing was, because of errors or because it was only a check.
    public internal(set) var publication: Publication.Report?
    /// How many mistakes were left out because they were there before.
    public internal(set) var known = 0
    /// How many mistakes that were there before are gone.
    public internal(set) var mended = 0
    /// What has changed in `waymark.urls`; nil where it was not to be changed.
    public internal(set) var acceptedAddresses: AcceptedAddresses?
    /// How much there was to be done.
    public internal(set) var counts = BuildCounts()
    /// How long each stage took.
    public internal(set) var timings = StageTimings()

    /// Whether anything found is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    func with(_ timings: StageTimings) -> BuildReport {
        var report = self
        report.timings = timings
        return report
    }
}
