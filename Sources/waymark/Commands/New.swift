import ArgumentParser
import SiteBuild

/// `waymark new`
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a new page, with each of its fields explained.",
        discussion: """
            For example:

              waymark new example "Saturday seed swap" --parish ash
            """)

    @Argument(help: ArgumentHelp("The kind of page, such as example, plan or parish.", valueName: "kind"))
    var kind: String

    @Argument(help: ArgumentHelp("Its title.", valueName: "title"))
    var title: [String]

    @Option(help: ArgumentHelp("The parish that it belongs to, by its folder's name.", valueName: "id"))
    var parish: String?

    @Option(
        help: ArgumentHelp("Its file's name without .md. (default: made from the title)", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    func run() async throws {
        try await ExitStatus.ofFailures {
            let options = try BuildOptions.reading(site)
            let page = NewPage(kind: kind, title: title.joined(separator: " "), parish: parish, id: id)
            let (path, report) = try await SiteBuilder.newPage(page, options)
            guard let path else {
                Console.printDiagnostics(report.diagnostics, site: options.site, showsAll: false)
                throw ExitCode(1)
            }
            try Console.writeOutput(Array("\(path)\n".utf8))
            let there = CommandAdvice.site(site)
            Console.write(
                "Open this file in an editor, or fill it in as a form with: \(CommandAdvice.command("edit", ("site", there)))\n"
                    + "See what it needs with: \(CommandAdvice.command("check", ("site", there)))\n")
        }
    }
}
