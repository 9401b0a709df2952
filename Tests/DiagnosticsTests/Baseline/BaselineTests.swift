import Diagnostics
import Testing

struct BaselineTests {
    private static func mistake(_ line: Int?, in path: String = "a.md", rule: SampleRule = .unknownReference)
        -> Diagnostic
    {
        Diagnostic(
            rule, path: path, position: line.map { SourcePosition(line: $0, column: 1) }, message: "Wrong: é."
        )
    }

    private static func source(_ text: String) -> (String) -> [UInt8]? { { _ in Array(text.utf8) } }

    private static let before = Baseline(
        of: [Self.mistake(1), Self.mistake(2), Self.mistake(2, in: "b.md"), Self.mistake(nil)],
        source: source("- x\n- y\n"))

    @Test func `a mistake that moved, or is indented otherwise, is known again`() {
        let found = [Self.mistake(4), Self.mistake(9), Self.mistake(nil), Self.mistake(9, in: "b.md")]
        let (new, mended) = Self.before.compare(
            found, source: Self.source("\n\n\n-  x\n\n\n\n\n   - y\t\n"))
        #expect(new == [])
        #expect(mended == 0)
    }

    @Test func `another rule, another file, another text and one more of a sort are new`() {
        let found = [
            Self.mistake(1), Self.mistake(1, in: "c.md"), Self.mistake(1, rule: .missingSummary),
            Self.mistake(2), Self.mistake(3),
            Self.mistake(4),
        ]
        let (new, mended) = Self.before.compare(found, source: Self.source("- x\n- y\n- x\n- z\n"))
        #expect(new == [found[1], found[2], found[4], found[5]])
        #expect(mended == 2)
    }

    @Test func `the file is sorted, and gives the same baseline back`() throws {
        let text = String(decoding: Self.before.bytes, as: UTF8.self)
        #expect(
            text.split(separator: "\n").filter { !$0.hasPrefix("#") } == [
                "1\tunknown-reference\ta.md\t- x", "1\tunknown-reference\ta.md\t- y",
                "1\tunknown-reference\ta.md\tWrong: é.", "1\tunknown-reference\tb.md\t- y",
            ])
        #expect(try Baseline(Self.before.bytes) == Self.before)
        let onWindows = text.split(separator: "\n").joined(separator: "\r\n")
        #expect(try Baseline(Array(onWindows.utf8)) == Self.before)
    }

    @Test(arguments: ["x\ta\tb\tc", "1\ta\tb", "0\ta\tb\tc", "<<<<<<< HEAD", "-1\ta\tb\tc", "\u{0}"])
    func `a line that is none of a baseline is named`(line: String) {
        #expect(throws: Baseline.BadLine(number: 2)) { try Baseline(Array("# Note\n\(line)\n".utf8)) }
    }

    @Test func `lines that a merge left twice count once, and tabs and long lines do no harm`() throws {
        let line = "2\ta\tb\tc"
        #expect(try Baseline(Array("\(line)\n\(line)\n1\ta\tb\tc\n".utf8)).count == 2)
        let long = "a\tb" + String(repeating: "é", count: 500)
        let baseline = Baseline(of: [Self.mistake(1)], source: Self.source(long))
        #expect(try Baseline(baseline.bytes) == baseline)
        let (new, _) = baseline.compare([Self.mistake(1)], source: Self.source(long + " and more"))
        #expect(new == [])
    }

}
