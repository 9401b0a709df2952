import ArgumentParser
import SiteBuild

/// `waymark report schema`
struct ReportSchema: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Give a JSON Schema of each kind's front matter, for editors. (default format: json)")

    @OptionGroup var options: ReportOptions

    @Option(help: ArgumentHelp("The only kind to give it of, such as example.", valueName: "kind"))
    var kind: String?

    func run() async throws { try await options.report(.schema(kind: kind), inFormat: .json) }
}
