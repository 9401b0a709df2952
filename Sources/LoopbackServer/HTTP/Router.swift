/// Who answers for the addresses below one.
public struct Route: Sendable {
    /// What it answers for, and everything below it.
    public let root: RequestPath
    /// What may be asked there.
    public let methods: Set<HTTPRequest.Method>
    /// The longest body that it takes, in bytes.
    public let mostBytes: Int
    /// Gives the answer. To `HEAD` it is that of `GET`: the server leaves the content out.
    public let answer: @Sendable (HTTPRequest) async -> HTTPResponse

    /// Makes a route that is only read from, unless told otherwise.
    public init(
        _ root: RequestPath, methods: Set<HTTPRequest.Method> = [.get, .head], mostBytes: Int = 0,
        answer: @escaping @Sendable (HTTPRequest) async -> HTTPResponse
    ) {
        self.root = root
        self.methods = methods
        self.mostBytes = mostBytes
        self.answer = answer
    }
}

/// Finds who answers a request.
public struct Router: Sendable {
    private let routes: [Route]

    /// Makes a router. Of two routes that would answer, the one with the longer root does.
    public init(_ routes: [Route]) {
        self.routes = routes.sorted { $0.root.parts.count > $1.root.parts.count }
    }

    /// The route of a request that may be answered.
    func route(for head: RequestHead) throws(RequestRefusal) -> Route {
        if let refusal = LoopbackPolicy.refusal(head.request.headers) { throw refusal }
        let path = head.request.path
        // Without its slash, a route's own address is answered as well, if only to lead on to the right one.
        guard let route = routes.first(where: { path.parts.starts(with: $0.root.parts) }) else {
            throw RequestRefusal(.notFound, "There is nothing here.")
        }
        guard route.methods.contains(head.request.method) else {
            var refusal = RequestRefusal(.methodNotAllowed, "This cannot be done here.")
            refusal.allowed = route.methods
            throw refusal
        }
        guard head.bodySize <= route.mostBytes else {
            throw RequestRefusal(.contentTooLarge, "This is larger than what may be sent here.")
        }
        return route
    }
}
