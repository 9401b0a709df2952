import Diagnostics

/// Reads YAML that libyaml refused as a whole: name by name, so that one mistake hides no other.
///
/// Every line that begins with a name starts a stretch of its own, which is read alone. A value that goes on at the start
/// of a line (in quotation marks, say) would be cut by that; but this is only done where there is a mistake to report.
enum BlockRecovery {
    /// What can be read, and what is wrong.
    ///
    /// - Parameters:
    ///   - bytes: the text that was refused.
    ///   - firstLine: the line of the file that its first line is.
    ///   - mending: what was changed in it already.
    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int, mending: YAMLMending) -> YAMLBlock {
        let lines = LineScanner.lines(of: bytes)
        var entries: [YAMLEntry] = []
        var lineByKey: [String: Int] = [:]
        var unreadableKeys: Set<String> = []
        var findings: [Finding] = []
        for range in stretches(of: lines) {
            var stretch = StretchRecovery(
                lines[range], firstLine: firstLine + range.lowerBound, mending: mending)
            let block = stretch.read()
            findings += block.findings
            unreadableKeys.formUnion(block.unreadableKeys)
            for entry in block.root?.mapping ?? [] {
                if let line = lineByKey[entry.key] {
                    let mistake = DuplicateKey(name: entry.key, firstLine: line)
                    findings.append(Finding(mistake: mistake, position: entry.keyPosition))
                } else {
                    lineByKey[entry.key] = entry.keyPosition.line
                    entries.append(entry)
                }
            }
        }
        if findings.isEmpty {
            let position = SourcePosition(line: firstLine, column: 1)
            findings = [Finding(mistake: FenceMistake.notFields, position: position)]
        }
        let position = entries.first?.keyPosition ?? SourcePosition(line: firstLine, column: 1)
        return YAMLBlock(
            root: YAMLValue(position: position, content: .mapping(entries)), unreadableKeys: unreadableKeys,
            findings: findings)
    }

    /// The lines from each name at the start of a line to the next, and those above the first.
    private static func stretches(of lines: [[UInt8]]) -> [Range<Int>] {
        var starts = lines.indices.filter { isStart(YAMLLine(lines[$0])) }
        if starts.first != 0 { starts.insert(0, at: 0) }
        return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    }

    private static func isStart(_ line: YAMLLine) -> Bool {
        guard line.indentation == 0, line.hyphens.isEmpty else { return false }
        return line.key != nil || LineDiagnosis(line: line, endsHere: true).missingSpace() != nil
    }
}
