import Foundation
import Testing

struct TimingsTests {
    private struct Timings: Decodable {
        struct Stage: Decodable {
            let name: String
            let microseconds: Int
            let processorMicroseconds: Int
        }

        let stages: [Stage]
        let parsedPages: Int
        let renderedFiles: Int
        let keptFiles: Int
    }

    private func site() throws -> TemporarySite {
        try TemporarySite([
            "content/index.md": TemporarySite.page("Home"), "content/a.md": TemporarySite.page("A"),
        ])
    }

    @Test func `timings are a table on standard error`() throws {
        let result = try site().waymark("build", "--timings")
        let lines = result.errors.split(separator: "\n").map(String.init)
        #expect(lines.first?.split(separator: " ") == ["stage", "ms", "processor", "ms"])
        let stages = lines.dropFirst().dropLast().map {
            String($0.prefix(12)).trimmingCharacters(in: .whitespaces)
        }
        #expect(
            stages == [
                "load", "parse", "decode", "plan", "report", "render", "publish", "save cache",
                "total",
            ])
        #expect(lines.last?.hasPrefix("2 pages parsed, ") == true)
        #expect(result.output == "")
    }

    @Test func `with format json they are one object, and a second build has nothing to do`() throws {
        let site = try site()
        let first = try timings(site.waymark("build", "--timings", "--format", "json"))
        #expect(first.parsedPages == 2 && first.renderedFiles > 2 && first.keptFiles == 0)
        #expect(first.stages.allSatisfy { $0.microseconds >= 0 && $0.processorMicroseconds >= 0 })
        let second = try timings(site.waymark("build", "--timings", "--format", "json"))
        #expect(second.parsedPages == 0 && second.renderedFiles == 0 && second.keptFiles > 2)
        let anew = try timings(site.waymark("build", "--timings", "--format", "json", "--no-cache"))
        #expect(anew.parsedPages == 2 && anew.renderedFiles == first.renderedFiles)
    }

    private func timings(_ result: CommandResult) throws -> Timings {
        #expect(result.status == 0)
        return try JSONDecoder().decode(Timings.self, from: Data(result.errors.utf8))
    }
}
