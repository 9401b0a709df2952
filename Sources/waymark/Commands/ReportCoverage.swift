import ArgumentParser
import SiteBuild

/// `waymark report coverage`
struct ReportCoverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "List which principles are put into practice, by whom, and which are not.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try await options.report(.coverage) }
}
