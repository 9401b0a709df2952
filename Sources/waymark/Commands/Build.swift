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

    @Flag(
        name: .customLong("accept-urls"),
        help: "Make waymark.urls list every address of the site, and give up those that are gone.")
    var acceptsAddresses = false

    func validate() throws {
        guard acceptsAddresses, site.drafts else { return }
        throw ValidationError(
            "The address of a draft is promised to nobody. Leave out --drafts, or --accept-urls.")
    }

    func run() async throws {
        try await site.run { options in
            var options = options
            options.waits = !noWait
            options.acceptsAddresses = acceptsAddresses
            let report = try await SiteBuilder.build(options)
            if let accepted = report.acceptedAddresses { Console.printAccepted(accepted) }
            return report
        }
    }
}
