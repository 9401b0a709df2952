import TestSupport
import Diagnostics
import Foundation
import FrontMatter
import Testing

/// Input that has brought down other readers of YAML.
struct HostileInputTests {
    private static let fence = "---\ntitle: T\n"

    @Test(arguments: [
        "themes: " + String(repeating: "[", count: 5000),
        "themes: " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500),
        "themes: " + String(repeating: "{", count: 5000),
        "themes: " + String(repeating: "{a: ", count: 5000),
        "themes: " + String(repeating: "[\n", count: 5000),
        "themes:\n  " + String(repeating: "- ", count: 5000) + "x",
        "themes:\n  " + String(repeating: "? ", count: 5000) + "x",
        "themes:\n" + (1..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
    func `what is nested too deeply is refused in one sentence`(lines: String) {
        let document = FrontMatterReader.read(Array("\(Self.fence)\(lines)\n---\n".utf8), path: "a.md")
        #expect(document.diagnostics.map(\.rule) == ["nested-too-deeply"])
        #expect(document.fields.map(\.key) == ["title"])
        #expect(document.unreadableKeys == ["themes"])
    }

    @Test(arguments: ["k: *i", "? *i\n: x", "*i : x", "[*i]: x", "? [*i, *i]\n: x"])
    func `aliases of aliases do not multiply, in values and in names`(last: String) {
        var lines = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghi", "abcdefgh") {
            lines +=
                "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ")
                + "]\n"
        }
        let document = FrontMatterReader.read(Array("\(Self.fence)\(lines)\(last)\n---\n".utf8), path: "a.md")
        #expect(document.diagnostics.contains { $0.rule == "refused-yaml" && $0.position?.line == 3 })
        #expect(document["title"]?.scalar == "T")
    }

    @Test func `ten thousand mistakes are each told of`() {
        let lines = (0..<10_000).map { "key-\($0): a: b\n" }.joined()
        let document = FrontMatterReader.read(Array("---\n\(lines)---\n".utf8), path: "a.md")
        #expect(document.diagnostics.count == 10_000)
        #expect(document.fields.count == 10_000)
    }

    @Test func `ten thousand equal names are each told of`() {
        let lines = String(repeating: "title: T\n", count: 10_000)
        let document = FrontMatterReader.read(Array("---\n\(lines)---\n".utf8), path: "a.md")
        #expect(document.diagnostics.count == 9999)
    }

    @Test func `equal names in a group come to an end`() {
        let lines = String(repeating: "  a: b\n", count: 1000)
        let document = FrontMatterReader.read(Array("---\ncontact:\n\(lines)---\n".utf8), path: "a.md")
        #expect(!document.diagnostics.isEmpty)
    }

    @Test func `a very long line is read`() {
        let long = String(repeating: "word ", count: 400_000) + "end"
        let document = FrontMatterReader.read(Array("---\ntitle: \(long)\n---\n".utf8), path: "a.md")
        #expect(document["title"]?.scalar == long)
    }

    @Test func `control characters by the hundred thousand are told of once`() {
        let text = String(repeating: "a\u{01}\u{85}\u{2028}", count: 100_000)
        let document = FrontMatterReader.read(Array("---\ntitle: \(text)\n---\n".utf8), path: "a.md")
        #expect(document.diagnostics.map(\.rule) == ["control-character"])
        #expect(document.diagnostics.first?.position == SourcePosition(line: 2, column: 9))
    }

    @Test(arguments: 0..<20)
    func `no bytes bring the reader down, and every place is in the file`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 { readAll(random.frontMatterLikeBytes()) }
    }

    @Test(arguments: 0..<20)
    func `no slip in a file of mistakes brings the reader down`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let cases = GoldenCase.cases(of: try String(contentsOf: GoldenTests.file, encoding: .utf8))
        for golden in cases {
            var source = Array(golden.source.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) { random.spoil(&source) }
            readAll(source)
        }
    }

    private func readAll(_ source: [UInt8]) {
        let document = FrontMatterReader.read(source, path: "a.md")
        let context = FieldContext("a plan", of: document)
        let (_, fieldDiagnostics) = FieldReader.read(
            document.fields,
            schema: planSchema,
            path: "a.md",
            context: context
        )
        let (_, fileDiagnostics) = YAMLReader.read(source, path: "a.yaml")
        let lines = 1...(1 + source.count { $0 == 0x0A || $0 == 0x0D })
        let columns = 1...(source.count + 1)
        let places = (document.diagnostics + fieldDiagnostics + fileDiagnostics).map(\.position)
        #expect(
            places.allSatisfy { $0.map { lines.contains($0.line) && columns.contains($0.column) } ?? false }
        )
        #expect(document.bodyOffset <= source.count)
        #expect(document.bodyLine <= lines.upperBound + 1)
    }
}
