internal import CSystem
internal import Glibc

/// A socket that takes connections from this machine.
struct ListeningSocket: ~Copyable {
    let descriptor: Int32
    /// The port, also where any was asked for.
    let port: UInt16

    /// Listens on the first port from `first` on, of `count`, that no other program has.
    init(firstOf first: UInt16, count: Int) throws {
        let last = UInt16(clamping: Int(first) + max(1, count) - 1)
        for port in first...last {
            let descriptor = waymark_listen_on_loopback(port)
            if descriptor >= 0 {
                self.descriptor = descriptor
                self.port = waymark_port_of(descriptor)
                return
            }
            switch errno {
            case EADDRINUSE: continue
            case EACCES: throw ServerError.portForbidden(port)
            default: throw ServerError.system("listen on port \(port)", errno)
            }
        }
        throw ServerError.portsTaken(first...last)
    }

    deinit { close(descriptor) }

    /// The next connection, or nil once `stop` is set.
    func next(until stop: Event) -> ConnectionSocket? {
        while !Waiting.forAny(of: [stop.descriptor, descriptor], milliseconds: -1).contains(0) {
            let connection = waymark_accept(descriptor)
            if connection >= 0 { return ConnectionSocket(descriptor: connection) }
            // The client has gone again, or there are too many files open: then it helps to wait.
            if errno == EMFILE || errno == ENFILE { usleep(50_000) }
        }
        return nil
    }
}

/// One connection.
struct ConnectionSocket: ~Copyable {
    let descriptor: Int32

    deinit { close(descriptor) }

    /// Gives the descriptor away, to be taken into a value on another thread.
    consuming func handOver() -> Int32 {
        let descriptor = descriptor
        discard self
        return descriptor
    }

    /// At most `most` bytes that have come; none where the client has ended or gone.
    func read(atMost most: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            var got = 0
            repeat {
                got = unsafe Glibc.read(descriptor, buffer.baseAddress, most)
            } while got < 0 && errno == EINTR
            count = max(0, got)
        }
    }

    /// Sends all of `bytes`; false where the client has gone or takes nothing for ten seconds.
    func send(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                let count = unsafe waymark_send(
                    descriptor, buffer.baseAddress.map { unsafe $0 + sent }, buffer.count - sent)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    /// Ends the connection so that what was sent arrives, though what the client sent was not read: closing at once would
    /// take it back.
    consuming func endGently() {
        shutdown(descriptor, Int32(SHUT_WR))
        for _ in 0..<64 {
            guard !Waiting.forAny(of: [descriptor], milliseconds: 200).isEmpty, !read(atMost: 16_384).isEmpty
            else { return }
        }
    }
}
