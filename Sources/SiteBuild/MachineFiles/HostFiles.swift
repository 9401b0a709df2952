internal import SiteModel

/// What a host reads of a website: the headers to send with its files, and where addresses lead that pages used to have.
struct HostFiles {
    let site: Site
    let host: WebHost

    /// The files, by path.
    var files: [(path: String, text: String)] {
        switch host {
        case .netlify: [("_headers", headers), ("_redirects", redirects(status: "301!"))]
        case .cloudflarePages: [("_headers", headers), ("_redirects", redirects(status: "301"))]
        case .apache: [(".htaccess", htaccess)]
        }
    }

    /// Waymark's pages need nothing from elsewhere, nothing inline and no frame of another site.
    private static let always = [
        (
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ]
    /// For files with a hash of their content in their names.
    private static let forEver = "public, max-age=31536000, immutable"

    /// An old address and the one to go to instead, both from the host's root, in the order of pages.
    private var moves: [(from: String, to: String)] {
        let base = site.configuration.base
        return site.pages.filter(\.isPublished).flatMap { page in
            page.aliases.map { (base.link($0), base.link(page.address.percentEncodedPath)) }
        }
    }

    /// `_headers`: a path with wildcards, and the headers for what it fits.
    ///
    /// Where two paths fit, the values of one header are joined, so that pages get no `Cache-Control` of ours: both hosts
    /// have a page asked for anew each time.
    private var headers: String {
        let base = site.configuration.base
        let rows = Self.always.map { "  \($0.0): \($0.1)\n" }.joined()
        let hashed = ["assets/*", "search/*.bin"].map {
            "\(base.link($0))\n  Cache-Control: \(Self.forEver)\n"
        }
        return "/*\n" + rows + hashed.joined()
    }

    /// `_redirects`: from, to and status, one a line. Some hosts tell `/old` from `/old/`.
    private func redirects(status: String) -> String {
        moves.flatMap { move in
            let bare = move.from.hasSuffix("/") && move.from != "/" ? [String(move.from.dropLast())] : []
            return ([move.from] + bare).map { "\($0) \(move.to) \(status)\n" }
        }.joined()
    }

    /// `.htaccess`, for modules that every Apache has but, perhaps, mod_headers.
    private var htaccess: String {
        let base = site.configuration.base
        let rows = Self.always.map { "  Header always set \($0.0) \"\($0.1)\"\n" }.joined()
        let redirects = moves.map { move in
            let pattern = move.from.replacing(".", with: "\\.")
            let end = pattern.hasSuffix("/") ? "?$" : "$"
            return "RedirectMatch 301 \"^\(pattern)\(end)\" \"\(move.to)\"\n"
        }
        return """
            ErrorDocument 404 \(base.link("404.html"))
            RedirectMatch 404 "/\\.waymark\\.json$"
            \(redirects.joined())<IfModule mod_headers.c>
            \(rows)  Header set Cache-Control "no-cache"
              <If "%{REQUEST_URI} =~ m#/assets/|/search/.*\\.bin$#">
                Header set Cache-Control "\(Self.forEver)"
              </If>
            </IfModule>

            """
    }
}
