/// What a look at every byte of a stretch of YAML tells, before libyaml sees it.
struct BlockScan {
    /// The stretch with a space for each character that libyaml refuses, or takes for a line's end where
    /// editors do not.
    private(set) var bytes: ArraySlice<UInt8>
    /// The first character that no text should hold, by its offset in the stretch as it was.
    private(set) var controlCharacter: (offset: Int, scalar: Unicode.Scalar)?
    /// Whether a line begins as the lines do between which version control leaves two versions.
    private(set) var hasConflict = false
    /// Whether there may be an anchor as well as an alias of it.
    var mayHaveAliases: Bool { hasAmpersand && hasAsterisk }
    /// Whether a hash sign follows white space.
    private(set) var hasHash = false

    /// Whether there are tabs.
    private(set) var hasTab = false
    /// Whether there is nothing of all this, so that the plain part of YAML may be enough.
    var isPlain: Bool { !hasConflict && !hasHash && !hasTab && replacements.isEmpty }

    private var hasAmpersand = false
    private var hasAsterisk = false
    private var replacements: [Range<Int>] = []

    init(_ source: ArraySlice<UInt8>) {
        bytes = source
        for offset in source.indices {
            switch source[offset] {
            case 0x20...0x22, 0x24, 0x25, 0x27...0x29, 0x2B...0x3B, 0x3D...0x7E, 0x0A, 0x0D:
                continue
            case UInt8(ascii: "\t"):
                hasTab = true
            case UInt8(ascii: "#"):
                hasHash = hasHash || (offset > source.startIndex && isWhiteSpace(source[offset - 1]))
            case UInt8(ascii: "&"):
                hasAmpersand = true
            case UInt8(ascii: "*"):
                hasAsterisk = true
            case UInt8(ascii: "<"):
                hasConflict = hasConflict || MergeConflict.begins(at: offset, of: source)
            default:
                findUnwelcome(source[offset...].prefix(3))
            }
        }
        if !replacements.isEmpty { bytes = replacing(replacements, in: source)[...] }
    }

    /// Control characters; the line ends of Unicode that editors do not count; the byte order mark; and the
    /// first letters of the private use area, which `YAMLMending` needs for itself.
    private mutating func findUnwelcome(_ start: ArraySlice<UInt8>) {
        let first = start[start.startIndex]
        let second = start.dropFirst().first ?? 0
        let third = start.dropFirst(2).first ?? 0
        switch (first, second, third) {
        case (0, _, _):
            // A NUL byte has been told of with the encoding of the whole file.
            replace(start.prefix(1), nil)
        case (0..<0x20, _, _), (0x7F, _, _):
            replace(start.prefix(1), Unicode.Scalar(first))
        case (0xC2, 0x85, _):
            replace(start.prefix(2), nil)
        case (0xC2, 0x80..<0xA0, _):
            replace(start.prefix(2), Unicode.Scalar(second))
        case (0xE2, 0x80, 0xA8...0xA9):
            replace(start, nil)
        case (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF), (0xEE, 0x80...0x83, 0x80...0xBF):
            replace(
                start,
                Unicode.Scalar(UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F))
            )
        default:
            break
        }
    }

    private mutating func replace(_ character: ArraySlice<UInt8>, _ scalar: Unicode.Scalar?) {
        replacements.append(character.startIndex..<character.endIndex)
        if controlCharacter == nil, let scalar { controlCharacter = (character.startIndex, scalar) }
    }

    private func replacing(_ ranges: [Range<Int>], in source: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var copied = source.startIndex
        for range in ranges {
            result += source[copied..<range.lowerBound]
            result.append(UInt8(ascii: " "))
            copied = range.upperBound
        }
        return result + source[copied...]
    }
}
