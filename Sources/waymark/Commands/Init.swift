public import ArgumentParser
internal import SiteBuild
public import SiteModel

/// `waymark init`
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a new site, or have GitHub or GitLab check and publish one.",
        discussion: """
            For example:

              waymark init my-site
              waymark init my-site --ci github

            The second also writes the files by which GitHub checks every change and publishes the site. \
            For a site that is there already it writes only those. Nothing is ever overwritten.
            """)

    @Argument(help: ArgumentHelp("The folder of the site; made where there is none.", valueName: "folder"))
    var folders: [String] = []

    private var folder: String { folders.first ?? "." }

    @Option(help: ArgumentHelp("Write the files for this host: github or gitlab.", valueName: "host"))
    var ci: CodeHost?

    func validate() throws {
        if folder.isEmpty {
            throw ValidationError("Name the folder of the site, such as: waymark init my-site")
        }
        if folders.count > 1 {
            throw ValidationError(
                "A site has one folder. Write its name with hyphens: waymark init \(folders.joined(separator: "-"))"
            )
        }
    }

    func run() async throws {
        try await ExitStatus.ofFailures {
            let starter = SiteStarter(folder: folder)
            if ci == nil || !starter.hasSite { try begin(starter) }
            if let ci { try await addChecks(for: ci) }
        }
    }

    private func begin(_ starter: SiteStarter) throws {
        try printPaths(try starter.begin())
        let site = CommandAdvice.site(folder)
        Console.write(
            "The site is begun. Build it with: \(CommandAdvice.command("build", ("site", site)))\n"
                + "See it in your browser while you write with: \(CommandAdvice.command("serve", ("site", site)))\n"
                + "What to do first stands in its README.md.\n")
    }

    private func addChecks(for host: CodeHost) async throws {
        let options = try BuildOptions.reading(folder)
        let (paths, report) = try await SiteBuilder.addChecks(for: host, options)
        guard let paths else {
            Console.printDiagnostics(report.diagnostics, site: options.site, showsAll: false)
            throw ExitCode(1)
        }
        try printPaths(paths)
        Console.write(host.advice)
    }

    private func printPaths(_ paths: [String]) throws {
        try Console.writeOutput(Array(paths.map { $0 + "\n" }.joined().utf8))
    }
}

extension CodeHost: ExpressibleByArgument {}
