import Diagnostics
import Testing

struct DiagnosticLogTests {
    private let most = DiagnosticLog.mostOfOneRule

    private func log(_ paths: [String]) -> DiagnosticLog {
        var log = DiagnosticLog()
        for (line, path) in paths.enumerated() {
            log.add(
                SampleRule.longSentence, path: path, position: SourcePosition(line: line + 1, column: 1),
                "Cut it.")
        }
        return log
    }

    @Test func `as many of one rule as fit are listed in their order, with no word of others`() {
        let diagnostics = log(Array(repeating: "a.md", count: most)).diagnostics
        #expect(diagnostics.map(\.position?.line) == (1...most).map { $0 })
        #expect(Set(diagnostics.map(\.message)) == ["Cut it."])
    }

    @Test func `those over the bound are counted at the last one's place, file by file`() {
        let paths = Array(repeating: "a.md", count: most + 2) + Array(repeating: "b.md", count: 3)
        let diagnostics = log(paths).diagnostics
        #expect(diagnostics.count == most + 3 + 1)
        #expect(
            diagnostics.last
                == Diagnostic(
                    SampleRule.longSentence, path: "a.md", position: SourcePosition(line: most, column: 1),
                    message: "This page has 2 more places like this one, which are not listed one by one."))
    }

    @Test func `a severity of its own stays with the one that stands for the others`() {
        var log = DiagnosticLog()
        for _ in 0...most {
            log.add(SampleRule.longSentence, path: "a.md", position: nil, severity: .error, "Cut it.")
        }
        #expect(log.diagnostics.count == most + 1)
        #expect(Set(log.diagnostics.map(\.severity)) == [.error])
    }
}
