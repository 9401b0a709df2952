/// Where a website is to be published: what `--to` says.
public enum PublishAddress: Sendable, Hashable, CustomStringConvertible {
    /// A folder of this machine, by its path.
    case folder(String)
    /// What rsync reaches: `user@host:path`, `host::module/path` or `rsync://host/module/path`, without a slash at the end.
    case rsync(String)
    /// A branch in a git repository, which is named as `git remote` lists it or by its own address.
    case git(repository: String, branch: String)

    /// Reads what a person typed. Throws `PublishingError` where it names no place that Waymark can publish to.
    public init(_ text: String) throws {
        guard !text.isEmpty, !text.hasPrefix("-"), !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else {
            throw PublishingError.address(text)
        }
        if text.hasPrefix("git:") {
            self = try Self.branch(text.dropFirst("git:".count), text)
        } else if text.hasPrefix("rsync://") {
            guard text.dropFirst("rsync://".count).split(separator: "/").count >= 2 else {
                throw PublishingError.address(text)
            }
            self = .rsync(Self.withoutSlash(text))
        } else if let scheme = text.firstRange(of: "://"), !text[..<scheme.lowerBound].contains("/") {
            throw PublishingError.unknownScheme(String(text[..<scheme.lowerBound]), text)
        } else if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
            self = try Self.remote(text, colon)
        } else {
            self = .folder(Self.withoutSlash(text))
        }
    }

    /// As it was typed, but for a slash at its end.
    public var description: String {
        switch self {
        case .folder(let path): path
        case .rsync(let address): address
        case .git(let repository, let branch):
            Self.isAddress(repository) ? "git:\(repository)#\(branch)" : "git:\(repository)/\(branch)"
        }
    }

    /// `origin/gh-pages`, or `https://example.org/site.git#gh-pages`.
    private static func branch(_ named: Substring, _ text: String) throws -> PublishAddress {
        let separator = named.lastIndex(of: "#") ?? (isAddress(named) ? nil : named.firstIndex(of: "/"))
        guard let separator else { throw PublishingError.noBranch(text) }
        let repository = named[..<separator]
        let branch = named[named.index(after: separator)...]
        guard !repository.isEmpty, !repository.hasPrefix("-"), isBranch(branch) else {
            throw PublishingError.noBranch(text)
        }
        return .git(repository: String(repository), branch: String(branch))
    }

    /// Whether a repository is named by its address or its path and not as one of `git remote`.
    static func isAddress(_ repository: some StringProtocol) -> Bool {
        repository.contains(":") || repository.hasPrefix("/") || repository.hasPrefix(".")
    }

    /// The rules of git-check-ref-format(1), for one branch.
    private static func isBranch(_ name: Substring) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isWhole = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") }
        return isWhole && !name.hasPrefix("-") && !name.hasSuffix(".") && name != "@"
            && !name.contains("..") && !name.contains("@{")
            && !name.utf8.contains { $0 <= 0x20 || "~^:?*[\\".utf8.contains($0) }
    }

    private static func remote(_ text: String, _ colon: String.Index) throws -> PublishAddress {
        let host = text[..<colon].split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        guard !host.isEmpty, !host.hasPrefix("-"), text[colon...].contains(where: { $0 != ":" && $0 != "/" })
        else { throw PublishingError.address(text) }
        return .rsync(withoutSlash(text))
    }

    private static func withoutSlash(_ text: String) -> String {
        var text = text[...]
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        return String(text)
    }
}
