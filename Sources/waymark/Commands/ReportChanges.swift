public import ArgumentParser
import Diagnostics
import SiteBuild

extension ChangeReportFormat: ExpressibleByArgument {}

/// `waymark report changes`
struct ReportChanges: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "List what has changed since a revision in git: pages, words, links, statuses, actions.",
        discussion: """
            For a committee, as a page to open in a browser, to print or to send:

              waymark report changes --since v1.2 --format html > changes.html
            """)

    @Option(
        help: ArgumentHelp(
            "What to compare with: a branch, a tag or a commit, such as v1.2 or HEAD~10.",
            valueName: "revision"))
    var since: String

    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    @Flag(help: "Make pages that say status: draft part of the site.")
    var drafts = false

    @Option(help: ArgumentHelp("The day to take for today, such as 2026-11-21.", valueName: "date"))
    var today: Today?

    @Option(
        help:
            "How to write it: text for people, html for a committee, csv for spreadsheets, json for programs."
    )
    var format = ChangeReportFormat.text

    func run() async throws {
        try await ExitStatus.ofFailures {
            var options = try BuildOptions.reading(site, today: today)
            options.includesDrafts = drafts
            let written = try await SiteBuilder.changes(since: since, as: format, options)
            try written.print(site: options.site)
        }
    }
}
