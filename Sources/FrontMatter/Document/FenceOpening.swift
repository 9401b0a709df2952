import Diagnostics

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
        } else if MergeConflict.isMarker(text[first], of: UInt8(ascii: "<")) {
            self.init(afterConflictIn: text, &scanner)
        } else {
            self.init(meantIn: text, first, &scanner)
        }
    }

    /// Takes the second line for the opening one, where version control has put a line above it.
    private init?(afterConflictIn text: ArraySlice<UInt8>, _ scanner: inout LineScanner) {
        guard let line = scanner.next(), FenceLine.isFence(text[line]) else { return nil }
        self.init(
            .mergeConflict,
            at: SourcePosition(line: 1, column: 1),
            contentStart: scanner.offset,
            contentLine: 3
        )
    }

    /// Takes for the opening line one below empty lines, or one that is nearly three hyphens, before a field;
    /// or, where there is none, the line that should be above fields with a closing line.
    private init?(meantIn text: ArraySlice<UInt8>, _ first: Range<Int>, _ scanner: inout LineScanner) {
        var line = first
        var number = 1
        while text[line].allSatisfy(isWhiteSpace), let next = scanner.next() {
            line = next
            number += 1
        }
        let trimmed = text[line].drop(while: isWhiteSpace)
        let spaces = trimmed.startIndex - line.lowerBound
        let position = SourcePosition(line: number, column: 1 + spaces)
        if FenceLine.isMeantAsFence(trimmed), Self.isFieldNext(scanner, in: text) {
            let mistake: FenceMistake = FenceLine.isFence(trimmed) ? .notFirst : .notThreeHyphens
            self.init(mistake, at: position, contentStart: scanner.offset, contentLine: number + 1)
        } else if spaces == 0, FenceLine.isField(YAMLLine(Array(text[line]))),
            Self.isOnlyFields(text[line.lowerBound...])
        {
            self.init(.noOpening, at: position, contentStart: line.lowerBound, contentLine: number)
        } else {
            return nil
        }
    }

    private init(_ mistake: FenceMistake, at position: SourcePosition, contentStart: Int, contentLine: Int) {
        let finding = Finding(mistake: mistake, position: position)
        self.init(contentStart: contentStart, contentLine: contentLine, findings: [finding])
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
