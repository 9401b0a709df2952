internal import Glibc
internal import Synchronization

/// Threads for work that waits for the outside, which the few threads of Swift's own tasks must not do.
public enum SystemThread {
    /// Does `work` on a thread of its own; false where the system has none left.
    @discardableResult
    public static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
        var thread = pthread_t()
        let box = unsafe Unmanaged.passRetained(Box(work))
        let code = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work()
                }
                return nil
            }, box.toOpaque())
        guard code == 0 else {
            unsafe box.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    /// What `work` gives, waited for on this thread, which must be one that `start` began.
    static func waiting<Result: Sendable>(for work: @escaping @Sendable () async -> Result) throws -> Result {
        let done = try Event()
        let slot = Slot<Result>()
        Task.detached {
            let result = await work()
            slot.value.withLock { $0 = result }
            done.set()
        }
        while true {
            _ = Waiting.forAny(of: [done.descriptor], milliseconds: -1)
            if let result = slot.value.withLock({ $0 }) { return result }
        }
    }

    private final class Box: Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
}

/// A place for what a task gives.
private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
