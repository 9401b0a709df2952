import TestSupport
import Diagnostics
import FrontMatter
import Testing

/// `PlainYAML` must give what libyaml gives, or nothing.
struct PlainYAMLTests {
    @Test(arguments: 0..<50)
    func `random front matter is read as libyaml reads it`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var plainCount = 0
        for _ in 0..<100 {
            let lines = random.plainLines()
            let bytes = Array(lines.joined(separator: ["\n", "\r\n", "\r"][seed % 3]).utf8)
            guard let plain = PlainYAML.entries(of: bytes[...], firstLine: 2) else { continue }
            plainCount += 1
            #expect(
                plain == YAMLComposer.entries(of: bytes[...], firstLine: 2),
                "\(lines.joined(separator: "\n"))"
            )
        }
        #expect(plainCount >= 25)
    }

    @Test(arguments: 0..<50)
    func `spoilt front matter is read as libyaml reads it, or left to it`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(1000 + seed))
        for _ in 0..<200 {
            var bytes = Array(random.plainLines().joined(separator: "\n").utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) { random.spoil(&bytes) }
            guard let plain = PlainYAML.entries(of: bytes[...], firstLine: 2) else { continue }
            #expect(
                plain == YAMLComposer.entries(of: bytes[...], firstLine: 2),
                "\(String(decoding: bytes, as: UTF8.self))"
            )
        }
    }

    @Test(arguments: [
        "title: \"a\\n\"", "title: 'a''b'", "title: |\n  a", "title: >\n  a", "title: a\n  b", "title: *a",
        "title: &a b", "title: !a b", "title: [a, [b]]", "title: [a, ]", "title: {a: {b: c}}", "title: {a}",
        "title: [a",
        "title: a: b", "title: T\ntitle: T", "themes:\n  - - a", "themes:\n  -\n  - a",
        "themes:\n  - a\n - b", "- a", "a b: c",
        "? a", "<<: a", "title: -", "title: [a: b]", "title: {a: b, a: c}", "title: \"a\"b", "title: @a",
        "'title': T", " title: T",
        "title:T", "---\ntitle: T", "title: T\n...", "themes: [a]b", "a:\n  b: c\n d: e", "title: %a",
        "title: ?a", "title: ,a",
    ])
    func `what is not plain is left to libyaml`(lines: String) {
        #expect(PlainYAML.entries(of: Array(lines.utf8)[...], firstLine: 2) == nil)
    }
}

extension SeededGenerator {
    /// Lines of front matter as councils write it, and a little beyond.
    fileprivate mutating func plainLines() -> [String] {
        group(indentation: 0, depth: 0)
    }

    private mutating func words() -> String {
        pick([
            "Our plan", "14 March 2026", "14/03/2026", "2026-03-01", "12 months", "decide-together", "£1,500",
            "no", "012", "12:30",
            "1e3", "é", "🌳 trees", "Cymraeg: ŵ".replacing(": ", with: " "), "https://example.org/a?b=c&d",
            "R&D", "a*b", "it's",
            "a \"b\" c", "x!", "50%", "(see below)", "/old/address/", ".hidden", "a  b", "a,b", "a, b", "a:b",
            "[no]", "{no}",
            "-3", "=", "~", "null", "<p>", "a]", "“curly”", "a - b",
            String(repeating: "long words ", count: 120) + "end",
        ])
    }

    private mutating func inlineValue() -> String {
        switch Int.random(in: 0..<10, using: &self) {
        case 0: "\"\(pick(["", "a", "a: b", "[a]", "é, ŵ", "  ", "it's", "{", "a, b"]))\""
        case 1: "'\(pick(["", "a", "a: b", "\\n", "é", "\"", "- a"]))'"
        case 2: pick(["[", "[ "]) + list() + pick(["]", " ]"])
        case 3:
            "{" + pick(["", " "])
                + "id: \(pick(["a", "é", "\"a: b\"", "'c'"])), how: \(pick(["x y", "it's", "(z)"]))" + "}"
        default: words() + pick(["", "", " ", "   "])
        }
    }

    private mutating func list() -> String {
        let count = Int.random(in: 0..<4, using: &self)
        return (0..<count).map { _ in pick(["a", "two words", "\"b, c\"", "'d'", "é", "e.g. f", "12 months"])
        }
        .joined(separator: pick([", ", ",", " , "]))
    }

    private mutating func group(indentation: Int, depth: Int) -> [String] {
        let spaces = String(repeating: " ", count: indentation)
        var lines: [String] = []
        for name in ["title", "b2", "due-date", "D_e", "f"].prefix(Int.random(in: 1...4, using: &self)) {
            if Int.random(in: 0..<8, using: &self) == 0 { lines.append(pick(["", "  "])) }
            let kind = depth < 3 ? Int.random(in: 0..<8, using: &self) : 0
            switch kind {
            case 5: lines.append("\(spaces)\(name):\(pick(["", "  "]))")
            case 6:
                lines.append("\(spaces)\(name):")
                lines += group(indentation: indentation + pick([1, 2, 4]), depth: depth + 1)
            case 7:
                lines.append("\(spaces)\(name):")
                lines += blockList(indentation: indentation + pick([0, 2, 2, 3]), depth: depth + 1)
            default: lines.append("\(spaces)\(name):\(pick([" ", " ", "  "]))\(inlineValue())")
            }
        }
        return lines
    }

    private mutating func blockList(indentation: Int, depth: Int) -> [String] {
        let spaces = String(repeating: " ", count: indentation)
        return (0..<Int.random(in: 1...3, using: &self)).flatMap { _ -> [String] in
            let gap = pick([1, 1, 3])
            guard Int.random(in: 0..<2, using: &self) == 0 else {
                return ["\(spaces)-\(String(repeating: " ", count: gap))\(inlineValue())"]
            }
            var lines = group(indentation: indentation + 1 + gap, depth: depth + 1).filter {
                !$0.allSatisfy { $0 == " " }
            }
            lines[0] = "\(spaces)-" + lines[0].dropFirst(indentation + 1)
            return lines
        }
    }
}
