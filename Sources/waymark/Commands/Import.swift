import ArgumentParser
import SiteBuild

/// `waymark import`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a page of a Word document, an OpenDocument text or a web page.",
        discussion: """
            For example:

              waymark import report.docx
              waymark import "Village plan.docx" --parish ash --kind plan

            A committee report is recognised by its parts. What could not be taken over is listed at the end.
            """)

    @Argument(help: ArgumentHelp("The document: .docx, .odt or .html.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The parish that it belongs to, by its folder's name.", valueName: "id"))
    var parish: String?

    @Option(
        help: ArgumentHelp(
            "The kind of page. (default: report where it is one, else page)", valueName: "kind"))
    var kind: String?

    @Option(
        help: ArgumentHelp(
            "The page's file name without .md. (default: made from the title)", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    func validate() throws {
        if files.count > 1 {
            throw ValidationError(
                "A name with spaces needs quotation marks: waymark import \"\(files.joined(separator: " "))\""
            )
        }
        if let file = files.first, file.hasPrefix("https://") || file.hasPrefix("http://") {
            throw ValidationError(
                "\(file) is an address on the web. Save the document on this computer, and import that file.")
        }
    }

    func run() async throws {
        try await ExitStatus.ofFailures {
            let options = try BuildOptions.reading(site)
            let document = DocumentToImport(file: files[0], kind: kind, parish: parish, id: id)
            let report = try await SiteBuilder.importDocument(document, options)
            try Console.writeOutput(Array(report.files.map { $0 + "\n" }.joined().utf8))
            Console.printDiagnostics(report.build.diagnostics, site: options.site, showsAll: false)
            Console.printList("Not as it was in the document:", report.losses)
            Console.printList("To be filled in:", report.gaps)
            guard !report.files.isEmpty else { throw ExitCode(1) }
            Console.write("Read the page through beside the document before you publish it.\n")
        }
    }
}
