import Testing

@testable import LoopbackServer

@Suite struct LoopbackPolicyTests {
    @Test(arguments: ["localhost", "localhost:8000", "LOCALHOST:80", "127.0.0.1:8000", "[::1]", "[::1]:8000"])
    func `this machine's own names are answered`(host: String) {
        #expect(LoopbackPolicy.refusal(["host": host]) == nil)
        #expect(LoopbackPolicy.refusal(["host": host, "origin": "http://" + host]) == nil)
    }

    @Test(arguments: [
        "", "example.org", "example.org:8000", "localhost.example.org", "localhost:8000.example.org",
        "127.0.0.1.nip.io:8000",
        "localhost:", "localhost:80:80", "127.0.0.2", "0.0.0.0:8000", "10.0.0.1", "::1",
        "localhost@example.org",
    ])
    func `another host is refused, so that no website can give its name this machine's address`(host: String)
    {
        #expect(LoopbackPolicy.refusal(["host": host])?.status == .forbidden)
    }

    @Test(arguments: [
        "null", "https://localhost:8000", "http://localhost:9000", "http://localhost", "http://example.org",
        "http://localhost:8000.example.org", "http://127.0.0.1:8000",
    ])
    func `another website's question is refused`(origin: String) {
        #expect(LoopbackPolicy.refusal(["host": "localhost:8000", "origin": origin])?.status == .forbidden)
    }

    @Test func `a request without a host is refused`() {
        #expect(LoopbackPolicy.refusal([:])?.status == .forbidden)
    }
}
