internal import CSystem
internal import Glibc

/// Something that one thread sets and others wait for, together with sockets and the like.
public final class Event: Sendable {
    /// What to wait for with `Waiting`.
    package let descriptor: Int32

    /// Makes an event that is not set.
    public init() throws {
        descriptor = waymark_create_event()
        guard descriptor >= 0 else { throw ServerError.system("wait for events", errno) }
    }

    deinit { close(descriptor) }

    /// Sets the event, until it is taken back.
    public func set() { waymark_set_event(descriptor) }

    /// Takes the event back.
    public func clear() { waymark_clear_event(descriptor) }

    /// Whether the event is set.
    public var isSet: Bool { Waiting.forAny(of: [descriptor], milliseconds: 0) == [0] }

    /// From now on SIGINT and SIGTERM set the event instead of ending the process; a second one ends it.
    public func setOnStop() { waymark_set_on_stop(descriptor) }
}

/// Waiting for descriptors.
package enum Waiting {
    /// The places in `descriptors`, of which there are at most eight, of those that can be read from or have hung up. None
    /// where `milliseconds` have passed.
    package static func forAny(of descriptors: [Int32], milliseconds: Int) -> Set<Int> {
        let ready = unsafe waymark_wait(descriptors, Int32(descriptors.count), Int32(clamping: milliseconds))
        // Where waiting fails, reading tells why.
        guard ready >= 0 else { return Set(descriptors.indices) }
        return Set(descriptors.indices.filter { ready & 1 << Int32($0) != 0 })
    }
}
