internal import Diagnostics
internal import LoopbackServer
internal import Markdown
internal import SiteBuild

/// What is shown at every address while there is no website without an error yet: what is wrong.
struct ProblemsPage {
    private let state: PreviewState

    init(_ state: PreviewState) { self.state = state }

    var response: HTTPResponse {
        HTTPResponse(
            .unavailable, type: MediaType.html,
            PreviewScript(version: state.version, source: nil).added(to: html))
    }

    private var html: [UInt8] {
        let errors = (state.build?.report.diagnostics ?? []).filter { $0.severity == .error }
        let items =
            errors.map { error in
                let place = error.path + (error.position.map { ":\($0.line):\($0.column)" } ?? "")
                return
                    "<li><p><code>\(HTMLEscaping.escape(place))</code></p><p>\(HTMLEscaping.escape(error.message))</p>"
                    + Self.help(error.rule) + "</li>\n"
            } + (state.failure.map { ["<li><p>\(HTMLEscaping.escape($0))</p></li>\n"] } ?? [])
        return Array(
            """
            <!doctype html>
            <html lang="en" data-problems>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>The website cannot be shown yet</title>
            <style>
            :root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif }
            body { max-width: 50em; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
            </style>
            </head>
            <body>
            <main>
            <h1>The website cannot be shown yet</h1>
            <p>This page changes by itself once what is wrong is mended.</p>
            <ol>
            \(items.joined())</ol>
            </main>
            </body>
            </html>

            """.utf8)
    }

    private static func help(_ rule: String) -> String {
        guard let help = RuleHelp.of(rule) else { return "" }
        return
            "<details><summary>What this means, and what to do</summary><p>\(HTMLEscaping.escape(help.meaning))</p>"
            + "<p>\(HTMLEscaping.escape(help.remedy))</p></details>"
    }
}
