import ArgumentParser
import SiteBuild

/// `waymark report editors`
struct ReportEditors: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "editors",
        abstract: "List who looks after which folder, as a CODEOWNERS file for GitHub or GitLab.")

    @OptionGroup var options: ReportOptions

    func run() async throws { try await options.report(.editors) }
}
