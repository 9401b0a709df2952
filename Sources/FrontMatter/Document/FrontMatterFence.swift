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
