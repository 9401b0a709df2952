import ArgumentParser
import Publishing
import SiteBuild

/// `waymark publish`
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put the website that was built where people read it.",
        discussion: """
            Only what has changed is sent. For example:

              waymark publish --to ../www
              waymark publish --to user@host:/var/www/toolkit
              waymark publish --to git:origin/gh-pages

            The first is a folder, the second a place for rsync, the third a branch of a git repository. Files there that Waymark did \
            not put there stay.
            """)

    @Option(
        help: ArgumentHelp(
            "Where to: a folder, a place for rsync, or git:remote/branch.", valueName: "place"))
    var to: String

    @Flag(help: "List what would be sent and removed, and do nothing.")
    var dryRun = false

    @Flag(help: "Publish into a place with files that Waymark did not put there, replacing those in the way.")
    var adopt = false

    @Flag(help: "Publish the website as it was built, though the content has changed since.")
    var asBuilt = false

    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    @Option(
        help: ArgumentHelp(
            "The folder with the website. (default: output in the site folder)", valueName: "folder"))
    var output: String?

    func run() async throws {
        try await ExitStatus.ofFailures {
            let target = try PublishAddress(to)
            let root = try SiteFolder.absolute(site)
            let folder = try OutputLocation.absolute(output, site: root)
            if !asBuilt { try await refuseOldWebsite(BuildOptions.reading(root, output: folder)) }
            var options = PublishOptions(site: root, output: folder, target: target)
            options.isDryRun = dryRun
            options.adopts = adopt
            options.notify = { Console.write($0 + "\n") }
            try tell(try Publisher.publish(options), target)
        }
    }

    private func refuseOldWebsite(_ options: BuildOptions) async throws {
        if try await SiteBuilder.isOutputOutOfDate(options) { throw UsageError.outputIsOld(options.output) }
    }

    private func tell(_ report: PublishReport, _ target: PublishAddress) throws {
        if dryRun { try Console.writeOutput(Array(report.text.utf8)) }
        if report.isEmpty {
            Console.write("\(target) has the website as it is; there is nothing to send.\n")
        } else {
            Console.write("\(dryRun ? "Would publish" : "Published") to \(target): \(report.summary).\n")
        }
    }
}
