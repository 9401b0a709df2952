public import ArgumentParser
import Diagnostics
import FrontMatter
public import SiteBuild

extension SiteReportFormat: ExpressibleByArgument {}

/// The flags that the reports have in common, and how a report is given.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    @Flag(help: "Make pages that say status: draft part of the site.")
    var drafts = false

    @Option(help: ArgumentHelp("The day to take for today, such as 2026-11-21.", valueName: "date"))
    var today: Today?

    @Option(help: "How to write it: text for people, csv for spreadsheets, json for programs.")
    var format: SiteReportFormat?

    /// Prints the report, and what is wrong with the content, if anything is, to standard error.
    func report(_ subject: SiteReport, inFormat usual: SiteReportFormat = .text) async throws {
        try await ExitStatus.ofFailures {
            var options = try BuildOptions.reading(site, today: today)
            options.includesDrafts = drafts
            let written = try await SiteBuilder.report(subject, as: format ?? usual, options)
            try written.print(site: options.site)
        }
    }
}

extension WrittenReport {
    /// Prints the report, and the errors of the content of the site at `site`, if there are any, to standard error.
    func print(site: String) throws {
        try Console.writeOutput(bytes ?? [])
        guard build.hasErrors else { return }
        Console.printDiagnostics(
            build.diagnostics.filter { $0.severity == .error }, site: site, showsAll: false)
        throw ExitCode(1)
    }
}
