import Testing

struct HostFilesTests {
    private func site(_ host: String, base: String = "https://example.org/") throws -> TemporarySite {
        let site = try TemporarySite([
            "waymark.yaml": "title: T\nbaseURL: \(base)\n\(host)\n",
            "content/guides/one.md": TemporarySite.page("One", "aliases: [/old/one/, /a.b/page.html]"),
            "content/guides/draft.md": TemporarySite.page("Draft", "status: draft\naliases: [/drafted/]"),
        ])
        let built = try site.waymark("build")
        #expect(built.status == 0, "\(built.errors)")
        return site
    }

    @Test(arguments: [("netlify", "301!"), ("cloudflare-pages", "301")])
    func `a host that reads lists of headers and redirects has them`(host: String, status: String) throws {
        let site = try site("host: \(host)", base: "https://example.org/kit/")
        #expect(
            try site.output("_redirects") == """
                /kit/old/one/ /kit/guides/one/ \(status)
                /kit/old/one /kit/guides/one/ \(status)
                /kit/a.b/page.html /kit/guides/one/ \(status)

                """)
        #expect(
            try site.output("_headers") == """
                /*
                  Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'
                  X-Content-Type-Options: nosniff
                  Referrer-Policy: strict-origin-when-cross-origin
                /kit/assets/*
                  Cache-Control: public, max-age=31536000, immutable
                /kit/search/*.bin
                  Cache-Control: public, max-age=31536000, immutable

                """)
        // Wherever else the website is looked at, a page leads on.
        #expect(try site.output("old/one/index.html").contains("/kit/guides/one/"))
    }

    @Test func `Apache has them in its own words`() throws {
        let text = try site("host: apache").output(".htaccess")
        #expect(text.hasPrefix("ErrorDocument 404 /404.html\n"))
        #expect(
            text.contains(
                """
                RedirectMatch 301 "^/old/one/?$" "/guides/one/"
                RedirectMatch 301 "^/a\\.b/page\\.html$" "/guides/one/"
                <IfModule mod_headers.c>
                """))
    }

    @Test func `without a host named there are none`() throws {
        let site = try site("")
        for path in ["_headers", "_redirects", ".htaccess"] { #expect(!site.hasOutput(path)) }
    }

    @Test func `a host that Waymark does not know is told with those it does`() throws {
        let site = try TemporarySite([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\nhost: netlfy\n",
            "content/index.md": TemporarySite.page("Home"),
        ])
        let result = try site.waymark("check")
        #expect(result.status == 1)
        #expect(result.errors.contains("waymark.yaml:3:7"), "\(result.errors)")
        #expect(result.errors.contains("netlify"), "\(result.errors)")
    }
}
