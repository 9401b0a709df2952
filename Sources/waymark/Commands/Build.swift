import ArgumentParser
import SiteBuild

/// `waymark build`
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the website.",
        discussion:
            "Nothing is published if anything is wrong with the content; the old website stays as it is.")

    @OptionGroup var site: SiteOptions

    func run() async throws {
        try await site.run { options in
            try await SiteBuilder.build(options)
        }
    }
}
