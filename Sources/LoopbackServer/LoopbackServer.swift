internal import Synchronization

/// An HTTP server for programs on this machine: few clients, short answers, and events.
///
/// Each connection has a thread, which may wait as long as it has to. There are at most as many as
/// `LoopbackServer.mostConnections`; others are turned away.
public final class LoopbackServer: Sendable {
    /// The port that it listens on.
    public var port: UInt16 { listener.port }

    private static let mostConnections = 128
    private let listener: ListeningSocket
    private let stop: Event
    private let connections = Atomic<Int>(0)

    /// Listens on `port`, or on the next of `tries` ports that no other program has; port 0 is any that is free.
    ///
    /// Throws a `ServerError`. Nobody is answered before `start`.
    public init(port: UInt16, tries: Int = 1) throws {
        listener = try ListeningSocket(firstOf: port, count: tries)
        stop = try Event()
    }

    deinit { stop.set() }

    /// Answers requests, until `end`.
    public func start(_ router: Router) {
        SystemThread.start { [self] in
            while let socket = listener.next(until: stop) { serve(socket, router) }
        }
    }

    /// Ends every connection, and takes no more.
    public func end() { stop.set() }

    private func serve(_ socket: consuming ConnectionSocket, _ router: Router) {
        guard connections.load(ordering: .relaxed) < Self.mostConnections else { return }
        connections.add(1, ordering: .relaxed)
        let descriptor = socket.handOver()
        let began = SystemThread.start { [self] in
            Connection(ConnectionSocket(descriptor: descriptor), router: router, stop: stop).serve()
            connections.subtract(1, ordering: .relaxed)
        }
        guard !began else { return }
        _ = ConnectionSocket(descriptor: descriptor)
        connections.subtract(1, ordering: .relaxed)
    }
}
