import ArgumentParser
import Diagnostics
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
        subcommands: [
            Init.self, Build.self, Check.self, Serve.self, Edit.self, New.self, Import.self, Publish.self,
            Report.self,
            Render.self,
        ])

    /// What to say where the first word of the command line is no command; nil where it is one, or a flag.
    fileprivate static var wrongCommand: String? {
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word)
        else { return nil }
        return "waymark: There is no command \"\(word)\"."
            + (NearestName.suggestion(for: word, among: names).map { " Did you mean: waymark \($0)" }
                ?? " See them all with: waymark help")
    }
}

/// Runs the command. Wrong usage exits with 2, where the parser's own status would be 64.
@main
enum Main {
    static func main() async {
        // Writing beyond a limit then gives an error that can be told; the signal would end the process without a word.
        signal(SIGXFSZ, SIG_IGN)
        // Swift learns the command line through /proc. Without it there would be no words, which means help and success.
        guard !CommandLine.arguments.isEmpty else {
            Console.printError("Cannot read the command line, because the folder /proc is missing or closed.")
            exit(3)
        }
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
            Console.write((Waymark.wrongCommand ?? Waymark.fullMessage(for: error)) + "\n")
            exit(2)
        }
    }
}
