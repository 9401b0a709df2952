import Testing

@testable import LoopbackServer

@Suite struct RequestHeadTests {
    private func head(_ text: String) throws -> RequestHead {
        try RequestHead(Array(text.replacing("\n", with: "\r\n").utf8)[...])
    }

    @Test func `a request is read with its path, query, header fields and size`() throws {
        let head = try head(
            "POST /a%20b/?q=a+b%26&r HTTP/1.1\nHost: localhost:8000\nX-Two: 1\nX-Two:  2 \nContent-Length: 7\n"
        )
        let path = try #require(RequestPath("/a%20b/"))
        let fields = ["host": "localhost:8000", "x-two": "1, 2", "content-length": "7"]
        #expect(head.request == HTTPRequest(.post, path, query: "q=a+b%26&r", headers: fields))
        #expect(head.request.parameter("q") == "a b&")
        #expect(head.request.parameter("r") == "")
        #expect(head.request.parameter("s") == nil)
        #expect(head.bodySize == 7)
        #expect(head.keepsAlive)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\nHost: a\nConnection: close\n", false), ("GET / HTTP/1.0\n", false),
        ("GET / HTTP/1.1\nHost: a\n", true),
    ])
    func `a connection is kept where the client wants it`(text: String, keepsAlive: Bool) throws {
        #expect(try head(text).keepsAlive == keepsAlive)
    }

    @Test(
        arguments: [
            ("", .badRequest), ("GET\n", .badRequest), ("GET /\n", .badRequest),
            ("GET  / HTTP/1.1\nHost: a\n", .badRequest),
            ("GET / HTTP/2.0\nHost: a\n", .versionNotSupported), ("GET / HTTP/1.1\n", .badRequest),
            ("get / HTTP/1.1\nHost: a\n", .methodNotAllowed),
            ("TRACE / HTTP/1.1\nHost: a\n", .methodNotAllowed),
            ("CONNECT a:1 HTTP/1.1\nHost: a\n", .methodNotAllowed),
            ("GET http://a/ HTTP/1.1\nHost: a\n", .badRequest), ("GET /a#b HTTP/1.1\nHost: a\n", .badRequest),
            ("GET /../a HTTP/1.1\nHost: a\n", .badRequest), ("GET /é HTTP/1.1\nHost: a\n", .badRequest),
            ("GET / HTTP/1.1\nHost: a\nHost: b\n", .badRequest), ("GET / HTTP/1.1\nHost : a\n", .badRequest),
            ("GET / HTTP/1.1\nHost: a\n folded\n", .badRequest),
            ("GET / HTTP/1.1\nHost: a\n: b\n", .badRequest),
            ("GET / HTTP/1.1\nHost: a\nX: b\u{0}c\n", .badRequest),
            ("POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n", .lengthRequired),
            ("POST / HTTP/1.1\nHost: a\nContent-Length: -1\n", .badRequest),
            ("POST / HTTP/1.1\nHost: a\nContent-Length: +1\n", .badRequest),
            ("POST / HTTP/1.1\nHost: a\nContent-Length: 99999999999999999999\n", .badRequest),
            ("POST / HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2\n", .badRequest),
        ] as [(String, HTTPStatus)])
    func `what two readers might understand differently is refused`(text: String, status: HTTPStatus) {
        let refusal = #expect(throws: RequestRefusal.self) { try head(text) }
        #expect(refusal?.status == status)
    }

    @Test func `a line that ends without a carriage return is refused`() {
        #expect(throws: RequestRefusal.self) {
            try RequestHead(Array("GET / HTTP/1.1\nHost: a\r\n".utf8)[...])
        }
    }
}
