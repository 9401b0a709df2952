import ArgumentParser
import SiteBuild

/// `waymark check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find everything that is wrong with the content, and write nothing.")

    @OptionGroup var site: SiteOptions

    @Option(
        help: ArgumentHelp(
            "The only folder of the content to tell of, such as parishes/ash.", valueName: "folder"))
    var scope: String?

    @Option(
        help: ArgumentHelp(
            "Tell only of files changed since this git revision; with --scope, any other changed file is an error.",
            valueName: "revision"))
    var changedSince: String?

    func run() async throws {
        let limits = CheckLimits(folder: scope, changedSince: changedSince)
        try await site.run { options in
            try await SiteBuilder.check(options, within: limits)
        }
    }
}
