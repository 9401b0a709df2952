import ArgumentParser

/// The command.
@main
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
        subcommands: [Build.self, Check.self])
}
