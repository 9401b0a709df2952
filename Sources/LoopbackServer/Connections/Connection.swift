/// One client's connection, on a thread of its own: reads requests and answers them, one after the other.
struct Connection: ~Copyable {
    private let socket: ConnectionSocket
    private let router: Router
    private let stop: Event
    /// What was read and not yet used.
    private var unread: [UInt8] = []

    /// How long a client may be silent between two requests.
    private static let mostSilence = Duration.seconds(30)
    /// How long it may take to send one.
    private static let mostTime = Duration.seconds(20)

    init(_ socket: consuming ConnectionSocket, router: Router, stop: Event) {
        self.socket = socket
        self.router = router
        self.stop = stop
    }

    /// Answers until the client or the server ends.
    consuming func serve() {
        while true {
            do throws(RequestRefusal) {
                guard let head = try readHead() else { return }
                guard try answer(head), head.keepsAlive else { break }
            } catch {
                _ = send(error.response, isHead: false, keepsAlive: false)
                break
            }
        }
        socket.endGently()
    }

    /// Whether another request may follow.
    private mutating func answer(_ head: RequestHead) throws(RequestRefusal) -> Bool {
        let route = try router.route(for: head)
        var request = head.request
        request.body = try readBody(head)
        let response: HTTPResponse
        do {
            let request = request
            response = try SystemThread.waiting { await route.answer(request) }
        } catch {
            throw RequestRefusal(.unavailable, "\(error)")
        }
        return send(response, isHead: request.method == .head, keepsAlive: head.keepsAlive)
    }

    /// The next request's head; nil where none comes.
    private mutating func readHead() throws(RequestRefusal) -> RequestHead? {
        var deadline = ContinuousClock.now + Self.mostSilence
        var searched = 0
        while true {
            let end = Self.endOfHead(unread, from: searched)
            guard end ?? unread.count <= RequestHead.mostBytes else {
                throw RequestRefusal(.headerTooLarge, "The request is too long.")
            }
            if let end {
                defer { unread.removeFirst(end + 4) }
                return try RequestHead(unread[..<(end + 2)])
            }
            searched = max(0, unread.count - 3)
            let began = !unread.isEmpty
            let bytes = more(until: deadline)
            guard !bytes.isEmpty else {
                guard began, !stop.isSet, ContinuousClock.now >= deadline else { return nil }
                throw RequestRefusal(.requestTimeout, "The request took too long.")
            }
            if !began { deadline = .now + Self.mostTime }
            unread += bytes
        }
    }

    private mutating func readBody(_ head: RequestHead) throws(RequestRefusal) -> [UInt8] {
        guard head.bodySize > 0 else { return [] }
        if head.expectsContinue, unread.isEmpty {
            _ = socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        var deadline = ContinuousClock.now + Self.mostTime
        while unread.count < head.bodySize {
            let bytes = more(until: deadline)
            guard !bytes.isEmpty else {
                throw RequestRefusal(.requestTimeout, "The request did not come to its end.")
            }
            deadline = .now + Self.mostTime
            unread += bytes
        }
        defer { unread.removeFirst(head.bodySize) }
        return Array(unread.prefix(head.bodySize))
    }

    /// What comes before `deadline`; nothing where the client or the server ends.
    private func more(until deadline: ContinuousClock.Instant) -> [UInt8] {
        while true {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return [] }
            let milliseconds = Int(left / .milliseconds(1)) + 1
            let ready = Waiting.forAny(of: [stop.descriptor, socket.descriptor], milliseconds: milliseconds)
            if ready.contains(0) { return [] }
            if ready.contains(1) { return socket.read(atMost: 65_536) }
        }
    }

    /// Where the empty line begins that ends a head.
    private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= start + 4 else { return nil }
        return (start...bytes.count - 4).first {
            bytes[$0] == 0x0D && bytes[$0 + 1] == 0x0A && bytes[$0 + 2] == 0x0D && bytes[$0 + 3] == 0x0A
        }
    }

    /// Whether the response was sent and another may follow.
    private func send(_ response: HTTPResponse, isHead: Bool, keepsAlive: Bool) -> Bool {
        switch response.body {
        case .bytes(let content):
            let head = response.head(contentSize: content.count, keepsAlive: keepsAlive)
            return socket.send(isHead ? head : head + content)
        case .events(let feed):
            if socket.send(response.head(contentSize: nil, keepsAlive: false)), !isHead { send(feed) }
            return false
        }
    }

    /// Sends the feed's state whenever it changes, until the client or the server ends. A comment now and then tells both
    /// sides that the other is still there.
    private func send(_ feed: EventFeed) {
        try? feed.signal.listening { event in
            var sent: [UInt8]?
            guard socket.send(Array("retry: 500\n\n".utf8)) else { return }
            while true {
                event.clear()
                let state = feed.state()
                if state != sent {
                    guard socket.send(Array("data: ".utf8) + state + [0x0A, 0x0A]) else { return }
                    sent = state
                }
                let ready = Waiting.forAny(
                    of: [stop.descriptor, socket.descriptor, event.descriptor], milliseconds: 15_000)
                if ready.contains(0) || ready.contains(1) { return }
                if ready.isEmpty, !socket.send(Array(":\n\n".utf8)) { return }
            }
        }
    }
}

extension HTTPResponse {
    /// The response up to the empty line. `contentSize` is nil where it goes on until the connection ends.
    fileprivate func head(contentSize: Int?, keepsAlive: Bool) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"]
        var fields = headers + Self.common
        if let contentSize { fields.append(("Content-Length", String(contentSize))) }
        fields.append(("Connection", keepsAlive ? "keep-alive" : "close"))
        for (name, value) in fields { lines.append("\(name): \(Self.inOneLine(value))") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// Nothing is kept, taken for another type, or shown inside another website.
    private static let common: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("X-Frame-Options", "SAMEORIGIN"), ("Referrer-Policy", "same-origin"),
    ]

    /// A value cannot end its line and begin another.
    private static func inOneLine(_ value: String) -> String {
        String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }
}
