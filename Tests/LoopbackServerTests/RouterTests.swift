import Testing

@testable import LoopbackServer

@Suite struct RouterTests {
    private func status(_ request: String, _ routes: [Route]) throws -> HTTPStatus? {
        let head = try RequestHead(Array("\(request) HTTP/1.1\r\nHost: localhost\r\n".utf8)[...])
        do {
            _ = try Router(routes).route(for: head)
            return nil
        } catch {
            return error.status
        }
    }

    private func route(
        _ root: String, methods: Set<HTTPRequest.Method> = [.get, .head], mostBytes: Int = 0
    ) throws -> Route {
        Route(try #require(RequestPath(root)), methods: methods, mostBytes: mostBytes) { _ in
            HTTPResponse(.ok, root)
        }
    }

    @Test func `the route with the longest root answers`() async throws {
        let router = Router([try route("/"), try route("/edit/"), try route("/edit/pages/")])
        for (path, root) in [
            ("/", "/"), ("/a/", "/"), ("/edit", "/edit/"), ("/edit/x", "/edit/"),
            ("/edit/pages/1", "/edit/pages/"),
        ] {
            let head = try RequestHead(Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n".utf8)[...])
            #expect(try router.route(for: head).root == RequestPath(root))
        }
    }

    @Test func `only what a route allows is asked of it`() throws {
        let routes = [try route("/"), try route("/save/", methods: [.post], mostBytes: 10)]
        #expect(try status("GET /", routes) == nil)
        #expect(try status("HEAD /", routes) == nil)
        #expect(try status("POST /", routes) == .methodNotAllowed)
        #expect(try status("GET /save/", routes) == .methodNotAllowed)
        #expect(try status("POST /save/", routes) == nil)
        #expect(try status("GET /elsewhere/", [try route("/save/")]) == .notFound)
    }

    @Test func `more than a route takes is refused before it is read`() throws {
        let router = Router([try route("/save/", methods: [.post], mostBytes: 10)])
        for (size, fits) in [(10, true), (11, false)] {
            let head = try RequestHead(
                Array("POST /save/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(size)\r\n".utf8)[...])
            if fits {
                #expect(try router.route(for: head).mostBytes == 10)
            } else {
                let refusal = #expect(throws: RequestRefusal.self) { try router.route(for: head) }
                #expect(refusal?.status == .contentTooLarge)
            }
        }
    }
}
