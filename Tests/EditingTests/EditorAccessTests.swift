import LoopbackServer
import Testing

@testable import Editing

struct EditorAccessTests {
    private let access = EditorAccess()

    private func request(
        _ method: HTTPRequest.Method = .get, _ path: String = "/.waymark/edit/api/pages", query: String = "",
        cookie: String? = nil,
        origin: String? = nil
    ) throws -> HTTPRequest {
        var headers = ["host": "127.0.0.1:8000"]
        headers["cookie"] = cookie
        headers["origin"] = origin
        return HTTPRequest(method, try #require(RequestPath(path)), query: query, headers: headers)
    }

    @Test func `the token in the address becomes a cookie of the editor alone`() throws {
        let response = try #require(
            access.refusal(of: try request(.get, "/.waymark/edit/", query: "token=\(access.token)")))
        #expect(response.status == .seeOther)
        #expect(
            response.headers.first { $0.name == "Set-Cookie" }?.value
                == "waymark-edit=\(access.token); Path=/.waymark/edit/; HttpOnly; SameSite=Strict")
        #expect(response.headers.first { $0.name == "Location" }?.value == "/.waymark/edit/")
        #expect(access.token.utf8.count == 32 && access.token != EditorAccess().token)
    }

    @Test func `whoever has the cookie is let in, beside one of an earlier run`() throws {
        #expect(
            access.refusal(of: try request(cookie: "a=b; waymark-edit=old; waymark-edit=\(access.token)"))
                == nil)
    }

    @Test(arguments: ["waymark-edit=", "waymark-edit=0123", "other=1", ""])
    func `nobody else is`(cookie: String) throws {
        #expect(access.refusal(of: try request(cookie: cookie))?.status == .forbidden)
        #expect(access.refusal(of: try request(query: "token=wrong"))?.status == .forbidden)
        #expect(
            access.refusal(of: try request(.post, query: "token=\(access.token)", cookie: cookie))?.status
                == .forbidden)
    }

    @Test func `a change must come from the editor's own pages`() throws {
        let cookie = "waymark-edit=\(access.token)"
        #expect(access.refusal(of: try request(.post, cookie: cookie))?.status == .forbidden)
        #expect(
            access.refusal(of: try request(.post, cookie: cookie, origin: "http://127.0.0.1:8000")) == nil)
    }
}
