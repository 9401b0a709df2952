import TestSupport
import FrontMatter
import Testing

/// Random files and random changes: every byte but those of the changed field stands, and all is read as it should be.
struct RewritingPropertyTests {
    private static let order = (0..<8).map { "field-\($0)" }

    @Test(arguments: 0..<60)
    func `a change of one field leaves every other byte as it is`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var changed = 0
        for _ in 0..<40 {
            let file = random.file(lineEnd: ["\n", "\r\n"][seed % 2])
            let before = FrontMatterReader.read(file.bytes, path: "a.md")
            // Some of the pieces make mistakes of YAML's together; those files are for the next test.
            guard before.diagnostics.isEmpty, before.fields.count == file.parts.count else { continue }
            let number = Int.random(in: 0..<file.parts.count, using: &random)
            let name = before.fields[number].key
            let content = random.content()
            guard
                let bytes = try? FrontMatterRewriting.rewriting(
                    file.bytes, path: "a.md", changes: [FieldChange(name, content)], order: Self.order)
            else {
                Issue.record(
                    "\(String(decoding: file.bytes, as: UTF8.self))\n\(name): \(String(describing: content))")
                continue
            }
            let words =
                "\(String(decoding: file.bytes, as: UTF8.self))\n→\n\(String(decoding: bytes, as: UTF8.self))"
            let lead = file.lead(of: number)
            let tail = file.tail(of: number)
            #expect(bytes.starts(with: lead) && bytes.suffix(tail.count) == tail[...], "\(words)")
            let after = FrontMatterReader.read(bytes, path: "a.md")
            #expect(after.diagnostics.isEmpty, "\(words)")
            let others = before.fields.filter { $0.key != name }.map { "\($0.key): \(plain($0.value))" }
            #expect(
                after.fields.filter { $0.key != name }.map { "\($0.key): \(plain($0.value))" } == others,
                "\(words)")
            #expect(
                content.map { new in after[name].map(new.matches) ?? false } ?? (after[name] == nil),
                "\(words)")
            changed += 1
        }
        #expect(changed >= 20)
    }

    @Test(arguments: 0..<40)
    func `whatever a file holds, a change is made rightly or refused`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(5000 + seed))
        for _ in 0..<40 {
            var bytes =
                Bool.random(using: &random) ? random.frontMatterLikeBytes() : random.file(lineEnd: "\n").bytes
            for _ in 0..<Int.random(in: 0..<3, using: &random) { random.spoil(&bytes) }
            let names = FrontMatterReader.read(bytes, path: "a.md").fields.map(\.key) + ["title"]
            let change = FieldChange(random.pick(names), random.content())
            guard
                let result = try? FrontMatterRewriting.rewriting(
                    bytes, path: "a.md", changes: [change], order: Self.order)
            else { continue }
            let after = FrontMatterReader.read(result, path: "a.md")
            #expect(
                change.content.map { new in after[change.name].map(new.matches) ?? false }
                    ?? (after[change.name] == nil))
        }
    }

    private func plain(_ value: YAMLValue) -> String {
        switch value.content {
        case .empty: "~"
        // No field keeps the white space round a text; that of a block with `|+` goes on to the next field.
        case .scalar(let text): "‹\(String(text.reversed().drop { $0.isNewline }.reversed()))›"
        case .list(let elements): "[" + elements.map(plain).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key): \(plain($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}

/// A file in parts: for each field the lines that are its own, and what stands between them.
struct FileInParts {
    let opening: [UInt8]
    let parts: [(notes: [UInt8], lines: [UInt8])]
    let closing: [UInt8]

    var bytes: [UInt8] { opening + parts.flatMap { $0.notes + $0.lines } + closing }

    func lead(of number: Int) -> [UInt8] {
        opening + parts[..<number].flatMap { $0.notes + $0.lines } + parts[number].notes
    }

    func tail(of number: Int) -> [UInt8] { parts[(number + 1)...].flatMap { $0.notes + $0.lines } + closing }
}

extension SeededGenerator {
    /// A page of a few fields in all the forms that YAML has.
    mutating func file(lineEnd: String) -> FileInParts {
        let names = (0..<8).map { "field-\($0)" }.shuffled(using: &self).prefix(
            Int.random(in: 1...6, using: &self))
        let bytes = { (text: String) in Array(text.replacing("\n", with: lineEnd).utf8) }
        var parts: [(notes: [UInt8], lines: [UInt8])] = []
        for name in names {
            let notes = pick(["", "", "\n", "# a note\n", "\n# field-9: not a field\n\n", "#field-3: form\n"])
            parts.append((bytes(notes), bytes("\(name):\(value())\n")))
        }
        return FileInParts(
            opening: bytes(pick(["---\n", "\u{FEFF}---\n", "---  \n"])), parts: parts,
            closing: bytes(
                pick(["---\n\nBody: text\n", "# end\n---\nBody", "\n---", "---\n---\nfield-0: no\n"])))
    }

    private mutating func value() -> String {
        pick([
            "", " Words", "   Words  ", " Words # a note", " \"Words: more\"", " 'It''s'",
            " \"a \\\"b\\\" \\u00e9\"", " ŵ é 🌳",
            " |\n  one\n\n  # two\n    three", " >-\n  one\n  two\n\n  three", " |+\n  one",
            " |2\n    one\n  two",
            " one\n  two\n  three", " \"one\n  two\n\n  three\"",
            " [a, 'b', \"c, d\"]", " []", " {id: a, how: 'b: c'}", " {}", " [ {id: a}, b ]", " [a,\n  b]",
            "\n  - one\n  # between\n  - two # here\n\n  - 'three'", "\n- one\n- id: two\n  how: Words",
            "\n  - |\n    one\n    two\n  - x",
            "\n  id: one\n  # between\n  how: two",
            "\n    - id: a\n      how: |\n        b\n        c\n    - how: x\n      id: y",
            "\n  -   text: a\n      value: [1, 2]\n\n  -   text: b",
        ])
    }

    private mutating func words() -> String {
        pick([
            "Words", "Other words", "one\ntwo", "one\n\ntwo\nthree", "a: b", "# c", "it's \"so\"", "[x]",
            "- y", "“z”", "no", "é 🌳", "a\\b",
            "1, 2", "• dot", "x #1", "one two", "tab\tbed", "{", "%", "@here", "'", "\"", "trailing:",
            "one\ntwo\n\nthree",
        ])
    }

    /// What a form may send for a field.
    mutating func content() -> FieldContent? {
        switch Int.random(in: 0..<8, using: &self) {
        case 0: nil
        case 1, 2, 3: .text(words())
        case 4, 5: .list((0..<Int.random(in: 1...4, using: &self)).map { _ in .text(words()) })
        case 6: .group([FieldChange("id", .text(words())), FieldChange("how", .text(words()))])
        default:
            .list(
                (0..<Int.random(in: 1...3, using: &self)).map { _ in
                    .group([
                        FieldChange("id", .text(pick(["a", "two", "y"]))),
                        FieldChange("how", Bool.random(using: &self) ? .text(words()) : nil),
                    ])
                })
        }
    }
}
