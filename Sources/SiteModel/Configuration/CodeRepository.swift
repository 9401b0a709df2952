/// The git repository that a site is kept in, at a host where it can be changed with a browser.
public struct CodeRepository: Sendable, Hashable {
    /// The host.
    public var host: CodeHost
    /// The address of the repository in a browser, without `/` at its end: `https://gitlab.example.org/vale/toolkit`.
    public var address: String
    /// The branch that the site is published from.
    public var branch: String
    /// The way from the root of the repository to the site: empty, or ending in `/`.
    public var folder: String

    /// Describes a repository.
    public init(host: CodeHost, address: String, branch: String = "main", folder: String = "") {
        self.host = host
        self.address = address
        self.branch = branch
        self.folder = folder
    }
}
