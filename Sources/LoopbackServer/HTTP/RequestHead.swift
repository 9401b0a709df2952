/// A request up to the empty line: the line that says what is asked, and the header fields (RFC 9112).
///
/// It is read strictly. Whatever two readers might understand differently is refused.
struct RequestHead: Sendable {
    /// The request, without its body.
    let request: HTTPRequest
    /// How many bytes follow.
    let bodySize: Int
    /// Whether the client wants to ask more over the same connection.
    let keepsAlive: Bool
    /// Whether the client waits to be told that its body is welcome.
    let expectsContinue: Bool

    /// The largest head that is read, in bytes.
    static let mostBytes = 16_384

    /// Reads `bytes`, everything before the empty line.
    init(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst() else { throw RequestRefusal(.badRequest, "The request is empty.") }
        let (method, target, version) = try Self.requestLine(try Self.withoutReturn(first))
        let headers = try Self.fields(lines)
        guard version != "HTTP/1.1" || headers["host"] != nil else {
            throw RequestRefusal(.badRequest, "The request names no host.")
        }
        let (path, query) = try Self.parts(of: target)
        request = HTTPRequest(method, path, query: query, headers: headers)
        bodySize = try Self.bodySize(headers)
        keepsAlive = version == "HTTP/1.1" && headers["connection"]?.lowercased() != "close"
        expectsContinue = headers["expect"]?.lowercased() == "100-continue"
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> ArraySlice<UInt8> {
        guard line.last == 0x0D else { throw RequestRefusal(.badRequest, "A line does not end as it must.") }
        return line.dropLast()
    }

    private static func requestLine(
        _ line: ArraySlice<UInt8>
    ) throws(RequestRefusal) -> (method: HTTPRequest.Method, target: ArraySlice<UInt8>, version: String) {
        let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty else {
            throw RequestRefusal(.badRequest, "The first line is not that of a request.")
        }
        let version = String(decoding: words[2], as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw RequestRefusal(.versionNotSupported, "Only HTTP/1.1 is spoken here.")
        }
        guard let method = HTTPRequest.Method(rawValue: String(decoding: words[0], as: UTF8.self)) else {
            throw RequestRefusal(.methodNotAllowed, "This cannot be done here.")
        }
        return (method, words[1], version)
    }

    private static func parts(
        of target: ArraySlice<UInt8>
    ) throws(RequestRefusal) -> (path: RequestPath, query: String) {
        guard target.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }) else {
            throw RequestRefusal(.badRequest, "The address has characters that no address may have.")
        }
        let mark = target.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        guard let path = RequestPath(target[..<mark]) else {
            throw RequestRefusal(.badRequest, "The address is not one that is served here.")
        }
        return (path, String(decoding: target[mark...].dropFirst(), as: UTF8.self))
    }

    private static func fields(
        _ lines: ArraySlice<ArraySlice<UInt8>>
    ) throws(RequestRefusal) -> [String: String] {
        var fields: [String: String] = [:]
        for line in lines where !line.isEmpty {
            let line = try withoutReturn(line)
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy(isTokenByte),
                line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            else { throw RequestRefusal(.badRequest, "A header line is not one.") }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            let value = trimmed(line[line.index(after: colon)...])
            guard let known = fields[name] else {
                fields[name] = value
                continue
            }
            guard !["host", "origin", "content-length", "transfer-encoding"].contains(name) else {
                throw RequestRefusal(.badRequest, "A header that may come once comes twice.")
            }
            fields[name] = known + ", " + value
        }
        return fields
    }

    private static func bodySize(_ headers: [String: String]) throws(RequestRefusal) -> Int {
        guard headers["transfer-encoding"] == nil else {
            throw RequestRefusal(.lengthRequired, "The request must say how long it is.")
        }
        guard let text = headers["content-length"] else { return 0 }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let size = Int(text) else {
            throw RequestRefusal(.badRequest, "The length of the request is not a number.")
        }
        return size
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let start = value.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }.map { start[...$0] } ?? []
        return String(decoding: end, as: UTF8.self)
    }
}

/// Why a request is not answered as its sender wished.
struct RequestRefusal: Error, Sendable, Hashable {
    let status: HTTPStatus
    let sentence: String
    /// What may be asked instead, where the method is what is wrong.
    var allowed: Set<HTTPRequest.Method> = [.get, .head]

    init(_ status: HTTPStatus, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }

    /// What the sender is told.
    var response: HTTPResponse {
        var response = HTTPResponse(status, sentence)
        if status == .methodNotAllowed {
            response.headers.append(("Allow", allowed.map(\.rawValue).sorted().joined(separator: ", ")))
        }
        return response
    }
}
