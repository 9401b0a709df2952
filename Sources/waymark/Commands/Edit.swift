import ArgumentParser
import Diagnostics
import Editing
import LoopbackServer
import Preview
import SiteBuild

/// `waymark edit`
struct Edit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Change pages in the browser, in forms.",
        discussion: """
            Open the address that this prints. It has a secret in it, so that nobody else can use it. Pages are saved into the \
            site folder, and nothing is published. End it with Control and C.

            For example, for somebody who may change the pages of one parish only:

              waymark edit --scope parishes/ash
            """)

    @Option(help: ArgumentHelp("The folder with waymark.yaml and content/.", valueName: "folder"))
    var site = "."

    @Option(
        help: ArgumentHelp(
            "The only folder of the content whose pages may be changed, such as parishes/ash.",
            valueName: "folder"))
    var scope: String?

    @Option(
        help: ArgumentHelp(
            "Commit each saved page to this branch of the site's git repository, which is made if need be.",
            valueName: "name"))
    var branch: String?

    @Option(
        help: ArgumentHelp(
            "The port to listen on, or the next that is free. 0 is any.", valueName: "number"))
    var port: UInt16 = 8000

    @Option(help: ArgumentHelp("The day to take for today, such as 2026-11-21.", valueName: "date"))
    var today: Today?

    func run() async throws {
        try await ExitStatus.ofFailures {
            var options = try BuildOptions.reading(site, today: today)
            options.includesDrafts = true
            options.notify = { Console.write($0 + "\n") }
            let scope = try EditingScope(site: options.site, scope: scope)
            let session = try await PreviewSession(options)
            let repository = try branch.map { try SavedPages(branch: $0, site: options.site) }
            let editor = Editor(options, source: session.source, scope: scope, repository: repository)
            let access = EditorAccess()
            let server = try PreviewServer(session, port: port)
            await server.run(adding: EditorRoutes(editor, access: access).routes()) {
                Console.write("Open this address in your browser, on this computer:\n\n")
                Console.write("  http://127.0.0.1:\(server.port)\(access.address)\n\n")
                Console.write("It works until you press Control and C.\n")
            }
        }
    }
}

extension PreviewSession {
    /// The site as the preview follows it, for the editor.
    fileprivate var source: SiteSource {
        SiteSource { changes in
            let state = changes.isEmpty ? self.state : await self.refresh(changes)
            if let site = state.build?.editable { return site }
            throw EditingError(
                state.failure ?? state.build?.report.diagnostics.first?.message ?? "The site cannot be read.")
        }
    }
}
