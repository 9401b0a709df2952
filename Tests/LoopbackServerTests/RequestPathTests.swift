import Testing

@testable import LoopbackServer

@Suite struct RequestPathTests {
    @Test(
        arguments: [
            ("/", [], true),
            ("/a", ["a"], false),
            ("/a/", ["a"], true),
            ("/a/b.html", ["a", "b.html"], false),
            ("/caf%C3%A9/", ["café"], true),
            ("/a%20b", ["a b"], false),
            ("/...", ["..."], false),
            ("/%252e%252e/a", ["%2e%2e", "a"], false),
        ] as [(String, [String], Bool)])
    func `a path is decoded once`(encoded: String, parts: [String], endsInSlash: Bool) {
        let path = RequestPath(encoded)
        #expect(path?.parts == parts)
        #expect(path?.endsInSlash == endsInSlash)
    }

    @Test(arguments: [
        "", "a", "//", "/a//b", "/.", "/..", "/../a", "/a/..", "/a/../b", "/a/./b", "/%2e%2e/a", "/%2E./a",
        "/.%2e",
        "/a%2fb", "/a%2Fb", "/..%2f..%2fetc/passwd", "/a%5cb", "/a\\b", "/%00", "/a%0d%0ab", "/%7f", "/%",
        "/%4", "/%zz",
        "/%c0%ae%c0%ae/", "/%ff", "/%ed%a0%80", "http://localhost/", "*",
    ])
    func `a path that leads out, or could be taken for another, is refused`(encoded: String) {
        #expect(RequestPath(encoded) == nil)
    }

    @Test func `a path below another loses its beginning`() throws {
        let root = try #require(RequestPath("/some/toolkit/"))
        #expect(RequestPath("/some/toolkit/a/")?.below(root) == RequestPath("/a/"))
        #expect(RequestPath("/some/toolkit/")?.below(root) == RequestPath("/"))
        #expect(RequestPath("/some/toolkit")?.below(root) == nil)
        #expect(RequestPath("/some/toolkits/")?.below(root) == nil)
    }
}
