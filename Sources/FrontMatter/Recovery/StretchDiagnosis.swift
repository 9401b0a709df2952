/// Finds the line that is at fault in a stretch that libyaml could not read.
struct StretchDiagnosis {
    private let lines: [YAMLLine]
    private let failure: YAMLComposer.Failure
    private let mendedLines: Set<Int>
    /// The lines inside blocks of text, where anything may stand.
    private let textLines: Set<Int>

    init(lines: [[UInt8]], failure: YAMLComposer.Failure, mendedLines: Set<Int>) {
        self.lines = lines.map { YAMLLine($0) }
        self.failure = failure
        self.mendedLines = mendedLines
        textLines = Self.textLines(of: self.lines)
    }

    /// Where libyaml stopped, and where the thing began that it was reading then.
    private var failureLine: Int { min(max(0, failure.line - 1), lines.count - 1) }
    private var contextLine: Int? { failure.contextLine.map { min(max(0, $0 - 1), lines.count - 1) } }

    private var isInQuotes: Bool { failure.context.contains("quoted scalar") }
    private var isInBrackets: Bool { failure.context.contains("flow") }

    // MARK: Mistakes

    /// The lines that begin with tabs.
    func tabbedLines() -> [Int] {
        lines.indices.filter { lines[$0].hasTab && isCandidate($0) }
    }

    /// A mistake that a line shows by itself, in the lines that libyaml's complaint may be about.
    func certain() -> (index: Int, finding: LineFinding)? {
        let suspects = suspects()
        for index in suspects {
            if let finding = howBelowId(index) { return finding }
        }
        for index in suspects {
            if let finding = diagnosis(of: index).finding() { return (index, finding) }
        }
        for index in suspects {
            if let finding = diagnosis(of: index).missingSpace() { return (index, finding) }
        }
        return nil
    }

    /// `- decide-together` with `how:` below it: the id needs a name as well.
    private func howBelowId(_ index: Int) -> (index: Int, finding: LineFinding)? {
        let line = lines[index]
        guard let key = line.key, line.hyphens.isEmpty, line.text(key) == "how",
            let above = lines[..<index].lastIndex(where: { !$0.isBlank }), isCandidate(above)
        else { return nil }
        let entry = lines[above]
        let id = entry.text(entry.value)
        guard entry.key == nil, let hyphen = entry.hyphens.last, hyphen < line.indentation, !id.isEmpty,
            !id.contains(":")
        else {
            return nil
        }
        let mistake = ShapeMistake.referenceWithoutId(id: id, how: line.text(line.value))
        let indentation = [UInt8](repeating: UInt8(ascii: " "), count: max(0, line.indentation - hyphen - 1))
        let mended =
            Array(entry.bytes[...hyphen]) + indentation + Array("id: ".utf8) + entry.bytes[entry.value]
        return (above, LineFinding(mistake, at: entry.value.lowerBound, mended: mended))
    }

    /// Lines that have no name, begin no entry of a list, and belong to no text above.
    func linesWithoutName() -> Range<Int>? {
        guard !isInQuotes, !isInBrackets else { return nil }
        let atStart = lines.indices.first { isWithoutName($0) && lines[$0].indentation == 0 }
        guard let first = atStart ?? suspects().first(where: isWithoutName) else { return nil }
        let end = lines[first...].indices.first { !isWithoutName($0) && !lines[$0].isBlank }
        return first..<(end ?? lines.endIndex)
    }

    /// What is most likely wrong where no line looks wrong by itself.
    func guess() -> (index: Int, finding: LineFinding)? {
        if let line = contextLine, isInQuotes || isInBrackets { return unclosed(in: line) }
        guard isCandidate(failureLine) else { return nil }
        let above = lines[..<failureLine].indices.filter(isCandidateOrMended).map { lines[$0] }
        if let finding = IndentationDiagnosis(above: above).finding(for: lines[failureLine]) {
            return (failureLine, finding)
        }
        let offset = lines[failureLine].indentation
        return (failureLine, LineFinding(LineMistake.unreadable, at: offset, mended: nil))
    }

    /// A quotation mark or a bracket that is not closed on the lines below it either, or brackets with a slip
    /// inside.
    private func unclosed(in index: Int) -> (index: Int, finding: LineFinding) {
        let line = lines[index]
        let offset = line.value.lowerBound
        if isInQuotes {
            return (index, LineFinding(QuotingMistake.unclosedQuote(typed: nil), at: offset, mended: nil))
        }
        guard !ValueDiagnosis(line: line, endsHere: true).closesBracket else {
            return (index, LineFinding(LineMistake.bracketContents, at: offset, mended: nil))
        }
        let closing = failure.context.contains("sequence") ? "]" : "}"
        return (
            index,
            LineFinding(LineMistake.unclosedBracket(closing: closing, typed: nil), at: offset, mended: nil)
        )
    }

    // MARK: Lines

    /// The lines to look at: where libyaml stopped, where it began, the line before, and all between.
    private func suspects() -> [Int] {
        let before = lines[..<failureLine].lastIndex { !$0.isBlank }
        let between = contextLine.map { $0 <= failureLine ? Array($0...failureLine) : [] } ?? []
        let all = [failureLine, contextLine, before].compactMap { $0 } + between
        var seen: Set<Int> = []
        return all.filter { isCandidate($0) && seen.insert($0).inserted }
    }

    private func isCandidate(_ index: Int) -> Bool {
        isCandidateOrMended(index) && !mendedLines.contains(index)
    }

    private func isCandidateOrMended(_ index: Int) -> Bool {
        !lines[index].isBlank && !textLines.contains(index)
    }

    private func isWithoutName(_ index: Int) -> Bool {
        isCandidate(index) && lines[index].key == nil && lines[index].hyphens.isEmpty
    }

    private func diagnosis(of index: Int) -> LineDiagnosis {
        let next = lines[(index + 1)...].first { !$0.isBlank }
        return LineDiagnosis(
            line: lines[index],
            endsHere: next.map { $0.key != nil || !$0.hyphens.isEmpty } ?? true
        )
    }

    private static func textLines(of lines: [YAMLLine]) -> Set<Int> {
        var text: Set<Int> = []
        var parent: Int?
        for (index, line) in lines.enumerated() {
            if let column = parent,
                line.bytes.isEmpty || line.indentation > column || line.indentation == line.bytes.count
            {
                text.insert(index)
            } else {
                parent = line.opensBlockOfText ? line.parentOfBlock : nil
            }
        }
        return text
    }
}
