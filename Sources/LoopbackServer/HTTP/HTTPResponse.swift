/// What a client is answered.
public struct HTTPResponse: Sendable {
    /// What goes after the head.
    public enum Body: Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// Events, for as long as the client listens.
        case events(EventFeed)
    }

    /// What became of the request.
    public var status: HTTPStatus
    /// The header fields beside those that every response has.
    public var headers: [(name: String, value: String)]
    /// The content.
    public var body: Body

    /// Makes a response of `content`, whose type is `type`: `text/html; charset=utf-8`.
    public init(
        _ status: HTTPStatus = .ok, type: String, _ content: [UInt8],
        headers: [(name: String, value: String)] = []
    ) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers
        body = .bytes(content)
    }

    /// Makes a response of one sentence.
    public init(_ status: HTTPStatus, _ sentence: String) {
        self.init(status, type: MediaType.text, Array((sentence + "\n").utf8))
    }

    /// Makes a response that sends events.
    public init(_ events: EventFeed) {
        status = .ok
        headers = [("Content-Type", "text/event-stream")]
        body = .events(events)
    }

    /// Sends the client on to `address`, from the root of the host.
    public static func redirect(to address: String, _ status: HTTPStatus = .found) -> HTTPResponse {
        var response = HTTPResponse(status, "Look at \(address).")
        response.headers.append(("Location", address))
        return response
    }
}

/// What became of a request (RFC 9110, section 15).
public enum HTTPStatus: Int, Sendable, Hashable {
    case ok = 200
    case noContent = 204
    case found = 302
    case seeOther = 303
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case conflict = 409
    case lengthRequired = 411
    case contentTooLarge = 413
    case unprocessableContent = 422
    case headerTooLarge = 431
    case serverError = 500
    case unavailable = 503
    case versionNotSupported = 505

    /// The status in words, as it follows the number.
    var phrase: String {
        switch self {
        case .ok: "OK"
        case .noContent: "No Content"
        case .found: "Found"
        case .seeOther: "See Other"
        case .badRequest: "Bad Request"
        case .forbidden: "Forbidden"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .requestTimeout: "Request Timeout"
        case .conflict: "Conflict"
        case .lengthRequired: "Length Required"
        case .contentTooLarge: "Content Too Large"
        case .unprocessableContent: "Unprocessable Content"
        case .headerTooLarge: "Request Header Fields Too Large"
        case .serverError: "Internal Server Error"
        case .unavailable: "Service Unavailable"
        case .versionNotSupported: "HTTP Version Not Supported"
        }
    }
}
