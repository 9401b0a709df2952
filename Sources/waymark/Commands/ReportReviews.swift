import ArgumentParser
import SiteBuild

/// `waymark report reviews`
struct ReportReviews: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviews",
        abstract: "List the pages to be checked again, by the post that looks after them.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try await options.report(.reviews) }
}
