/// The search client, `client.js`, as a site publishes it.
public enum ClientSource {
    /// The client without its comments and indentation, which are a sixth of what a reader would transfer.
    ///
    /// Only whole lines of comment are left out, so nothing inside a line can be mistaken for one. The client has no
    /// text that spans lines.
    public static func published(_ source: [UInt8]) -> [UInt8] {
        var published: [UInt8] = []
        published.reserveCapacity(source.count)
        for line in source.split(separator: UInt8(ascii: "\n")) {
            let code = line.drop { $0 == UInt8(ascii: " ") }
            guard !code.isEmpty, !code.starts(with: "//".utf8) else { continue }
            published.append(contentsOf: code)
            published.append(UInt8(ascii: "\n"))
        }
        return published
    }
}
