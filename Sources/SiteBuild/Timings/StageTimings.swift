internal import Glibc

/// How long each stage of a build took.
public struct StageTimings: Sendable {
    /// One stage.
    public struct Stage: Sendable, Hashable {
        /// What the stage is called.
        public let name: String
        /// How long it took, in seconds.
        public let seconds: Double
        /// The processor time that all threads took together meanwhile, in seconds.
        public let processorSeconds: Double
    }

    /// The stages in their order.
    public private(set) var stages: [Stage] = []
    private var lap = Moment.now

    /// Begins the first stage.
    init() {}

    /// Ends a stage, and begins the next.
    mutating func end(_ name: String) {
        let now = Moment.now
        stages.append(
            Stage(name: name, seconds: now.clock - lap.clock, processorSeconds: now.processor - lap.processor)
        )
        lap = now
    }

    private struct Moment {
        let clock: Double
        let processor: Double

        static var now: Moment {
            var time = timespec()
            _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
            var processor = timespec()
            _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &processor)
            return Moment(clock: seconds(time), processor: seconds(processor))
        }

        private static func seconds(_ time: timespec) -> Double {
            Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
    }
}

/// How much a build had to do.
public struct BuildCounts: Sendable, Hashable {
    /// Files of pages that were read and parsed; the others' pages came from the cache.
    public internal(set) var parsedPages = 0
    /// Files of the output that were made anew from a template; the others were kept.
    public internal(set) var renderedFiles = 0
    /// Files of the output that were kept as an earlier build made them, by their fingerprints.
    public internal(set) var keptFiles = 0
}
