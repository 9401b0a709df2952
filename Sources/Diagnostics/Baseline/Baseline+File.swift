/// A baseline as a file: sorted, a line for each sort of mistake, so that it merges cleanly.
///
///     2	unknown-reference	content/examples/a.md	- decide-togther
extension Baseline {
    /// What is wrong with a line of a file that should be a baseline.
    public struct BadLine: Error, Sendable, Hashable {
        /// Its number, from 1.
        public let number: Int

        /// Names the line with that number.
        public init(number: Int) {
            self.number = number
        }
    }

    private static let note = """
        # Mistakes that were there when this file was written. waymark check --baseline FILE does not count them.
        # To write it anew: waymark check --write-baseline FILE
        # On each line: how many, the rule, the file, and the text where it is.

        """

    /// The file, in UTF-8.
    public var bytes: [UInt8] {
        let sorted = counts.sorted {
            ($0.key.path, $0.key.rule, $0.key.text) < ($1.key.path, $1.key.rule, $1.key.text)
        }
        let lines = sorted.map { "\($1)\t\($0.rule)\t\($0.path)\t\($0.text)\n" }
        return Array((Self.note + lines.joined()).utf8)
    }

    /// Reads a file. A line that stands twice, as a merge may leave it, counts once.
    ///
    /// Throws `BadLine` at the first line that is none of a baseline.
    public init(_ bytes: [UInt8]) throws {
        var counts: [Fault: Int] = [:]
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, bytes) in lines.enumerated() {
            let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let parts = line.split(separator: 0x09, maxSplits: 3, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard parts.count == 4, let count = Int(parts[0]), (1...1_000_000).contains(count) else {
                throw BadLine(number: number + 1)
            }
            let fault = Fault(rule: parts[1], path: parts[2], text: parts[3])
            counts[fault] = max(count, counts[fault] ?? 0)
        }
        self.init(counts: counts)
    }
}
