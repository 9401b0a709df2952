import ArgumentParser
import SiteBuild

/// `waymark init`
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a new site, with a first page of each sort.",
        discussion: """
            For example:

              waymark init my-site

            Nothing is ever overwritten.
            """)

    @Argument(help: ArgumentHelp("The folder of the site; made where there is none.", valueName: "folder"))
    var folder = "."

    func validate() throws {
        if folder.isEmpty {
            throw ValidationError("Name the folder of the site, such as: waymark init my-site")
        }
    }

    func run() async throws {
        try await ExitStatus.ofFailures {
            let written = try SiteStarter(folder: folder).begin()
            try Console.writeOutput(Array(written.map { $0 + "\n" }.joined().utf8))
            let there = folder == "." ? "" : " --site \(folder.contains(" ") ? "\"\(folder)\"" : folder)"
            Console.write(
                "The site is begun. Build it with: waymark build\(there)\n"
                    + "What to do first stands in its README.md.\n")
        }
    }
}
