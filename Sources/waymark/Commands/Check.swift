import ArgumentParser
import SiteBuild

/// `waymark check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find everything that is wrong with the content, and write nothing.")

    @OptionGroup var site: SiteOptions

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "The only folder of the content to tell of, such as parishes/ash. May be given more than once.",
            valueName: "folder"))
    var scope: [String] = []

    @Option(
        help: ArgumentHelp(
            "Tell only of files changed since this git revision; with --scope, any other changed file is an error.",
            valueName: "revision"))
    var changedSince: String?

    @Option(
        help: ArgumentHelp(
            "A file with mistakes that were there before, which do not count.", valueName: "file"))
    var baseline: String?

    @Option(
        help: ArgumentHelp("Write the mistakes there are to this file, for --baseline.", valueName: "file"))
    var writeBaseline: String?

    @Option(
        help: ArgumentHelp(
            "Add to this file a page of Markdown that says what must be put right, for people.",
            valueName: "file"))
    var summary: String?

    func validate() throws {
        guard writeBaseline != nil else { return }
        if !scope.isEmpty || changedSince != nil || baseline != nil || summary != nil {
            throw ValidationError(
                "--write-baseline takes the whole site: leave out --scope, --changed-since, --baseline and --summary."
            )
        }
    }

    func run() async throws {
        if let writeBaseline { return try await write(baseline: writeBaseline) }
        let limits = CheckLimits(folders: scope, changedSince: changedSince, baseline: baseline)
        try await site.run(summary: summary) { options in
            try await SiteBuilder.check(options, within: limits)
        }
    }

    private func write(baseline path: String) async throws {
        try await ExitStatus.ofFailures {
            let options = try site.buildOptions()
            let (count, report) = try await SiteBuilder.writeBaseline(to: path, options)
            guard let count else {
                Console.printDiagnostics(report.diagnostics, site: options.site, showsAll: site.all)
                throw ExitCode(1)
            }
            Console.write("\(path) lists \(count == 1 ? "1 mistake" : "\(count) mistakes") now.\n")
        }
    }
}
