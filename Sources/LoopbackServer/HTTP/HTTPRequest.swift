/// What a client asks.
public struct HTTPRequest: Sendable, Hashable {
    /// The methods that the server knows.
    public enum Method: String, Sendable, Hashable {
        /// Give what is there.
        case get = "GET"
        /// Tell of it, without its content.
        case head = "HEAD"
        /// Take something.
        case post = "POST"
    }

    /// What is to be done.
    public let method: Method
    /// What is asked for.
    public let path: RequestPath
    /// What stands behind the path's `?`, as it was sent; empty where there is nothing.
    public let query: String
    /// The header fields, by their names in small letters.
    public let headers: [String: String]
    /// What was sent with the request.
    public internal(set) var body: [UInt8] = []

    /// Makes a request, as tests do.
    public init(
        _ method: Method, _ path: RequestPath, query: String = "", headers: [String: String] = [:],
        body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// The first value of `name` in the query, decoded; `+` is a space there.
    public func parameter(_ name: String) -> String? {
        for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let key = parts.first, Self.decoded(key) == name else { continue }
            return parts.count == 2 ? Self.decoded(parts[1]) : ""
        }
        return nil
    }

    private static func decoded(_ text: Substring.UTF8View) -> String? {
        let spaced = text.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        return PercentCoding.decoded(spaced).flatMap { String(validating: $0, as: UTF8.self) }
    }
}

/// Percent-encoding (RFC 3986, section 2.1).
enum PercentCoding {
    /// The bytes that `text` stands for; nil where a `%` is not followed by two hexadecimal digits.
    static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        var rest = text.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
                return nil
            }
            decoded.append(high << 4 | low)
        }
        return decoded
    }

    /// `text` with all but letters, digits, `-`, `.`, `_`, `~` and `/` encoded.
    static func encoded(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                encoded.append(byte)
            default:
                let digits = Array("0123456789ABCDEF".utf8)
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
