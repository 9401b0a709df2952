/// A host that reads headers and redirects from files among a website's own.
public enum WebHost: String, Sendable, Hashable, CaseIterable {
    /// Netlify: `_headers`, `_redirects`.
    case netlify
    /// Cloudflare Pages: the same, but for how redirects are told to go before files.
    case cloudflarePages = "cloudflare-pages"
    /// Apache's HTTP server: `.htaccess`.
    case apache
}
