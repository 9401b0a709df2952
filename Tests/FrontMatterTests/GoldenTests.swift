import Diagnostics
import Foundation
import FrontMatter
import Testing

/// Each mistake that an author may make, with exactly what is said of it.
///
/// `Goldens/mistakes.txt` holds cases: a line `### name`, the file, and after a line `>>>` the diagnostics.
/// `RECORD_GOLDENS=1 swift test --filter GoldenTests` writes down anew what is said.
struct GoldenTests {
    @Test func `every mistake is told of once, at its place, with what to type instead`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Goldens/mistakes.txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        let actual = GoldenCase.cases(of: text).map { $0.recorded() }.joined()
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
            try actual.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(actual == text)
    }
}

/// One case of a golden file.
struct GoldenCase {
    let name: String
    let source: String

    static func cases(of text: String) -> [GoldenCase] {
        var cases: [GoldenCase] = []
        var name = ""
        var lines: [Substring] = []
        var isSource = true
        let all: [Substring] =
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() + ["### "]
        for line in all {
            if line.hasPrefix("### ") {
                if !name.isEmpty {
                    cases.append(GoldenCase(name: name, source: lines.joined(separator: "\n")))
                }
                (name, lines, isSource) = (String(line.dropFirst(4)), [], true)
            } else if line == ">>>" {
                isSource = false
            } else if isSource {
                lines.append(line)
            }
        }
        return cases
    }

    /// The case with the diagnostics of its file.
    func recorded() -> String {
        let document = FrontMatterReader.read(Array(source.utf8), path: "plan.md")
        let (_, diagnostics) = FieldReader.read(
            document.fields, schema: planSchema, path: "plan.md",
            context: FieldContext("a plan", of: document))
        let lines = (document.diagnostics + diagnostics).sorted().map { diagnostic in
            let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place): \(diagnostic.severity)[\(diagnostic.rule)]: \(diagnostic.message)\n"
        }
        return "### \(name)\n\(source)\n>>>\n\(lines.joined())"
    }
}
