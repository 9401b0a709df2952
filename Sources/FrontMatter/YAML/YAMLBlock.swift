import Diagnostics

/// A stretch of YAML, read: all of a file, or the lines between the hyphens of a page.
struct YAMLBlock {
    /// What it holds; nil where that is nothing.
    let root: YAMLValue?
    /// The outermost names whose values could not be read.
    let unreadableKeys: Set<String>
    /// What is wrong with it.
    let findings: [Finding]

    /// Reads `source`, whose first line is `firstLine` of its file.
    ///
    /// - Parameter isUTF8: whether all of it is UTF-8; where not, the rest is read as far as that can be.
    static func read(_ source: ArraySlice<UInt8>, firstLine: Int, isUTF8: Bool) -> YAMLBlock {
        let scan = BlockScan(source)
        if isUTF8, scan.isPlain, let entries = PlainYAML.entries(of: source, firstLine: firstLine) {
            let root = entries.first.map { YAMLValue(position: $0.keyPosition, content: .mapping(entries)) }
            return YAMLBlock(root: root, unreadableKeys: [], findings: [])
        }
        return read(source, scan, firstLine: firstLine)
    }

    private static func read(_ source: ArraySlice<UInt8>, _ scan: BlockScan, firstLine: Int) -> YAMLBlock {
        var bytes = scan.bytes
        var findings: [Finding] = []
        if let (offset, scalar) = scan.controlCharacter {
            let position = SourcePosition(of: offset, in: source, firstLine: firstLine)
            findings.append(Finding(mistake: EncodingMistake.controlCharacter(scalar), position: position))
        }
        if scan.hasConflict {
            var lines = LineScanner.lines(of: bytes)
            for line in MergeConflict.resolve(&lines) {
                let position = SourcePosition(line: firstLine + line, column: 1)
                findings.append(Finding(mistake: FenceMistake.mergeConflict, position: position))
            }
            bytes = ArraySlice(lines.joined(separator: [UInt8(ascii: "\n")]))
        }
        var mending = YAMLMending()
        if scan.mayHaveAliases, let masked = AliasMasking.masked(bytes) {
            bytes = masked[...]
            mending.hasAliasMarks = true
        }
        let block = compose(bytes, firstLine: firstLine, mending: mending)
        if scan.hasHash, let root = block.root {
            let lines = LineScanner.lines(of: bytes)
            findings += HashCheck.findings(in: root, lines: lines, firstLine: firstLine)
        }
        return YAMLBlock(
            root: block.root,
            unreadableKeys: block.unreadableKeys,
            findings: findings + block.findings
        )
    }

    private static func compose(_ bytes: ArraySlice<UInt8>, firstLine: Int, mending: YAMLMending) -> YAMLBlock
    {
        let text = String(decoding: bytes, as: UTF8.self)
        switch YAMLComposer.compose(text, firstLine: firstLine, mending: mending) {
        case .success(let reading) where reading.root.map { $0.isEmpty || $0.mapping != nil } ?? true:
            return YAMLBlock(
                root: reading.root,
                unreadableKeys: reading.unreadableKeys,
                findings: reading.findings
            )
        case .success, .failure:
            return BlockRecovery.read(Array(text.utf8)[...], firstLine: firstLine, mending: mending)
        }
    }
}
