import Diagnostics

/// The line that closes front matter.
struct FenceClosing {
    let contentEnd: Int
    let bodyOffset: Int
    let bodyLine: Int
    let findings: [Finding]

    /// Finds the closing line of the text that begins after the opening line.
    init(_ text: ArraySlice<UInt8>, firstLine: Int) {
        var scanner = LineScanner(text)
        var number = firstLine - 1
        while let line = scanner.next() {
            number += 1
            guard FenceLine.isMeantAsFence(text[line]) else { continue }
            contentEnd = line.lowerBound
            (bodyOffset, bodyLine) = (scanner.offset, number + 1)
            let position = SourcePosition(line: number, column: 1)
            findings =
                FenceLine.isFence(text[line])
                ? [] : [Finding(mistake: FenceMistake.notThreeHyphens, position: position)]
            return
        }
        if let guessed = FenceClosing(beforeTextIn: text, firstLine: firstLine) {
            self = guessed
            return
        }
        contentEnd = text.endIndex
        (bodyOffset, bodyLine) = (text.endIndex, number + 1)
        findings = [Self.notClosed(beforeLine: nil, firstLine: firstLine)]
    }

    /// Takes front matter to end before a paragraph or a heading: a line after an empty line that is no
    /// field.
    init?(beforeTextIn text: ArraySlice<UInt8>, firstLine: Int) {
        var scanner = LineScanner(text)
        var number = firstLine - 1
        var isAfterBlank = false
        while let range = scanner.next() {
            number += 1
            let line = YAMLLine(Array(text[range]))
            let isText = line.indentation == 0 && !line.bytes.isEmpty && !FenceLine.isField(line)
            if isAfterBlank, isText {
                contentEnd = range.lowerBound
                (bodyOffset, bodyLine) = (range.lowerBound, number)
                findings = [Self.notClosed(beforeLine: number, firstLine: firstLine)]
                return
            }
            isAfterBlank = line.indentation == line.bytes.count
        }
        return nil
    }

    private static func notClosed(beforeLine: Int?, firstLine: Int) -> Finding {
        let position = SourcePosition(line: max(1, firstLine - 1), column: 1)
        return Finding(mistake: FenceMistake.notClosed(beforeLine: beforeLine), position: position)
    }
}
