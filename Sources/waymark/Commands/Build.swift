import ArgumentParser
import SiteBuild

/// `waymark build`
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the website.",
        discussion:
            "Nothing is published if anything is wrong with the content; the old website stays as it is.")

    @OptionGroup var site: SiteOptions

    @Flag(help: "Fail, with status 3, where another build of the site is running, instead of waiting for it.")
    var noWait = false

    func run() async throws {
        try await site.run { options in
            var options = options
            options.waits = !noWait
            return try await SiteBuilder.build(options)
        }
    }
}
