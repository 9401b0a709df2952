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

            For example, for somebody who may change the pages of one parish only, with each saved page committed to a \
            branch of git:

              waymark edit --scope parishes/ash --branch ash-changes
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
            "The port to listen on, up to 65535, or the next that is free. 0 is any.", valueName: "number"))
    var port: UInt16 = 8000

    @Option(help: ArgumentHelp("The day to take for today, such as 2026-11-21.", valueName: "date"))
    var today: Today?

    func run() async throws {
        try await ExitStatus.ofFailures {
            var options = try BuildOptions.reading(site, today: today)
            options.includesDrafts = true
            options.notify = { Console.write($0 + "\n") }
            let folder = try EditingScope(site: options.site, scope: scope)
            let session = try await PreviewSession(options)
            let repository = try branch.map { try SavedPages(branch: $0, site: options.site) }
            let editor = Editor(options, source: session.source, scope: folder, repository: repository)
            let access = EditorAccess()
            let server = try PreviewServer(session, port: port)
            await server.run(adding: EditorRoutes(editor, access: access).routes()) {
                Console.write("Open this address in your browser, on this computer:\n\n")
                Console.write("  http://127.0.0.1:\(server.port)\(access.address)\n\n")
                Console.write("It works until you press Control and C.\n")
                if repository == nil, SavedPages.isPossible(at: options.site) {
                    let again = CommandAdvice.command(
                        "edit", ("site", CommandAdvice.site(site)), ("scope", scope), ("branch", "my-changes")
                    )
                    Console.write(
                        "Saved pages are files in \(options.site). To have git keep each as well: \(again)\n")
                }
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
            throw EditingError(state.failure ?? state.mistake ?? "The site cannot be read.")
        }
    }
}

extension PreviewState {
    /// The first mistake, with its place: it is in a file that the editor does not show.
    fileprivate var mistake: String? {
        guard let mistake = build?.report.diagnostics.first(where: { $0.severity == .error }) else {
            return nil
        }
        let line = mistake.position.map { ", line \($0.line)" } ?? ""
        return "The website's settings cannot be used. In \(mistake.path)\(line): \(mistake.message)"
    }
}
