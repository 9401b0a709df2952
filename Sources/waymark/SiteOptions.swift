import ArgumentParser
import Diagnostics
import Files
import FrontMatter
import SiteBuild

/// The flags that building and checking have in common, and what is done with their report.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    @Option(
        help: ArgumentHelp(
            "Where the website goes. (default: output in the site folder)", valueName: "folder"))
    var output: String?

    @Flag(help: "Make pages that say status: draft part of the site.")
    var drafts = false

    @Flag(help: "Count warnings as errors.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "How many threads may work at once. (default: one for each processor)", valueName: "number"))
    var jobs: Int?

    @Flag(help: "Work everything out anew, whatever earlier builds left in .waymark/cache.")
    var noCache = false

    @Flag(help: "Tell how long each stage took, on standard error; as JSON with --format json.")
    var timings = false

    @Option(help: ArgumentHelp("The day to take for today, such as 2026-11-21.", valueName: "date"))
    var today: Today?

    @Option(
        help: ArgumentHelp(
            "How mistakes are told: text on standard error, anything else on standard output.",
            valueName: "format"))
    var format = ReportFormat.text

    @Flag(help: "Print every mistake as text, also where there are many of one sort.")
    var all = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of 1 or more.") }
    }

    /// Runs `stage`, prints what it found, and exits with the status that says how it went.
    ///
    /// What it found is also added to the file `summary`, if that is given, as a page of Markdown.
    func run(summary: String? = nil, _ stage: (BuildOptions) async throws -> BuildReport) async throws {
        try await ExitStatus.ofFailures {
            let options = try buildOptions()
            let report = try await stage(options)
            try printDiagnostics(of: report, site: options.site)
            Console.printKnown(in: report)
            if let summary { try write(report, to: summary, options) }
            if timings {
                let timings = TimingsReport(report)
                Console.write(format == .json ? timings.json : timings.text)
            }
            if report.hasErrors { throw ExitCode(1) }
            Console.printSummary(of: report, output: options.output)
        }
    }

    private func printDiagnostics(of report: BuildReport, site: String) throws {
        if let bytes = format.bytes(of: report.diagnostics, site: site) {
            try Console.writeOutput(bytes)
        } else {
            Console.printDiagnostics(report.diagnostics, site: site, showsAll: all)
        }
    }

    private func write(_ report: BuildReport, to summary: String, _ options: BuildOptions) throws {
        let page = SummaryReport(
            pages: report.pages, known: report.known, pathPrefix: ReportFormat.pathPrefix(of: options.site))
        try FileWriting.add(
            Array(page.text(of: report.diagnostics, source: options.source).utf8), to: summary)
    }

    func buildOptions() throws -> BuildOptions {
        let root = try SiteFolder.absolute(site)
        let output = try OutputLocation.absolute(output, site: root)
        var options = BuildOptions(
            site: root, output: output, jobs: jobs ?? Processors.count,
            today: today?.date ?? Today.current())
        options.includesDrafts = drafts
        options.isStrict = strict
        options.usesCache = !noCache
        options.notify = { Console.write($0 + "\n") }
        return options
    }
}
