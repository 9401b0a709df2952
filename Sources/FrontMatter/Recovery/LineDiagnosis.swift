/// Finds what is wrong with a line on its own, whatever stands above it.
struct LineDiagnosis {
    let line: YAMLLine
    /// Whether the value ends on this line, as far as one can tell.
    let endsHere: Bool

    /// The mistake in the line; nil where it looks sound.
    func finding() -> LineFinding? {
        noBreakSpace() ?? ValueDiagnosis(line: line, endsHere: endsHere).finding() ?? equalsSign()
    }

    /// A no-break space (U+00A0, C2 A0) where only a space divides: before a line's text, after its hyphen or
    /// its colon.
    private func noBreakSpace() -> LineFinding? {
        let bytes = line.bytes
        for offset in bytes.indices.dropLast() where bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0 {
            let before = bytes[..<offset]
            let isInIndentation = before.allSatisfy(isWhiteSpace)
            let followsName =
                before.last == UInt8(ascii: ":")
                && YAMLLine.isName(before.dropLast().drop(while: isWhiteSpaceOrHyphen))
            let followsHyphen =
                before.last == UInt8(ascii: "-") && before.dropLast().allSatisfy(isWhiteSpaceOrHyphen)
            guard isInIndentation || followsName || followsHyphen else { continue }
            let mended = before + [UInt8(ascii: " ")] + bytes[(offset + 2)...]
            return LineFinding(LineMistake.noBreakSpace, at: offset, mended: Array(mended))
        }
        return nil
    }

    private func isWhiteSpaceOrHyphen(_ byte: UInt8) -> Bool {
        isWhiteSpace(byte) || byte == UInt8(ascii: "-")
    }

    /// `title = Our plan`
    private func equalsSign() -> LineFinding? {
        guard line.key == nil, let equals = line.bytes[line.value].firstIndex(of: UInt8(ascii: "=")) else {
            return nil
        }
        var end = equals
        while end > line.contentStart, isWhiteSpace(line.bytes[end - 1]) { end -= 1 }
        let name = line.contentStart..<end
        guard YAMLLine.isName(line.bytes[name]) else { return nil }
        let value = trimmingWhiteSpace(line.text((equals + 1)..<line.value.upperBound))
        let mended = line.bytes[..<equals] + [UInt8(ascii: ":")] + line.bytes[(equals + 1)...]
        return LineFinding(
            LineMistake.equalsSign(typed: "\(line.text(name)): \(value)"),
            at: equals,
            mended: Array(mended)
        )
    }

    /// `title:Our plan`, a name with its colon and no space; addresses such as `https://` are none.
    func missingSpace() -> LineFinding? {
        guard line.key == nil, let colon = line.bytes[line.value].firstIndex(of: UInt8(ascii: ":")),
            YAMLLine.isName(line.bytes[line.contentStart..<colon]),
            !line.bytes[colon...].starts(with: "://".utf8)
        else { return nil }
        let value = line.text((colon + 1)..<line.value.upperBound)
        return LineFinding(
            LineMistake.missingSpace(typed: line.typed(" " + value, from: colon + 1)),
            at: colon,
            mended: line.mended(" " + value, from: colon + 1),
            shift: 1
        )
    }
}
