import Diagnostics

/// The two lines of hyphens round front matter, as they are or as they must have been meant.
struct FrontMatterFence {
    /// The bytes between the two lines.
    let content: Range<Int>
    /// The number of the first line of `content`.
    let contentLine: Int
    /// The byte after the closing line.
    let bodyOffset: Int
    /// The number of the line after the closing line.
    let bodyLine: Int
    /// What is wrong with the two lines.
    let findings: [Finding]

    /// Finds the front matter of `text`; nil where there is none.
    init?(_ text: ArraySlice<UInt8>) {
        guard let opening = FenceOpening(text) else { return nil }
        self.init(opening, FenceClosing(text[opening.contentStart...], firstLine: opening.contentLine))
    }

    /// The same front matter, if it should have ended where text that can be no field begins; nil where none
    /// does.
    func endingBeforeText(in text: ArraySlice<UInt8>) -> FrontMatterFence? {
        let opening = FenceOpening(
            contentStart: content.lowerBound,
            contentLine: contentLine,
            findings: findings
        )
        return FenceClosing(beforeTextIn: text[content], firstLine: contentLine).map { Self(opening, $0) }
    }

    private init(_ opening: FenceOpening, _ closing: FenceClosing) {
        content = opening.contentStart..<closing.contentEnd
        contentLine = opening.contentLine
        bodyOffset = closing.bodyOffset
        bodyLine = closing.bodyLine
        findings = opening.findings + closing.findings
    }
}

/// What a line looks like to someone who looks for the lines round front matter.
enum FenceLine {
    /// Whether a line is three hyphens, with nothing but white space after them.
    static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: "-"), line.starts(with: "---".utf8) else { return false }
        return line.dropFirst(3).allSatisfy(isWhiteSpace)
    }

    /// Whether a line looks as if three hyphens were meant: two or more hyphens, dashes as word processors
    /// make them of hyphens, or the three full stops that end a document of YAML.
    static func isMeantAsFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first,
            first == UInt8(ascii: "-") || first == 0xE2 || first == UInt8(ascii: "."),
            line.count <= 64
        else { return false }
        let text = trimmingWhiteSpace(String(decoding: line, as: UTF8.self)).unicodeScalars
        if text.elementsEqual("...".unicodeScalars) { return true }
        return text.allSatisfy { $0 == "-" || ("\u{2010}"..."\u{2015}").contains($0) }
            && (text.count > 1 || text.first != "-")
    }

    /// Whether a line begins a field at the start of the line.
    static func isField(_ line: YAMLLine) -> Bool {
        guard line.indentation == 0, line.hyphens.isEmpty, let key = line.key else { return false }
        return YAMLLine.isName(line.bytes[key])
    }
}

/// The line that opens front matter.
struct FenceOpening {
    let contentStart: Int
    let contentLine: Int
    let findings: [Finding]

    init(contentStart: Int, contentLine: Int, findings: [Finding]) {
        self.contentStart = contentStart
        self.contentLine = contentLine
        self.findings = findings
    }

    /// Finds the opening line: the first; or, with a mistake to report, one that is plainly meant to be.
    init?(_ text: ArraySlice<UInt8>) {
        var scanner = LineScanner(text)
        guard let first = scanner.next() else { return nil }
        if FenceLine.isFence(text[first]) {
            self.init(contentStart: scanner.offset, contentLine: 2, findings: [])
            return
        }
        if MergeConflict.isMarker(text[first], of: UInt8(ascii: "<")), let line = scanner.next(),
            FenceLine.isFence(text[line])
        {
            let finding = Finding(
                mistake: FenceMistake.mergeConflict,
                position: SourcePosition(line: 1, column: 1)
            )
            self.init(contentStart: scanner.offset, contentLine: 3, findings: [finding])
            return
        }
        var line = first
        var number = 1
        while text[line].allSatisfy(isWhiteSpace), let next = scanner.next() {
            line = next
            number += 1
        }
        let trimmed = text[line].drop(while: isWhiteSpace)
        let isIndented = trimmed.startIndex > line.lowerBound
        if FenceLine.isMeantAsFence(trimmed), Self.isFieldNext(scanner, in: text) {
            let mistake: FenceMistake = FenceLine.isFence(trimmed) ? .notFirst : .notThreeHyphens
            let position = SourcePosition(line: number, column: 1 + trimmed.startIndex - line.lowerBound)
            self.init(
                contentStart: scanner.offset,
                contentLine: number + 1,
                findings: [Finding(mistake: mistake, position: position)]
            )
        } else if !isIndented, FenceLine.isField(YAMLLine(Array(text[line]))),
            Self.isOnlyFields(text[line.lowerBound...])
        {
            let position = SourcePosition(line: number, column: 1)
            self.init(
                contentStart: line.lowerBound,
                contentLine: number,
                findings: [Finding(mistake: FenceMistake.noOpening, position: position)]
            )
        } else {
            return nil
        }
    }

    private static func isFieldNext(_ scanner: LineScanner, in text: ArraySlice<UInt8>) -> Bool {
        var scanner = scanner
        return scanner.next().map { FenceLine.isField(YAMLLine(Array(text[$0]))) } ?? false
    }

    /// Whether a text is fields up to a line of three hyphens, which only the opening line is missing from.
    private static func isOnlyFields(_ text: ArraySlice<UInt8>) -> Bool {
        var scanner = LineScanner(text)
        while let range = scanner.next() {
            if FenceLine.isFence(text[range]) { return true }
            let line = YAMLLine(Array(text[range]))
            guard line.isBlank || line.indentation > 0 || !line.hyphens.isEmpty || FenceLine.isField(line)
            else {
                return false
            }
        }
        return false
    }
}

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
