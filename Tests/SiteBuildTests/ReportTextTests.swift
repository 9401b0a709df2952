import Testing

@testable import SiteBuild

struct TextTableTests {
    @Test func `columns are as wide as their widest entry, and lines end with words`() {
        var table = TextTable([.right, .left, .left])
        table.row(["1", "a", "first"])
        table.row(["10", "long", ""])
        #expect(table.text() == " 1  a     first\n10  long\n")
        #expect(table.text(indent: 2) == "   1  a     first\n  10  long\n")
    }

    @Test func `letters with accents are one wide, and nothing reaches the terminal but words`() {
        var table = TextTable([.left, .left])
        table.row(["w\u{302}y", "two\nlines\r\nhere"])
        table.row(["abc", "\u{1B}[31mred\u{7}"])
        #expect(table.text() == "w\u{302}y   two lines here\nabc  [31mred\n")
    }

    @Test func `a table without rows is empty`() {
        #expect(TextTable([.left]).text() == "")
    }
}

struct RepositoryPathTests {
    @Test(arguments: [
        ("content/a.md", "", "content/a.md"), ("site/content/a.md", "site/", "content/a.md"),
        ("README.md", "site/", "../README.md"), ("a/x", "a/b/", "../x"), ("a/x", "a/b/c/", "../../x"),
        ("site", "site/", "../site"), ("sites/a", "site/", "../sites/a"),
    ])
    func `paths are told from the site folder`(path: String, prefix: String, relative: String) {
        #expect(GitRepository.relative(path, to: prefix) == relative)
    }
}
