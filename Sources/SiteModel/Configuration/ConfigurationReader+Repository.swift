internal import Diagnostics
internal import FrontMatter

extension ConfigurationReader {
    /// What may stand below `repository:`, where it is more than an address.
    private static let repositorySchema = [
        field("address", .text, required: true, "The repository's address, as a browser shows it."),
        field("branch", .text, "The branch that the site is published from, such as main."),
        field("host", .choice(CodeHost.allCases.map(\.rawValue)), "github or gitlab."),
        field("folder", .text, "The site's folder in the repository, where it is not the whole."),
    ]

    /// The repository that the value of `repository:` names: an address, or an address with more about it.
    mutating func repository(_ value: YAMLValue?) -> CodeRepository? {
        guard let value else { return nil }
        if let address = value.scalar {
            return repository(address, at: value.position, FieldList([]))
        }
        guard value.mapping != nil else {
            report(
                value.position,
                "After repository: write its address, such as https://github.com/ash-vale/toolkit")
            return nil
        }
        let read = FieldReader.read(
            value, as: .object(Self.repositorySchema), name: "repository", path: Self.fileName)
        add(read.diagnostics)
        guard case .object(let parts)? = read.value?.content else { return nil }
        let fields = FieldList(parts)
        guard let address = fields.text("address") else { return nil }
        return repository(address, at: fields.position("address") ?? value.position, fields)
    }

    private mutating func repository(
        _ written: String, at position: SourcePosition, _ fields: FieldList
    ) -> CodeRepository? {
        guard let base = BaseAddress(written) else {
            report(
                position,
                "\"\(written)\" is not the address of a repository. Write it as a browser shows it, "
                    + "such as https://github.com/ash-vale/toolkit")
            return nil
        }
        let named = fields.text("host").flatMap(CodeHost.init)
        guard let host = named ?? Self.host(of: base) else {
            report(
                position,
                "It cannot be told from this address whether the host is GitHub or GitLab. "
                    + "Below repository: write address: and host: on lines of their own, such as host: gitlab"
            )
            return nil
        }
        guard let path = Self.path(of: base, at: host) else {
            report(
                position,
                "The address of a repository is the host, the owner and its name, "
                    + "such as https://github.com/ash-vale/toolkit")
            return nil
        }
        var repository = CodeRepository(host: host, address: base.origin + "/" + path)
        if let branch = branch(fields) { repository.branch = branch }
        if let folder = folder(fields) { repository.folder = folder }
        return repository
    }

    private static func host(of base: BaseAddress) -> CodeHost? {
        let name = base.origin.lowercased()
        if name.contains("gitlab") { return .gitlab }
        return name.contains("github") ? .github : nil
    }

    /// Owner and name without `.git`. GitLab's owners may be groups in groups, and its other pages begin with `-`.
    private static func path(of base: BaseAddress, at host: CodeHost) -> String? {
        var parts = base.path.split(separator: "/").map(String.init)
        guard parts.count >= 2, host == .gitlab || parts.count == 2, !parts.contains("-") else { return nil }
        if let name = parts.last, name.hasSuffix(".git") { parts[parts.count - 1] = String(name.dropLast(4)) }
        return parts.joined(separator: "/")
    }

    private mutating func branch(_ fields: FieldList) -> String? {
        guard let branch = fields.text("branch") else { return nil }
        let isPossible =
            !branch.hasPrefix("-") && !branch.contains("..") && !branch.contains { $0.isWhitespace }
        if isPossible { return branch }
        report(
            fields.position("branch"),
            "\"\(branch)\" cannot be the name of a branch. Write it as git does: main")
        return nil
    }

    private mutating func folder(_ fields: FieldList) -> String? {
        guard let folder = fields.text("folder") else { return nil }
        let parts = folder.split(separator: "/").filter { $0 != "." }
        guard parts.contains("..") else { return parts.map { $0 + "/" }.joined() }
        report(
            fields.position("folder"),
            "The folder is named from the root of the repository, such as folder: website")
        return nil
    }
}
