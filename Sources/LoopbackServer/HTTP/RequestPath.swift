/// The path of a request, decoded once, and checked: it names something below a root and cannot lead out of it.
public struct RequestPath: Sendable, Hashable, CustomStringConvertible {
    /// Its parts. None is empty, `.` or `..`, and none holds a slash, a backslash or a control character.
    public let parts: [String]
    /// Whether it ends in a slash, as the address of a folder does.
    public let endsInSlash: Bool

    /// Reads a path as it stands in a request, percent-encoded. Nil where it is not one, or could be taken for another.
    public init?(_ encoded: some Collection<UInt8>) {
        guard encoded.first == UInt8(ascii: "/") else { return nil }
        var parts = encoded.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        endsInSlash = parts.last?.isEmpty ?? true
        if endsInSlash { _ = parts.popLast() }
        var decoded: [String] = []
        for part in parts {
            guard let bytes = PercentCoding.decoded(part), let part = Self.checked(bytes) else { return nil }
            decoded.append(part)
        }
        self.parts = decoded
    }

    /// Reads a path such as `/examples/seed-swap/`, percent-encoded.
    public init?(_ encoded: String) { self.init(Array(encoded.utf8)) }

    /// The path, decoded: `/examples/seed-swap/`.
    public var description: String {
        "/" + parts.joined(separator: "/") + (endsInSlash && !parts.isEmpty ? "/" : "")
    }

    /// The path without its first slash, percent-encoded, as an address has it.
    public var encoded: String { PercentCoding.encoded(String(description.dropFirst())) }

    /// What is left of the path below `root`; nil where it lies elsewhere.
    public func below(_ root: RequestPath) -> RequestPath? {
        guard parts.starts(with: root.parts), parts.count > root.parts.count || endsInSlash else {
            return nil
        }
        return RequestPath(parts: Array(parts.dropFirst(root.parts.count)), endsInSlash: endsInSlash)
    }

    private init(parts: [String], endsInSlash: Bool) {
        self.parts = parts
        self.endsInSlash = endsInSlash
    }

    /// Decoded once only: what is still encoded then is part of a name, as it is on a static host.
    private static func checked(_ bytes: [UInt8]) -> String? {
        guard !bytes.isEmpty, bytes != [0x2E], bytes != [0x2E, 0x2E],
            bytes.allSatisfy({
                $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
            })
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
