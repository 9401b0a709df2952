import ArgumentParser
import Preview
import SiteBuild

/// `waymark serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the website on this computer while you write.",
        discussion: """
            The page in your browser changes when you save a file. What is wrong is told on it, and the website stays as it \
            was until that is mended. Nothing is written into the output folder. End it with Control and C.
            """)

    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    @Option(
        help: ArgumentHelp(
            "The port to listen on, up to 65535, or the next that is free. 0 is any.", valueName: "number"))
    var port: UInt16 = 8000

    @Flag(help: "Show pages that say status: draft as well.")
    var drafts = false

    @Option(help: ArgumentHelp("The day to take for today, such as 2026-11-21.", valueName: "date"))
    var today: Today?

    func run() async throws {
        try await ExitStatus.ofFailures {
            var options = try BuildOptions.reading(site, today: today)
            options.includesDrafts = drafts
            options.notify = { Console.write($0 + "\n") }
            let session = try await PreviewSession(options)
            let server = try PreviewServer(session, port: port)
            await server.run { announce(server) }
        }
    }

    private func announce(_ server: PreviewServer) {
        if port != 0, server.port != port {
            Console.write("Port \(port) is in use by another program, so this is port \(server.port).\n")
        }
        Console.write("The website is at \(server.address) until you press Control and C.\n")
    }
}
