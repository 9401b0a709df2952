import ArgumentParser
import SiteBuild

/// `waymark report translations`
struct ReportTranslations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: "List the pages that lack a translation, or whose translation is older than they are.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try await options.report(.translations) }
}
