import Testing

@testable import Publishing

struct PublishAddressTests {
    @Test(arguments: [
        ("../www", PublishAddress.folder("../www")), ("/srv/www/", .folder("/srv/www")), ("/", .folder("/")),
        ("./a:b", .folder("./a:b")), ("www", .folder("www")),
        ("user@host:/var/www/", .rsync("user@host:/var/www")), ("host:www", .rsync("host:www")),
        ("host::module/a", .rsync("host::module/a")),
        ("rsync://host:8730/module/a/", .rsync("rsync://host:8730/module/a")),
        ("git:origin/gh-pages", .git(repository: "origin", branch: "gh-pages")),
        ("git:origin/sites/www", .git(repository: "origin", branch: "sites/www")),
        ("git:my/remote#pages", .git(repository: "my/remote", branch: "pages")),
        (
            "git:https://example.org/a/b.git#gh-pages",
            .git(repository: "https://example.org/a/b.git", branch: "gh-pages")
        ),
        ("git:git@example.org:a/b.git#pages", .git(repository: "git@example.org:a/b.git", branch: "pages")),
        ("git:../pages.git#main", .git(repository: "../pages.git", branch: "main")),
    ])
    func `an address says what sort of place it is`(text: String, address: PublishAddress) throws {
        #expect(try PublishAddress(text) == address)
    }

    @Test(arguments: [
        "", "-e sh", "--delete", "user@-oProxyCommand=x:/a", "-host:/a", "host:", "host:/", "a\nb",
    ])
    func `what is no place is refused`(text: String) {
        #expect(throws: PublishingError.address(text)) { try PublishAddress(text) }
    }

    @Test(arguments: [
        "git:origin", "git:", "git:/gh-pages", "git:https://example.org/b.git", "git:origin/",
        "git:origin/a..b",
        "git:origin/-b", "git:--upload-pack=x#b", "git:origin/a b", "git:origin/a.lock", "git:origin/b~1",
    ])
    func `a branch must be named as git allows`(text: String) {
        #expect(throws: PublishingError.noBranch(text)) { try PublishAddress(text) }
    }

    @Test(arguments: ["ftp", "sftp", "s3", "https"])
    func `a scheme that Waymark does not know is named`(scheme: String) {
        let text = scheme + "://example.org/a"
        #expect(throws: PublishingError.unknownScheme(scheme, text)) { try PublishAddress(text) }
    }
}
