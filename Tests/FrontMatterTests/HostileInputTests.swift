import Diagnostics
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

    @Test(arguments: 0..<40)
    func `no bytes bring the reader down, and every place is in the file`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<100 {
            let source = random.frontMatterLikeBytes()
            let document = FrontMatterReader.read(source, path: "a.md")
            let (_, fieldDiagnostics) = FieldReader.read(
                document.fields,
                schema: planSchema,
                path: "a.md",
                context: FieldContext("a plan", of: document)
            )
            let (_, fileDiagnostics) = YAMLReader.read(source, path: "a.yaml")
            let lineCount = 1 + source.count { $0 == 0x0A || $0 == 0x0D }
            for diagnostic in document.diagnostics + fieldDiagnostics + fileDiagnostics {
                let position = diagnostic.position
                #expect(
                    position.map {
                        (1...lineCount).contains($0.line) && (1...(source.count + 1)).contains($0.column)
                    } == true
                )
            }
            #expect(document.bodyOffset <= source.count)
            #expect(document.bodyLine <= lineCount + 1)
        }
    }
}

/// Random numbers that are the same in every run: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Pieces of front matter put together without sense.
    mutating func frontMatterLikeBytes() -> [UInt8] {
        let pieces = [
            "---\n", "title: ", "actions:\n", "  - text: ", "    due: ", "principles: ", "status: ", "\n",
            "\n", " ", "  ",
            "- ", "-", ": ", ":", "[", "]", "{", "}", ",", "\"", "'", "#", " #", "&a ", "*a", "!", "!!str ",
            "|", ">", "|-\n",
            "%", "@", "`", "\\", "?", "? ", "<<: ", "\t", "\r\n", "\r", "\u{FEFF}", "\u{A0}", "\u{2028}",
            "\u{85}", "\u{E000}",
            "“", "”", "•", "—", "é", "🌳", "Our plan", "30 February 2026", "£1.5m", "...\n", "----\n",
            "=======\n",
            "<<<<<<< HEAD\n", ">>>>>>> x\n", "---", "\u{1}", "a: b", "no", "012", "\u{0}",
        ]
        var bytes: [UInt8] = Bool.random(using: &self) ? Array("---\n".utf8) : []
        for _ in 0..<Int.random(in: 0..<40, using: &self) {
            bytes += (pieces.randomElement(using: &self) ?? "").utf8
            if Int.random(in: 0..<60, using: &self) == 0 {
                bytes.append(UInt8.random(in: 0x80...0xFF, using: &self))
            }
        }
        return bytes
    }
}
