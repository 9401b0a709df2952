internal import Diagnostics

/// A value and its file, read side by side.
struct ScalarAlignment {
    /// The stretches of the value that the file holds as they are.
    private(set) var runs: [PositionMap.Run] = []

    private var file: FileCursor
    private let quote: Unicode.Scalar?
    private var line = 1
    private var column = 1

    /// Begins where the value does in the file; passes a quotation mark, or the line that announces a block of text.
    init(_ start: FileCursor) {
        file = start
        switch file.scalar {
        case "\"", "'":
            quote = file.scalar
            file.advance()
        case "|", ">":
            quote = nil
            file.advanceToLineEnd()
        default: quote = nil
        }
    }

    /// Takes the next scalar of the value.
    mutating func take(_ scalar: Unicode.Scalar) {
        if !scalar.properties.isWhitespace {
            let next = find(scalar)
            if next != nil || runs.isEmpty { note() }
            if let next { file = next }
        }
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }

    /// Goes to where the file has `scalar` next, over white space; gives what follows it, or nil where the file has
    /// something else.
    private mutating func find(_ scalar: Unicode.Scalar) -> FileCursor? {
        while let found = file.scalar {
            var next = file
            next.advance()
            if quote == "\"", found == "\\" {
                guard let written = next.advanceOverEscape() else {
                    file = next
                    continue
                }
                return written == scalar ? next : nil
            }
            if quote == "'", found == "'" { next.advance() }
            if found == scalar { return next }
            guard found.properties.isWhitespace else { return nil }
            file = next
        }
        return nil
    }

    /// Begins a run, unless the present one leads here.
    private mutating func note() {
        let text = SourcePosition(line: line, column: column)
        guard let last = runs.last, PositionMap([last]).file(text) == file.position else {
            runs.append(PositionMap.Run(text: text, file: file.position))
            return
        }
    }
}
