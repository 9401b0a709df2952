internal import Diagnostics

/// How a build's timings are told.
public struct TimingsReport: Sendable {
    private let stages: [StageTimings.Stage]
    private let counts: BuildCounts

    /// The timings of a build or a check.
    public init(_ report: BuildReport) {
        stages = report.timings.stages
        counts = report.counts
    }

    /// For people: a line for each stage, in milliseconds.
    public var text: String {
        var lines = [Self.row("stage", "ms", "processor ms")]
        for stage in stages + [total] {
            lines.append(
                Self.row(
                    stage.name, String(Self.milliseconds(stage.seconds)),
                    String(Self.milliseconds(stage.processorSeconds))))
        }
        lines.append(
            "\(counts.parsedPages) pages parsed, \(counts.renderedFiles) files rendered, \(counts.keptFiles) kept"
        )
        return lines.joined(separator: "\n") + "\n"
    }

    /// For programs: one JSON object on a line. Times are whole microseconds.
    public var json: String {
        var json = JSONText()
        json.object { json in
            json.key("stages")
            json.list { json in
                for stage in stages {
                    json.object { json in
                        json.member("name", stage.name)
                        json.member("microseconds", Int(stage.seconds * 1e6))
                        json.member("processorMicroseconds", Int(stage.processorSeconds * 1e6))
                    }
                }
            }
            json.member("parsedPages", counts.parsedPages)
            json.member("renderedFiles", counts.renderedFiles)
            json.member("keptFiles", counts.keptFiles)
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }

    private var total: StageTimings.Stage {
        StageTimings.Stage(
            name: "total", seconds: stages.reduce(0) { $0 + $1.seconds },
            processorSeconds: stages.reduce(0) { $0 + $1.processorSeconds })
    }

    private static func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }

    private static func row(_ name: String, _ clock: String, _ processor: String) -> String {
        func right(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        return name + String(repeating: " ", count: max(0, 12 - name.count)) + right(clock, 8)
            + right(processor, 14)
    }
}
