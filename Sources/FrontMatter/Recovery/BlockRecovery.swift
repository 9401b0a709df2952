import Diagnostics

/// Reads YAML that libyaml refused as a whole: name by name, so that one mistake hides no other.
///
/// Every line that begins with a name starts a stretch of its own, which is read alone. A value that goes on
/// at the start of a line (in quotation marks, say) would be cut by that; but this is only done where there
/// is a mistake to report.
struct BlockRecovery {
    private var entries: [YAMLEntry] = []
    private var unreadableKeys: Set<String> = []
    private var findings: [Finding] = []
    private var lineByKey: [String: Int] = [:]

    /// What can be read, and what is wrong.
    ///
    /// - Parameters:
    ///   - bytes: the text that was refused.
    ///   - firstLine: the line of the file that its first line is.
    ///   - mending: what was changed in it already.
    static func read(_ bytes: ArraySlice<UInt8>, firstLine: Int, mending: YAMLMending) -> YAMLBlock {
        let lines = LineScanner.lines(of: bytes)
        var recovery = BlockRecovery()
        for range in stretches(of: lines) {
            let line = firstLine + range.lowerBound
            var stretch = StretchRecovery(lines[range], firstLine: line, mending: mending)
            recovery.add(stretch.read(), name: name(of: YAMLLine(lines[range.lowerBound])), firstLine: line)
        }
        let start = SourcePosition(line: firstLine, column: 1)
        if recovery.findings.isEmpty {
            recovery.findings = [Finding(mistake: FenceMistake.notFields, position: start)]
        }
        let root = YAMLValue(
            position: recovery.entries.first?.keyPosition ?? start,
            content: .mapping(recovery.entries)
        )
        return YAMLBlock(root: root, unreadableKeys: recovery.unreadableKeys, findings: recovery.findings)
    }

    /// Adds what came of the stretch that begins with `name`.
    private mutating func add(_ stretch: YAMLBlock, name: String?, firstLine: Int) {
        findings += stretch.findings
        unreadableKeys.formUnion(stretch.unreadableKeys)
        if let name, stretch.unreadableKeys.contains(name) {
            _ = isFirst(name, at: SourcePosition(line: firstLine, column: 1))
        }
        for entry in stretch.root?.mapping ?? [] where isFirst(entry.key, at: entry.keyPosition) {
            entries.append(entry)
        }
    }

    /// Whether a name was not there before; reports it where it was.
    private mutating func isFirst(_ key: String, at position: SourcePosition) -> Bool {
        guard let line = lineByKey[key] else {
            lineByKey[key] = position.line
            return true
        }
        findings.append(Finding(mistake: DuplicateKey(name: key, firstLine: line), position: position))
        return false
    }

    /// The lines from each name at the start of a line to the next, and those above the first.
    private static func stretches(of lines: [[UInt8]]) -> [Range<Int>] {
        var starts = lines.indices.filter { isStart(YAMLLine(lines[$0])) }
        if starts.first != 0 { starts.insert(0, at: 0) }
        return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    }

    private static func name(of line: YAMLLine) -> String? {
        line.key.map { trimmingWhiteSpace(line.text($0)) }
    }

    private static func isStart(_ line: YAMLLine) -> Bool {
        guard line.indentation == 0, line.hyphens.isEmpty else { return false }
        return line.key != nil || LineDiagnosis(line: line, endsHere: true).missingSpace() != nil
    }
}
