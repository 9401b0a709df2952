/// Lines that mean something which libcmark does not know.
///
/// libcmark would take `[^1]: word` for a link definition and forget where it stood. So each line that begins so is
/// given to it as a list item, `+⇥«1»`, of exactly as many bytes, where « and » are control characters that nothing
/// else in the source can be. Where the line turns out to be no block of its own (in code, say), the text is given
/// back; see `restored`.
struct MarkedLines {
    /// The label of the footnote that a line defines, by the line's number.
    private(set) var footnoteLabels: [Int: [UInt8]] = [:]
    /// The numbers of the lines that may be the second line of a table, ascending.
    private(set) var tableDelimiters: [Int] = []
    /// The bullet that stands before footnotes: one that no list of the page has, so that they join none.
    private var bullet = UInt8(ascii: "+")

    static let labelStart: UInt8 = 0x04
    static let labelEnd: UInt8 = 0x05

    init(findingIn bytes: inout [UInt8], lineStarts: [Int], features: SourceFeatures) {
        guard features.contains(.pipe) || features.contains(.footnote) else { return }
        var bullets: Set<UInt8> = []
        var labels: [(start: Int, end: Int)] = []
        for (index, lineStart) in lineStarts.enumerated() {
            let start = Self.skipPrefix(bytes, from: lineStart)
            guard start < bytes.count else { continue }
            switch bytes[start] {
            case UInt8(ascii: "["):
                guard let end = Self.footnoteLabelEnd(bytes, start) else { continue }
                footnoteLabels[index + 1] = Array(bytes[start + 2..<end])
                labels.append((start, end))
            case UInt8(ascii: "|"), UInt8(ascii: ":"):
                if Self.isDelimiterRow(bytes, start) { tableDelimiters.append(index + 1) }
            case UInt8(ascii: "-"):
                if Self.isDelimiterRow(bytes, start) { tableDelimiters.append(index + 1) }
                bullets.insert(bytes[start])
            case UInt8(ascii: "+"), UInt8(ascii: "*"): bullets.insert(bytes[start])
            default: continue
            }
        }
        bullet =
            [UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "-")].first { !bullets.contains($0) }
            ?? bullet
        for (start, end) in labels {
            let label = Array(bytes[start + 2..<end])
            bytes.replaceSubrange(
                start..<end + 2,
                with: [bullet, 0x09, Self.labelStart] + label + [Self.labelEnd]
            )
        }
    }

    /// Text as it was before footnotes were marked in it.
    func restored(_ text: [UInt8]) -> [UInt8] {
        guard !footnoteLabels.isEmpty else { return text }
        return restoredWithOrigins(text).map(\.byte)
    }

    /// The same, each byte with the offset in `text` of the one that it comes from.
    func restoredWithOrigins(_ text: [UInt8]) -> [(byte: UInt8, origin: Int)] {
        var restored: [(byte: UInt8, origin: Int)] = []
        restored.reserveCapacity(text.count)
        for (index, byte) in text.enumerated() {
            switch byte {
            case Self.labelStart
            where !footnoteLabels.isEmpty && restored.suffix(2).map(\.byte) == [bullet, 0x09]:
                restored.removeLast(2)
                restored += [(UInt8(ascii: "["), index - 2), (UInt8(ascii: "^"), index - 1)]
            case Self.labelEnd where !footnoteLabels.isEmpty:
                restored += [(UInt8(ascii: "]"), index), (UInt8(ascii: ":"), index)]
            default: restored.append((byte, index))
            }
        }
        return restored
    }

    /// Steps over white space and the marks of quotes.
    private static func skipPrefix(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count,
            bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == UInt8(ascii: ">")
        {
            index += 1
        }
        return index
    }

    /// The index of the `]` of `[^label]:`. A label has letters, digits and a few marks that mean nothing in Markdown.
    private static func footnoteLabelEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
        var index = start + 2
        while index < bytes.count, index - start < 200 {
            switch bytes[index] {
            case UInt8(ascii: "]"):
                let isDefinition =
                    index > start + 2 && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ":")
                return isDefinition ? index : nil
            case let byte where isFootnoteLabel(byte): index += 1
            default: return nil
            }
        }
        return nil
    }

    /// Whether a line has nothing but the marks of a table's second line, and at least one pipe or colon.
    private static func isDelimiterRow(_ bytes: [UInt8], _ start: Int) -> Bool {
        var hasDash = false
        var hasMark = false
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            switch bytes[index] {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case 0x20, 0x09: break
            default: return false
            }
            index += 1
        }
        return hasDash && hasMark
    }
}

/// Whether a byte may be in a footnote's label: letters, digits, `-`, `_`, `.`, `:`, `+`, `/`, `#`.
func isFootnoteLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"),
        UInt8(ascii: "/"), UInt8(ascii: "#"), 0x80...:
        true
    default: isASCIILetterOrDigit(byte)
    }
}
