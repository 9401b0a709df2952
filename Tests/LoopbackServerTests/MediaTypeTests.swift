import Testing

@testable import LoopbackServer

@Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a.CSS", "text/css; charset=utf-8"),
    ("client.js", "text/javascript; charset=utf-8"),
    ("feed.xml", "application/xml"), ("map.svg", "image/svg+xml"), ("a.b.png", "image/png"),
    ("terms.bin", "application/octet-stream"),
    ("CNAME", "application/octet-stream"), ("data.csv", "text/csv; charset=utf-8"),
])
func `a file's type follows from its ending`(name: String, type: String) {
    #expect(MediaType.of(name) == type)
}
