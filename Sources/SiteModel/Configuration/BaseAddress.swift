/// Where the site will live: `https://example.org/toolkit/`.
public struct BaseAddress: Sendable, Hashable {
    /// Scheme and host: `https://example.org`.
    public let origin: String
    /// The path below which everything lies, beginning and ending in `/`.
    public let path: String

    /// Reads an address; nil where it is not http or https, or holds more than a host and a path.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else {
            return nil
        }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard !host.isEmpty, host.utf8.allSatisfy(Self.isHostByte) else { return nil }
        var path = String(rest.dropFirst(host.count))
        guard path.utf8.allSatisfy(Self.isPathByte), !path.contains("//"),
            !path.split(separator: "/").contains(where: { $0.allSatisfy { $0 == "." } })
        else { return nil }
        if !path.hasSuffix("/") { path += "/" }
        origin = scheme + host
        self.path = path
    }

    /// The address of something in the site as pages link it: from the host's root.
    public func link(_ address: String) -> String { path + address }

    /// The whole address, with scheme and host, for feeds and machines.
    public func absolute(_ address: String) -> String { origin + path + address }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(byte)
        }
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        isHostByte(byte)
            || [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%")].contains(byte)
    }
}
