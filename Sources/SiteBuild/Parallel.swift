internal import Synchronization

/// Work on many values at once: the only place where the pipeline runs on more than one thread.
enum Parallel {
    /// What `transform` makes of each of `inputs`, in their order, on at most `jobs` threads.
    ///
    /// A thread takes `chunk` values at a time: few enough that none is left with the last heap of work.
    /// The first error thrown ends the work.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], jobs: Int, chunk: Int = 32,
        _ transform: @escaping @Sendable (Input) throws -> Output
    ) async throws -> [Output] {
        let next = Counter()
        return try await withThrowingTaskGroup(of: [(start: Int, outputs: [Output])].self) { group in
            for _ in 0..<max(1, min(jobs, (inputs.count + chunk - 1) / chunk)) {
                group.addTask {
                    var done: [(start: Int, outputs: [Output])] = []
                    while let start = next.take(chunk, below: inputs.count) {
                        try Task.checkCancellation()
                        done.append(
                            (start, try inputs[start..<min(start + chunk, inputs.count)].map(transform)))
                    }
                    return done
                }
            }
            var chunks: [(start: Int, outputs: [Output])] = []
            for try await done in group { chunks += done }
            chunks.sort { $0.start < $1.start }
            return chunks.flatMap(\.outputs)
        }
    }

    /// What both `first` and `second` give, made at once if there may be more than one thread.
    static func both<First: Sendable, Second: Sendable>(
        jobs: Int, _ first: @escaping @Sendable () async throws -> First,
        _ second: @escaping @Sendable () async throws -> Second
    ) async throws -> (First, Second) {
        guard jobs > 1 else { return (try await first(), try await second()) }
        async let other = second()
        return (try await first(), try await other)
    }

    /// A number that threads share.
    private final class Counter: Sendable {
        private let value = Atomic<Int>(0)

        func take(_ count: Int, below limit: Int) -> Int? {
            let start = value.wrappingAdd(count, ordering: .relaxed).oldValue
            return start < limit ? start : nil
        }
    }
}
