import Diagnostics
import Foundation
import FrontMatter
import Testing

/// Each mistake that an author may make, with exactly what is said of it.
///
/// `Goldens/mistakes.txt` holds cases: a line `### name`, the file, and after a line `>>>` the diagnostics.
/// `WAYMARK_RECORD=1 swift test --filter GoldenTests` writes down anew what is said.
struct GoldenTests {
    static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "Goldens/mistakes.txt")

    @Test func `every mistake is told of once, at its place, with what to type instead`() throws {
        let cases = GoldenCase.cases(of: try String(contentsOf: Self.file, encoding: .utf8))
        #expect(cases.count >= 100)
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
            try cases.map { $0.recorded() }.joined().write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            for golden in cases { #expect(golden.recorded() == golden.text) }
        }
    }
}

/// One case of a golden file.
struct GoldenCase {
    let name: String
    /// The file with the mistakes.
    let source: String
    /// The whole case as it is in the golden file.
    let text: String

    static func cases(of text: String) -> [GoldenCase] {
        ("\n" + text.dropLast()).components(separatedBy: "\n### ").dropFirst().map { part in
            let body = (part + "\n").components(separatedBy: "\n>>>\n")
            let lines = body[0].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let source = lines.count > 1 ? String(lines[1]) : ""
            return GoldenCase(name: String(lines[0]), source: source, text: "### \(part)\n")
        }
    }

    /// The case with the diagnostics of its file.
    func recorded() -> String {
        let document = FrontMatterReader.read(Array(source.utf8), path: "plan.md")
        let (_, diagnostics) = FieldReader.read(
            document.fields,
            schema: planSchema,
            path: "plan.md",
            context: FieldContext("a plan", of: document)
        )
        let lines = (document.diagnostics + diagnostics).sorted().map { diagnostic in
            let place = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(place): \(diagnostic.severity)[\(diagnostic.rule)]: \(diagnostic.message)\n"
        }
        return "### \(name)\n\(source)\n>>>\n\(lines.joined())"
    }
}
