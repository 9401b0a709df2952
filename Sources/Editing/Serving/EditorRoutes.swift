import Files
import FoundationEssentials
public import LoopbackServer
import SiteBuild

/// Answers for the editor: its pages, and what their scripts ask for.
public struct EditorRoutes: Sendable {
    private let editor: Editor
    private let access: EditorAccess

    /// The largest wish to save, and the largest picture, in bytes.
    private static let mostBytes = PictureImport.mostBytes
    private static let mostText = 8_000_000

    /// Makes the routes of an editor that only those with the token of `access` may use.
    public init(_ editor: Editor, access: EditorAccess) {
        self.editor = editor
        self.access = access
    }

    /// The routes.
    public func routes() -> [Route] {
        guard let root = RequestPath(EditorAccess.root) else { return [] }
        return [
            Route(root, methods: [.get, .head, .post], mostBytes: Self.mostBytes) { request in
                if let refusal = access.refusal(of: request) { return secured(refusal) }
                return secured(await answer(to: request))
            }
        ]
    }

    /// The editor's pages run only their own scripts, in no other website's frame, and send nothing anywhere else.
    private func secured(_ response: HTTPResponse) -> HTTPResponse {
        var response = response
        response.headers.append(
            (
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; "
                    + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ))
        return response
    }

    private func answer(to request: HTTPRequest) async -> HTTPResponse {
        let parts = request.path.parts.dropFirst(2)
        do {
            switch (request.method, parts.joined(separator: "/")) {
            case (.post, "api/look"), (.post, "api/save"), (.post, "api/new"), (.post, "api/discard"):
                return try await take(request, parts.last ?? "")
            case (.post, "api/picture"):
                let path = request.parameter("path") ?? ""
                let name = request.parameter("name") ?? ""
                return try Self.json([
                    "name": try await editor.addPicture(request.body, named: name, beside: path)
                ])
            case (.post, _):
                return HTTPResponse(.notFound, "There is nothing here.")
            case (_, "api/pages"):
                return try Self.json(try await editor.list())
            case (_, "api/page"):
                guard let page = try await editor.page(request.parameter("path") ?? "") else {
                    return Self.message(.notFound, "There is no such page, or it cannot be changed here.")
                }
                return try Self.json(page)
            case (_, ""):
                // Without its slash, the names in the page would lead elsewhere.
                guard request.path.endsInSlash else { return .redirect(to: EditorAccess.root, .seeOther) }
                return EditorClient.file("list.html") ?? HTTPResponse(.notFound, "There is nothing here.")
            case (_, let name):
                return EditorClient.file(name) ?? HTTPResponse(.notFound, "There is nothing here.")
            }
        } catch let error as DecodingError {
            return Self.message(
                .badRequest,
                "The form could not be understood: \(error.isCorrupt ? "it is damaged" : "a part is missing")."
            )
        } catch {
            return Self.message(.unprocessableContent, "\(error)")
        }
    }

    /// Takes a wish in JSON. A page of another website cannot send that type without being asked first, and is refused then.
    private func take(_ request: HTTPRequest, _ name: String) async throws -> HTTPResponse {
        guard request.headers["content-type"]?.hasPrefix("application/json") == true else {
            return Self.message(.badRequest, "Only the editor's own forms are understood.")
        }
        guard request.body.count <= Self.mostText else {
            return Self.message(.contentTooLarge, "This page is too long to be saved.")
        }
        let body = Data(request.body)
        switch name {
        case "look":
            guard let look = try await editor.look(try JSONDecoder().decode(PageEdit.self, from: body)) else {
                return Self.message(.conflict, "This page cannot be shown as it is.")
            }
            return try Self.json(look)
        case "new":
            let wish = try JSONDecoder().decode(NewPageWish.self, from: body)
            return try Self.json(["path": try await editor.newPage(wish.page)])
        case "discard":
            let wish = try JSONDecoder().decode(DiscardWish.self, from: body)
            try await editor.discard(wish.path, version: wish.version)
            return try Self.json(["path": wish.path])
        default:
            return try Self.response(
                to: try await editor.save(try JSONDecoder().decode(PageEdit.self, from: body)))
        }
    }

    private static func response(to result: SavingResult) throws -> HTTPResponse {
        switch result {
        case .saved(let page, let note): try json(Saved(page: page, note: note))
        case .clash(let clash, let version):
            try json(Clashed(fields: clash.fields, text: clash.text, version: version), .conflict)
        case .refused(let problems): try json(["problems": problems], .unprocessableContent)
        case .failed(let sentence): message(.unprocessableContent, sentence)
        }
    }

    private static func json(_ value: some Encodable, _ status: HTTPStatus = .ok) throws -> HTTPResponse {
        HTTPResponse(status, type: MediaType.json, Array(try JSONEncoder().encode(value)))
    }

    /// One sentence, which the editor's pages show.
    private static func message(_ status: HTTPStatus, _ sentence: String) -> HTTPResponse {
        (try? json(["message": sentence], status)) ?? HTTPResponse(status, sentence)
    }

    private struct Saved: Encodable {
        let page: PageState
        let note: String
    }

    private struct Clashed: Encodable {
        let fields: [String: FormValue]
        let text: String?
        let version: String
    }

    private struct DiscardWish: Decodable {
        let path: String
        let version: String
    }

    private struct NewPageWish: Decodable {
        let kind: String
        let title: String
        let parish: String

        var page: NewPage {
            NewPage(kind: kind, title: title, parish: parish.isEmpty ? nil : parish, id: nil)
        }
    }
}

extension DecodingError {
    fileprivate var isCorrupt: Bool { if case .dataCorrupted = self { true } else { false } }
}
