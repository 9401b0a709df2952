import Diagnostics
import FrontMatter
import Testing

/// Each value has one `X` and one `Y`; they must be found where they stand in the file.
struct ScalarPositionsTests {
    @Test(arguments: [
        "text: one X two Y", "text: \"one X two Y\"", "text: 'it''s X, isn''t it, Y'",
        #"text: "a \"b\" X \u00e9 é \\ Y""#, #"text: "one\nX\n\nthree Y""#, "text: >-\n  one X\n  two Y",
        "text: |\n  - one\n    - X\n\n  - é Y\n", "text: |4-\n      X\n    é Y",
        "text:\n    one X\n    two Y",
        "text: one\n   X two\n\n   three Y\nmore: z", "text: \"one \\\n    X two\n\n    Y\"",
        "text: \u{FEFF}ü X Y",
        "text: >\r\n  one X\r\n  two Y\r\n", "list:\n  - a\ntext: |\n    X\n      Y", "text: |  # why\n  X Y",
        #"text: "\x41 X \U0001F600 Y""#,
    ])
    func `a place in a value is found in its file`(yaml: String) throws {
        let source = "---\n" + yaml + "\n---\n"
        let front = FrontMatterReader.read(Array(source.utf8), path: "a.md")
        let value = try #require(front.fields.first { $0.key == "text" }?.value)
        let text = try #require(value.scalar)
        let map = ScalarPositions(Array(source.utf8)[...]).map(of: text, at: value.position)
        for letter: Unicode.Scalar in ["X", "Y"] {
            let inText = try #require(place(of: letter, in: text))
            #expect(map.file(inText) == place(of: letter, in: source), "\(letter) of \(yaml)")
        }
    }

    @Test func `a value that is not in the file stands where it begins`() {
        let source = Array("---\ntext: abc\n---\n".utf8)
        let map = ScalarPositions(source[...]).map(of: "xyz", at: SourcePosition(line: 2, column: 7))
        #expect(map.file(SourcePosition(line: 1, column: 1)) == SourcePosition(line: 2, column: 7))
        let outside = ScalarPositions(source[...]).map(of: "xyz", at: SourcePosition(line: 9, column: 1))
        #expect(outside.file(SourcePosition(line: 1, column: 1)) == SourcePosition(line: 9, column: 1))
    }

    private func place(of letter: Unicode.Scalar, in text: String) -> SourcePosition? {
        var line = 1
        var column = 1
        for scalar in text.unicodeScalars {
            if scalar == letter { return SourcePosition(line: line, column: column) }
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return nil
    }
}
