import LoopbackServer

/// Lets in only the browser that opened the address which `waymark edit` printed.
///
/// The address has a random token. It becomes a cookie that scripts cannot read and that no other website's requests carry. Whatever
/// changes something must come from the editor's own pages besides, which browsers say in `Origin`.
public struct EditorAccess: Sendable {
    /// Where the editor lies. No file of a website begins with a dot.
    public static let root = "/.waymark/edit/"

    /// The token, 32 hexadecimal digits.
    public let token: String

    /// Makes a new token, from the system's own source of random numbers.
    public init() {
        var random = SystemRandomNumberGenerator()
        token = (0..<2).map { _ in
            let digits = String(random.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    /// The address to be opened, from the root of the host.
    public var address: String { "\(Self.root)?token=\(token)" }

    /// Why a request is not answered, or where it is sent on to; nil where it may be answered.
    func refusal(of request: HTTPRequest) -> HTTPResponse? {
        if request.method == .get, let given = request.parameter("token") {
            guard Self.isSame(given, token) else { return Self.unknown }
            var response = HTTPResponse.redirect(to: Self.root, .seeOther)
            response.headers.append(
                ("Set-Cookie", "\(Self.cookie)=\(token); Path=\(Self.root); HttpOnly; SameSite=Strict"))
            return response
        }
        guard Self.cookies(of: request).contains(where: { Self.isSame($0, token) }) else {
            return Self.unknown
        }
        // The server has seen to it that an Origin is this very host.
        guard request.method != .post || request.headers["origin"] != nil else {
            return HTTPResponse(.forbidden, "Only the editor's own pages may ask for this.")
        }
        return nil
    }

    private static let cookie = "waymark-edit"

    private static var unknown: HTTPResponse {
        HTTPResponse(
            .forbidden, "Open the address that waymark edit printed when it began. It is another each time.")
    }

    /// The values of the editor's cookie: a browser may hold one of an earlier run as well.
    private static func cookies(of request: HTTPRequest) -> [String] {
        (request.headers["cookie"] ?? "").split(separator: ";").compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
            return parts.count == 2 && parts[0] == cookie ? String(parts[1]) : nil
        }
    }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    private static func isSame(_ given: String, _ token: String) -> Bool {
        let (left, right) = (Array(given.utf8), Array(token.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
