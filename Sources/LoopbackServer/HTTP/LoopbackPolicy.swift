/// Keeps other websites out, which a browser on this machine may be showing at the same time.
///
/// A website can make a browser ask for addresses on this machine, and by giving its own name the address 127.0.0.1 (DNS
/// rebinding) even read the answers. Browsers say under which name they ask, in `Host`, and for whom, in `Origin`.
enum LoopbackPolicy {
    /// The names of this machine for itself.
    private static let names: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

    /// Why the request with these header fields is refused; nil where it is not.
    ///
    /// Any port is allowed with the name, since programs that forward a port choose another.
    static func refusal(_ headers: [String: String]) -> RequestRefusal? {
        let host = headers["host"]?.lowercased() ?? ""
        guard names.contains(name(of: host)) else {
            return RequestRefusal(
                .forbidden, "This server answers only to the name of this machine, localhost.")
        }
        guard let origin = headers["origin"]?.lowercased() else { return nil }
        guard origin == "http://" + host else {
            return RequestRefusal(.forbidden, "Another website may not ask for this.")
        }
        return nil
    }

    /// The host without its port.
    private static func name(of host: String) -> String {
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        let port = host[host.index(after: colon)...]
        guard !port.isEmpty, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return "" }
        return String(host[..<colon])
    }
}
