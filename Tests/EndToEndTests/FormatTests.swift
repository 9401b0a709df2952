import Foundation
import Testing

struct FormatTests {
    private static let message =
        "There is no principle \"decide-togther\". Did you mean \"decide-together\"?"

    /// A site with one error at line 6, column 5 and one warning.
    private static func brokenSite() throws -> TemporarySite {
        try TemporarySite([
            "content/principles/decide-together.md": TemporarySite.page("Decide together"),
            "content/examples/a.md": TemporarySite.page(
                "A", "principles:\n  - decide-together\n  - decide-togther"),
            "content/guides/b.md": "---\ntitle: B\n---\nText.\n",
        ])
    }

    @Test(arguments: ["build", "check"], ["json", "github", "sarif", "junit"])
    func `a report for programs is all there is, on standard output, and ends with the same status`(
        command: String, format: String
    ) throws {
        let site = try Self.brokenSite()
        let result = try site.waymark(command, "--format", format)
        #expect(result.status == 1)
        #expect(result.errors == "")
        #expect(result.output.hasSuffix("\n"))
        #expect(!site.hasOutput("index.html"))
    }

    @Test func `text goes to standard error, without colour where no terminal is`() throws {
        let result = try Self.brokenSite().waymark("check", "--format", "text")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(
            result.errors.hasPrefix(
                """
                content/examples/a.md:6:5: error[unknown-reference]: \(Self.message)
                  6 |   - decide-togther
                    |     ^

                """), "\(result.errors)")
        #expect(result.errors.hasSuffix("1 error, 1 warning\n"))
    }

    @Test func `json`() throws {
        let result = try Self.brokenSite().waymark("check", "--format", "json")
        let report = try JSONDecoder().decode(DecodedReport.self, from: Data(result.output.utf8))
        #expect(report.version == 1)
        #expect(report.counts == ["errors": 1, "warnings": 1])
        #expect(report.diagnostics.map(\.rule) == ["unknown-reference", "missing-summary"])
        #expect(
            report.diagnostics.first
                == DecodedReport.Entry(
                    rule: "unknown-reference", severity: "error", path: "content/examples/a.md", line: 6,
                    column: 5, message: Self.message,
                    documentation: "docs/diagnostics.md#unknown-reference"))
    }

    @Test func `github`() throws {
        let site = try Self.brokenSite()
        let result = try site.waymark("check", "--format", "github")
        let lines = result.output.split(separator: "\n")
        #expect(
            lines.first
                == "::error file=content/examples/a.md,line=6,col=5,title=unknown-reference::\(Self.message)")
        #expect(lines.count == 2)
        #expect(lines.last?.hasPrefix("::warning file=content/guides/b.md,") == true)
    }

    @Test(arguments: [("github", "file=web/content/a.md,"), ("sarif", "{\"uri\":\"web/content/a.md\"}")])
    func `for code hosts, paths begin at the current folder`(format: String, place: String) throws {
        let repository = try TemporarySite([
            "web/waymark.yaml": "title: T\nbaseURL: https://example.org/\n",
            "web/content/a.md": "No title.\n",
        ])
        let result = try Command.run(
            Command.waymark, ["check", "--site", "web", "--format", format], in: repository.folder)
        #expect(result.output.contains(place), "\(result.output)")
    }

    @Test func `sarif`() throws {
        let result = try Self.brokenSite().waymark("check", "--format", "sarif")
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(results.map { $0["level"] as? String } == ["error", "warning"])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        let ids = rules.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == rules.count)
    }

    @Test func `junit`() throws {
        let result = try Self.brokenSite().waymark("check", "--format", "junit")
        #expect(
            result.output.contains("<testsuites name=\"waymark\" tests=\"2\" failures=\"1\" errors=\"0\">\n"))
        #expect(
            result.output.contains(
                "<testsuite name=\"content/examples/a.md\" tests=\"1\" failures=\"1\" errors=\"0\">\n"))
    }

    @Test(arguments: [
        ("text", ""), ("github", ""),
        ("json", "{\"version\":1,\"counts\":{\"errors\":0,\"warnings\":0},\"diagnostics\":[\n]}\n"),
    ])
    func `a site with nothing wrong has an empty report`(format: String, output: String) throws {
        let site = try TemporarySite(["content/guides/a.md": TemporarySite.page("A")])
        let result = try site.waymark("check", "--format", format)
        #expect(result.status == 0)
        #expect(result.output == output)
        #expect(result.errors == "")
    }

    @Test func `a site with nothing wrong passes a test`() throws {
        let site = try TemporarySite(["content/guides/a.md": TemporarySite.page("A")])
        let result = try site.waymark("check", "--format", "junit")
        #expect(result.output.contains("<testcase classname=\"waymark\" name=\"Nothing is wrong.\"/>\n"))
    }

    @Test func `of one rule twenty are printed as text, and all where asked for or for programs`() throws {
        let site = try TemporarySite()
        for number in 1...23 { try site.write("content/guides/g\(number).md", "---\ntitle: G\n---\nText.\n") }
        let some = try site.waymark("check")
        #expect(some.diagnostics.count == 20)
        #expect(some.errors.contains("and 3 more of [missing-summary]; --all prints them\n"))
        #expect(try site.waymark("check", "--all").diagnostics.count == 23)
        let annotations = try site.waymark("check", "--format", "github").output
        #expect(annotations.split(separator: "\n").count == 23)
    }

    @Test func `a report that cannot be written is a failure of the machine`() throws {
        let site = try Self.brokenSite()
        let result = try Command.run(
            "/bin/sh",
            ["-c", "exec \"$0\" check --format json > /dev/full", Command.waymark], in: site.folder)
        #expect(result.status == 3)
        #expect(
            result.errors
                == "waymark: Cannot write to standard output: the disk is full. Make room on it and try again.\n"
        )
    }

    @Test func `a format that there is none of is wrong usage`() throws {
        let result = try Self.brokenSite().waymark("check", "--format", "yaml")
        #expect(result.status == 2)
        #expect(result.output == "")
    }
}

/// The JSON form as another program would read it.
private struct DecodedReport: Decodable {
    struct Entry: Decodable, Equatable {
        let rule: String
        let severity: String
        let path: String
        let line: Int?
        let column: Int?
        let message: String
        let documentation: String
    }

    let version: Int
    let counts: [String: Int]
    let diagnostics: [Entry]
}
