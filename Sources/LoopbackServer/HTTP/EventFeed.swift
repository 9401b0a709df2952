internal import Synchronization

/// Something that clients are told of as long as they listen: server-sent events (HTML Living Standard, section 9.2).
///
/// What is sent is the state of things, not what led to it. Whoever comes late, or comes back, is told the same as
/// everybody else.
public struct EventFeed: Sendable {
    /// What wakes those who listen.
    let signal: ChangeSignal
    /// The state as it is now, in one line of text.
    let state: @Sendable () -> [UInt8]

    /// Makes a feed that sends `state` at first, and whenever `signal` is given.
    public init(_ signal: ChangeSignal, state: @escaping @Sendable () -> [UInt8]) {
        self.signal = signal
        self.state = state
    }
}

/// Tells any number of threads that something has changed.
public final class ChangeSignal: Sendable {
    private let listeners = Mutex<[ObjectIdentifier: Event]>([:])

    /// Makes a signal that nobody listens to.
    public init() {}

    /// Wakes all who listen.
    public func give() {
        for event in listeners.withLock({ Array($0.values) }) { event.set() }
    }

    /// Does `work` with an event that is set whenever the signal is given.
    func listening<Result>(_ work: (Event) throws -> Result) throws -> Result {
        let event = try Event()
        listeners.withLock { $0[ObjectIdentifier(event)] = event }
        defer { listeners.withLock { $0[ObjectIdentifier(event)] = nil } }
        return try work(event)
    }
}
