import Foundation
import Testing

struct DeterminismTests {
    /// The project's own toolkit, which has something of everything.
    private func toolkit() throws -> TemporarySite {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let site = try TemporarySite([
            "waymark.yaml": "title: T\nbaseURL: https://example.org/\nlanguages: [cy]\n"
        ])
        try site.copy(root.appendingPathComponent("content"), to: "content")
        return site
    }

    @Test func `folders, time zones, languages and threads leave no trace in the output`() throws {
        let settings: [(zone: String, language: String, jobs: String)] = [
            ("UTC", "C", "1"), ("Pacific/Kiritimati", "tr_TR.UTF-8", "8"),
            ("America/Adak", "cy_GB.UTF-8", "2"),
        ]
        let outputs = try settings.map { setting in
            let site = try toolkit()
            let result = try site.waymark(
                "build", "--today", "2026-11-21", "--jobs", setting.jobs,
                environment: ["TZ": setting.zone, "LC_ALL": setting.language, "LANG": setting.language])
            #expect(result.status == 0, "\(result.errors)")
            return try site.wholeOutput()
        }
        #expect(outputs[0].count > 20)
        #expect(outputs.allSatisfy { $0 == outputs[0] })
    }

    @Test func `today is the day in UTC, or the one that SOURCE_DATE_EPOCH says`() throws {
        let outputs = try ["Pacific/Kiritimati", "America/Adak"].map { zone in
            let site = try toolkit()
            // Half past eleven in the evening of 21 November 2026, in UTC.
            try site.waymark("build", environment: ["TZ": zone, "SOURCE_DATE_EPOCH": "1795303800"])
            return try site.wholeOutput()
        }
        #expect(outputs[0] == outputs[1])
    }
}
