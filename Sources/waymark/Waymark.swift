import ArgumentParser
import Glibc

/// The command.
struct Waymark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waymark",
        abstract: "Builds a searchable website for community plans from a folder of Markdown.",
        discussion: """
            A site folder holds waymark.yaml, content/ and, if wanted, themes/. Build it with:

              waymark build

            and look at output/index.html, or check it without writing anything with:

              waymark check
            """,
        version: "0.1.0",
        subcommands: [Build.self, Check.self, New.self, Report.self, Render.self])
}

/// Runs the command. Wrong usage exits with 2, where the parser's own status would be 64.
@main
enum Main {
    static func main() async {
        do {
            var command = try Waymark.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = Waymark.exitCode(for: error)
            guard code == .validationFailure else { Waymark.exit(withError: error) }
            Console.write(Waymark.fullMessage(for: error) + "\n")
            exit(2)
        }
    }
}
