internal import Diagnostics

/// A place in a file that goes forward scalar by scalar and knows its line and column.
struct FileCursor {
    /// The scalar at this place; nil at the end of the file.
    private(set) var scalar: Unicode.Scalar?
    /// The line and column.
    private(set) var position: SourcePosition

    private var rest: ArraySlice<UInt8>.Iterator
    private var decoder = UTF8()

    /// Begins at the beginning of `text`, which is the rest of a file from the beginning of `line` on.
    init(_ text: ArraySlice<UInt8>, line: Int) {
        position = SourcePosition(line: line, column: 1)
        rest = text.makeIterator()
        decode()
    }

    /// The place at `column` of this line.
    func advanced(to column: Int) -> FileCursor {
        var cursor = self
        while cursor.position.column < column, cursor.position.line == position.line, cursor.scalar != nil {
            cursor.advance()
        }
        return cursor
    }

    /// Goes on by one scalar.
    mutating func advance() {
        let left = scalar
        guard left != nil else { return }
        decode()
        let isLineEnd = left == "\n" || left == "\r" && scalar != "\n"
        position =
            isLineEnd
            ? SourcePosition(line: position.line + 1, column: 1)
            : SourcePosition(line: position.line, column: position.column + 1)
    }

    /// Goes on to the end of the line.
    mutating func advanceToLineEnd() {
        while let scalar, scalar != "\n", scalar != "\r" { advance() }
    }

    /// Goes over what follows a backslash in double quotation marks; gives what the two stand for, or nil where that is
    /// white space or nothing.
    mutating func advanceOverEscape() -> Unicode.Scalar? {
        guard let kind = scalar else { return nil }
        advance()
        switch kind {
        case "\"", "\\", "/": return kind
        case "x": return advanceOverDigits(2)
        case "u": return advanceOverDigits(4)
        case "U": return advanceOverDigits(8)
        default: return nil
        }
    }

    private mutating func advanceOverDigits(_ count: Int) -> Unicode.Scalar? {
        var digits = ""
        while digits.utf8.count < count, let digit = scalar, digit.properties.isHexDigit {
            digits.unicodeScalars.append(digit)
            advance()
        }
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }

    private mutating func decode() {
        if case .scalarValue(let next) = decoder.decode(&rest) { scalar = next } else { scalar = nil }
    }
}
