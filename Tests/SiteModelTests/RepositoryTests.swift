import Diagnostics
import Testing

@testable import SiteModel

struct RepositoryTests {
    private static func read(_ lines: String) -> (CodeRepository?, [Diagnostic]) {
        let text = "title: T\nbaseURL: https://example.org/\n\(lines)\n"
        let (configuration, diagnostics) = ConfigurationReader.read(Array(text.utf8), rules: [])
        return (configuration?.repository, diagnostics)
    }

    @Test(arguments: [
        ("https://github.com/vale/toolkit", CodeHost.github, "https://github.com/vale/toolkit"),
        ("https://github.com/vale/toolkit.git/", .github, "https://github.com/vale/toolkit"),
        (
            "https://gitlab.example.org/vale/web/toolkit", .gitlab,
            "https://gitlab.example.org/vale/web/toolkit"
        ),
    ])
    func `an address alone tells its host`(written: String, host: CodeHost, address: String) {
        let (repository, diagnostics) = Self.read("repository: \(written)")
        #expect(repository == CodeRepository(host: host, address: address))
        #expect(diagnostics == [])
    }

    @Test func `branch, host and folder may be given`() {
        let (repository, diagnostics) = Self.read(
            "repository:\n  address: https://git.example.org/vale/toolkit\n  host: gitlab\n  branch: live\n  folder: ./web/site/"
        )
        #expect(
            repository
                == CodeRepository(
                    host: .gitlab, address: "https://git.example.org/vale/toolkit", branch: "live",
                    folder: "web/site/"))
        #expect(diagnostics == [])
    }

    @Test(arguments: [
        ("repository: git@github.com:vale/toolkit.git", 3, 13, "is not the address of a repository"),
        ("repository: https://github.com/vale", 3, 13, "is the host, the owner and its name"),
        (
            "repository: https://github.com/vale/toolkit/tree/main", 3, 13,
            "is the host, the owner and its name"
        ),
        (
            "repository: https://gitlab.com/vale/toolkit/-/tree/main", 3, 13,
            "is the host, the owner and its name"
        ),
        ("repository: https://git.example.org/vale/toolkit", 3, 13, "whether the host is GitHub or GitLab"),
        ("repository: [a]", 3, 13, "After repository: write its address"),
        ("repository:\n  branch: main", 4, 3, "address"),
        (
            "repository:\n  address: https://github.com/vale/toolkit\n  branch: my branch", 5, 11,
            "cannot be the name of a branch"
        ),
        (
            "repository:\n  address: https://github.com/vale/toolkit\n  folder: ../web", 5, 11,
            "from the root of the repository"
        ),
        ("repository:\n  address: https://github.com/vale/toolkit\n  brunch: main", 5, 3, "Did you mean"),
    ])
    func `what names no repository is told in a sentence`(
        lines: String, line: Int, column: Int, words: String
    ) {
        let (_, diagnostics) = Self.read(lines)
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.message.contains(words) == true, "\(diagnostics)")
        #expect(diagnostics.first?.position == SourcePosition(line: line, column: column), "\(diagnostics)")
    }
}
