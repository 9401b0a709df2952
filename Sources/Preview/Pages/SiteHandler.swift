internal import LoopbackServer
internal import SiteBuild

/// Answers for the pages of the site, and for what the preview adds to them.
struct SiteHandler: Sendable {
    let session: PreviewSession

    /// Where the preview's own addresses lie. No file of a website begins with a dot.
    static let root = "/.waymark/"

    /// What is answered below `root`, and everywhere else.
    func routes() -> [Route] {
        let paths = [RequestPath("/"), RequestPath(Self.root)].compactMap(\.self)
        guard paths.count == 2 else { return [] }
        return [
            Route(paths[0]) { await page(for: $0) },
            Route(paths[1]) { own($0) },
        ]
    }

    /// A file of the site.
    private func page(for request: HTTPRequest) async -> HTTPResponse {
        let state = session.state
        guard let files = state.shown else { return await unshown(request, state) }
        guard let base = RequestPath(files.basePath), let path = request.path.below(base) else {
            let isAbove = request.path.parts.isEmpty || "\(request.path)/" == files.basePath
            return isAbove ? .redirect(to: files.basePath) : await notFound(files, state)
        }
        let name = path.parts.joined(separator: "/")
        let file = path.endsInSlash ? (name.isEmpty ? "" : name + "/") + "index.html" : name
        if !path.endsInSlash, files.has(name + "/index.html") {
            return .redirect(to: files.basePath + path.encoded + "/")
        }
        do {
            guard let bytes = try await files.bytes(at: file) else { return await notFound(files, state) }
            return response(.ok, bytes, file, files, state)
        } catch {
            return HTTPResponse(.notFound, "\(error)")
        }
    }

    /// While there is no website without an error yet, its pages are not shown. Its stylesheets and pictures are: the editor shows
    /// the page that is being mended with them.
    private func unshown(_ request: HTTPRequest, _ state: PreviewState) async -> HTTPResponse {
        guard let files = state.build?.files, let base = RequestPath(files.basePath),
            let path = request.path.below(base), !path.endsInSlash,
            MediaType.of(path.parts.last ?? "") != MediaType.html,
            let bytes = try? await files.bytes(at: path.parts.joined(separator: "/"))
        else { return ProblemsPage(state).response }
        return response(.ok, bytes, path.parts.joined(separator: "/"), files, state)
    }

    private func notFound(_ files: LiveFiles, _ state: PreviewState) async -> HTTPResponse {
        guard let bytes = try? await files.bytes(at: "404.html") else {
            return HTTPResponse(.notFound, "There is nothing here.")
        }
        return response(.notFound, bytes, "404.html", files, state)
    }

    private func response(
        _ status: HTTPStatus, _ bytes: [UInt8], _ file: String, _ files: LiveFiles, _ state: PreviewState
    ) -> HTTPResponse {
        let type = MediaType.of(file)
        guard type == MediaType.html else { return HTTPResponse(status, type: type, bytes) }
        let script = PreviewScript(version: state.version, source: files.source(of: file))
        return HTTPResponse(status, type: type, script.added(to: bytes))
    }

    /// What the preview adds to pages: its script, and its events.
    private func own(_ request: HTTPRequest) -> HTTPResponse {
        switch request.path.parts.dropFirst().joined(separator: "/") {
        case "preview.js": return HTTPResponse(type: MediaType.script, PreviewScript.content)
        case "events":
            let source = request.parameter("source")
            return HTTPResponse(
                EventFeed(session.changed) { [session] in PreviewEvent(session.state, page: source).json })
        default: return HTTPResponse(.notFound, "There is nothing here.")
        }
    }
}
