import Files
import Testing

struct RelativePathTests {
    @Test(arguments: [
        "index.html", "a/b/c.md", "parishes/ash/index.html", ".nojekyll", "a/...", "päge.html", "a b.pdf",
    ])
    func `a path below the root is taken`(path: String) {
        #expect(RelativePath(path)?.string == path)
    }

    @Test(arguments: [
        "", "/", "/etc/passwd", "..", "../a", "a/../b", "a/..", "./a", "a/./b", "a//b", "a/", "a\\..\\b",
        "a\u{0}b", "a\nb",
        String(repeating: "x", count: 256), String(repeating: "a/", count: 3000) + "a",
    ])
    func `a path that could leave the root or be misread is refused`(path: String) {
        #expect(RelativePath(path) == nil)
    }

    @Test func `a path knows its name and its folder`() throws {
        let path = try #require(RelativePath("parishes/ash/index.html"))
        #expect(path.name == "index.html")
        #expect(path.folder == "parishes/ash")
        let top = try #require(RelativePath("index.html"))
        #expect(top.name == "index.html")
        #expect(top.folder == "")
    }
}
