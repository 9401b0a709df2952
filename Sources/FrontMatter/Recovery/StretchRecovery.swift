import Diagnostics

/// Reads one name with its value; where libyaml refuses it, finds the line at fault, mends it and reads
/// again.
struct StretchRecovery {
    /// More mistakes than this under one name are not looked for.
    private static let maximumMends = 50

    private var lines: [[UInt8]]
    private let firstLine: Int
    private var mending: YAMLMending
    private var findings: [Finding] = []
    private var mendedLines: Set<Int> = []
    /// The last line that a guess was about.
    private var guessedLine = -1
    /// The first words of lines without a name, which may have been meant as one.
    private var wordsWithoutColon: Set<String> = []

    /// Takes the lines, without their endings, the first of which is `firstLine` of the file.
    init(_ lines: ArraySlice<[UInt8]>, firstLine: Int, mending: YAMLMending) {
        self.lines = Array(lines)
        self.firstLine = firstLine
        self.mending = mending
    }

    /// What can be read, and what is wrong.
    mutating func read() -> YAMLBlock {
        for _ in 0...Self.maximumMends {
            let text = String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
            switch YAMLComposer.compose(text, firstLine: firstLine, mending: mending) {
            case .success(let reading):
                guard let root = reading.root, root.mapping == nil, !root.isEmpty else {
                    return block(of: reading)
                }
                guard mendLineWithoutName(root.position.line - firstLine) else { return unreadable() }
            case .failure(let failure):
                guard mend(after: failure) else { return unreadable() }
            }
        }
        return unreadable()
    }

    private func block(of reading: NodeReading) -> YAMLBlock {
        YAMLBlock(
            root: reading.root,
            unreadableKeys: reading.unreadableKeys.union(wordsWithoutColon),
            findings: findings + reading.findings
        )
    }

    /// What is known of a stretch that cannot be read: the names in it, so that none is said to be missing.
    private func unreadable() -> YAMLBlock {
        let names = lines.map { YAMLLine($0) }.filter { $0.indentation == 0 }
            .compactMap { line in line.key.map { trimmingWhiteSpace(line.text($0)) } }
        return YAMLBlock(root: nil, unreadableKeys: Set(names), findings: findings)
    }

    // MARK: Mending

    /// Finds what is wrong, reports it, and mends the lines; false where reading on would not help.
    private mutating func mend(after failure: YAMLComposer.Failure) -> Bool {
        if let name = failure.duplicate {
            return mask(name, line: failure.line - 1, column: failure.column)
        }
        guard !failure.isTooDeep else {
            let line = YAMLLine(lines[0])
            let column = SourcePosition.column(of: line.value.lowerBound, in: line.bytes[...])
            report(RefusedFeature.depth, line: 0, column: column)
            return false
        }
        let diagnosis = StretchDiagnosis(lines: lines, failure: failure, mendedLines: mendedLines)
        if mendTabs(diagnosis) { return true }
        if let (index, finding) = diagnosis.certain() { return apply(finding, to: index) }
        if let strays = diagnosis.linesWithoutName() { return mendLinesWithoutName(strays) }
        // What lines up with what is a guess. A guess that did not help libyaml on was wrong, and more guesses would
        // be mistakes of ours.
        guard let (index, finding) = diagnosis.guess(), index > guessedLine else { return false }
        guessedLine = index
        return apply(finding, to: index)
    }

    /// Reports a finding, and puts the mended line in the place of the line.
    private mutating func apply(_ finding: LineFinding, to index: Int) -> Bool {
        guard mendedLines.insert(index).inserted else { return false }
        let column = SourcePosition.column(of: finding.offset, in: lines[index][...])
        report(finding.mistake, line: index, column: column)
        guard let mended = finding.mended else { return false }
        if finding.shift != 0 { mending.shifts[firstLine + index] = (column, finding.shift) }
        lines[index] = mended
        return true
    }

    private mutating func report(_ mistake: any Mistake, line index: Int, column: Int) {
        let position = SourcePosition(line: firstLine + index, column: column)
        findings.append(Finding(mistake: mistake, position: position))
    }

    /// Reports the first line that begins with a tab, and puts a space for each such tab: columns hold.
    private mutating func mendTabs(_ diagnosis: StretchDiagnosis) -> Bool {
        let tabbed = diagnosis.tabbedLines()
        guard let first = tabbed.first, let tab = lines[first].firstIndex(of: UInt8(ascii: "\t")) else {
            return false
        }
        report(LineMistake.tabs(linesBelow: tabbed.count - 1), line: first, column: tab + 1)
        for index in tabbed {
            let indentation = YAMLLine(lines[index]).indentation
            lines[index].replaceSubrange(
                ..<indentation,
                with: repeatElement(UInt8(ascii: " "), count: indentation)
            )
        }
        mendedLines.formUnion(tabbed)
        return true
    }

    private mutating func mendLineWithoutName(_ index: Int) -> Bool {
        guard lines.indices.contains(index) else { return false }
        guard !mendedLines.contains(index) else {
            lines[index] = []
            return true
        }
        let diagnosis = LineDiagnosis(line: YAMLLine(lines[index]), endsHere: true)
        if let finding = diagnosis.finding() ?? diagnosis.missingSpace() { return apply(finding, to: index) }
        guard diagnosis.line.hyphens.isEmpty else {
            report(FenceMistake.notFields, line: index, column: 1)
            return false
        }
        return mendLinesWithoutName(index..<lines.endIndex)
    }

    /// Reports the first of some lines that belong to no name, and empties them all.
    private mutating func mendLinesWithoutName(_ range: Range<Int>) -> Bool {
        let line = YAMLLine(lines[range.lowerBound])
        if mendBullets(range, above: range.lowerBound) { return true }
        report(
            LineMistake.missingColon,
            line: range.lowerBound,
            column: SourcePosition.column(of: line.indentation, in: line.bytes[...])
        )
        if let word = line.text(line.value).split(separator: " ").first {
            wordsWithoutColon.insert(String(word))
        }
        for index in range { lines[index] = [] }
        return true
    }

    /// Reports lines that begin with a bullet below a name where a list may stand, and puts hyphens for the bullets.
    private mutating func mendBullets(_ range: Range<Int>, above first: Int) -> Bool {
        guard let parent = lines[..<first].last(where: { !YAMLLine($0).isBlank }).map({ YAMLLine($0) }),
            parent.key != nil && parent.value.isEmpty || !parent.hyphens.isEmpty
        else { return false }
        let bullets = range.map {
            ListBullet(in: trimmingWhiteSpace(String(decoding: lines[$0], as: UTF8.self)))
        }
        guard let bullet = bullets.first ?? nil else { return false }
        let indentation = [UInt8](repeating: UInt8(ascii: " "), count: parent.hyphens.first ?? 2)
        report(
            LineMistake.bullet(typed: "- \(bullet.text)"), line: first,
            column: YAMLLine(lines[first]).indentation + 1)
        for (index, bullet) in zip(range, bullets) {
            if let bullet {
                mending.shifts[firstLine + index] = (
                    indentation.count + 1,
                    indentation.count + 3 - column(ofTextBehind: bullet, in: lines[index])
                )
            }
            lines[index] = bullet.map { indentation + Array("- \($0.text)".utf8) } ?? []
        }
        return true
    }

    /// The column at which the text of a line's bullet begins; with a hyphen and a space it begins at the fifth.
    private func column(ofTextBehind bullet: ListBullet, in line: [UInt8]) -> Int {
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        let signEnd = scalars.prefix { $0 != bullet.sign }.count + 1
        return signEnd + scalars.dropFirst(signEnd).prefix { $0.properties.isWhitespace }.count + 1
    }

    /// Puts marks for the first of two equal names, so that both can be read and the second be reported.
    private mutating func mask(_ name: String, line index: Int, column: Int) -> Bool {
        guard lines.indices.contains(index) else { return false }
        var offset = 0
        for _ in 1..<column where offset < lines[index].count {
            repeat { offset += 1 } while offset < lines[index].count && lines[index][offset] & 0xC0 == 0x80
        }
        if lines[index][offset...].first.map("\"'".utf8.contains) ?? false { offset += 1 }
        let position = SourcePosition(line: firstLine + index, column: column)
        guard lines[index][offset...].starts(with: name.utf8) else {
            let mistake = DuplicateKey(name: name, firstLine: position.line)
            findings.append(Finding(mistake: mistake, position: position))
            return false
        }
        let mask = YAMLMending.mask(mending.maskedKeys.count)
        let letters = String(String.UnicodeScalarView(repeatElement(mask, count: name.unicodeScalars.count)))
        lines[index].replaceSubrange(offset..<(offset + name.utf8.count), with: letters.utf8)
        mending.maskedKeys[position] = name
        return true
    }
}
