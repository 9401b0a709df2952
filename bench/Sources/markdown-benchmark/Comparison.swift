import Glibc

/// How long both sides take for the same pages.
struct Comparison {
    private let pages: Int
    private let bytes: Int
    private let bare: [Double]
    private let extended: [Double]

    /// Lets both sides read all pages in turns, once to warm up and then `rounds` times.
    init(of pages: [[UInt8]], rounds: Int) {
        self.pages = pages.count
        bytes = pages.reduce(0) { $0 + $1.count }
        var bare: [Double] = []
        var extended: [Double] = []
        for round in 0...rounds {
            let times = (
                Self.seconds { pages.reduce(0) { $0 &+ Parsers.bare($1) } },
                Self.seconds { pages.reduce(0) { $0 &+ Parsers.extended($1) } }
            )
            guard round > 0 else { continue }
            bare.append(times.0)
            extended.append(times.1)
        }
        self.bare = bare
        self.extended = extended
    }

    /// The figures in words.
    var summary: String {
        """
        \(pages) pages, \(bytes) bytes, \(bare.count) rounds; median of processor time for all pages
        libcmark: parse, write HTML          \(milliseconds(Self.median(bare))) ms
        Waymark: parse with all extensions   \(milliseconds(Self.median(extended))) ms
        ratio                                \(hundredths(Self.median(extended) / Self.median(bare)))
        """
    }

    private func milliseconds(_ seconds: Double) -> String { hundredths(seconds * 1_000) }

    private func hundredths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    /// The time that this thread spends on the processor for `work`, whose result is used so that it is not left out.
    private static func seconds(_ work: () -> Int) -> Double {
        let start = processorSeconds()
        let result = work()
        let end = processorSeconds()
        return result == .min ? 0 : end - start
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
