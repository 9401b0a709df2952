import ArgumentParser
import SiteBuild

/// `waymark check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find everything that is wrong with the content, and write nothing.")

    @OptionGroup var site: SiteOptions

    func run() async throws {
        try await site.run { options in
            try await SiteBuilder.check(options)
        }
    }
}
