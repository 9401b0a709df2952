import ArgumentParser
import Diagnostics
import Files
import SiteBuild

/// `waymark render`
struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the HTML of one Markdown text.",
        discussion:
            "The text has no front matter. Links stay as they are written, since no site is there to check them."
    )

    @Argument(help: ArgumentHelp("The file with the text, or - for standard input.", valueName: "file"))
    var file: String

    @Flag(name: .customLong("raw-html"), help: "Let HTML in the text through as it is.")
    var rawHTML = false

    func run() async throws {
        try await ExitStatus.ofFailures {
            let source = try file == "-" ? FileReading.standardInput() : FileReading.bytes(at: file)
            let (html, diagnostics) = BodyPreview.html(
                of: source, path: file == "-" ? "standard input" : file, allowingRawHTML: rawHTML)
            try Console.writeOutput(html)
            Console.printDiagnostics(diagnostics, showsAll: true) { _ in source }
            if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        }
    }
}
