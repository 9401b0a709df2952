import ArgumentParser
import SiteBuild

/// `waymark report links`
struct ReportLinks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "List every relation and every link, with the page it stands on.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try await options.report(.links) }
}
