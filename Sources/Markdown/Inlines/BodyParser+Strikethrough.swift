extension BodyParser {
    /// A run of one or two tildes that stands as `*` must stand to begin or end emphasis (GFM, "Strikethrough").
    func tildes(in literal: [UInt8], at index: Int, _ reading: InlineReading) -> TextMarkup? {
        let tilde = UInt8(ascii: "~")
        var end = index + 1
        while end < literal.count, literal[end] == tilde { end += 1 }
        guard end - index <= 2, index == 0 || literal[index - 1] != tilde,
            !(index..<end).contains(where: { reading.alignment.isEscaped(text: $0) })
        else { return nil }
        let before = reading.alignment.scalar(beforeText: index)
        let after = reading.alignment.scalar(afterText: end - 1)
        let isLeftFlanking =
            !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
        let isRightFlanking =
            !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
        guard isLeftFlanking || isRightFlanking else { return nil }
        return TextMarkup(
            range: index..<end,
            offset: reading.alignment.sourceOffset(ofText: index),
            kind: .tildes(TildeRun(length: end - index, canOpen: isLeftFlanking, canClose: isRightFlanking))
        )
    }

    /// Puts a run before `node` as text; where it closes another, all between the two goes into one element.
    mutating func placeTildes(_ run: TildeRun, before node: Node, _ reading: inout InlineReading) {
        guard let parent = node.parent else { return }
        if run.canClose,
            let opener = reading.tildes.close(length: run.length, parent: parent, depth: reading.depth),
            let deletion = Node.rawInline(enter: Array("<del>".utf8), exit: Array("</del>".utf8))
        {
            opener.insertBefore(deletion)
            while let next = opener.next, next != node { deletion.append(next) }
            opener.remove()
        } else if let words = Node.text(Array(repeating: UInt8(ascii: "~"), count: run.length)) {
            node.insertBefore(words)
            if run.canOpen {
                reading.tildes.open(words, length: run.length, parent: parent, depth: reading.depth)
            }
        }
    }
}

extension Unicode.Scalar {
    /// White space as CommonMark counts it for emphasis.
    var isSpace: Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        case 0..<0x80: false
        default: properties.generalCategory == .spaceSeparator
        }
    }

    /// Punctuation as CommonMark counts it for emphasis: all of ASCII's, and Unicode's categories P.
    var isPunctuation: Bool {
        if value < 0x80 { return isASCIIPunctuation(UInt8(value)) }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
