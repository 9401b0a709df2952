/// Which characters a source holds that an extension or a check looks for, found in one pass that the compiler turns
/// into vector instructions. Most pages have few of them, and then most extensions have nothing to look for.
struct SourceFeatures: OptionSet {
    let rawValue: UInt16

    /// A control character other than tab, line feed and carriage return.
    static let control = SourceFeatures(rawValue: 1 << 0)
    static let carriageReturn = SourceFeatures(rawValue: 1 << 1)
    static let tilde = SourceFeatures(rawValue: 1 << 2)
    static let at = SourceFeatures(rawValue: 1 << 3)
    static let pipe = SourceFeatures(rawValue: 1 << 4)
    /// `[[`
    static let doubleBracket = SourceFeatures(rawValue: 1 << 5)
    /// `[^`
    static let footnote = SourceFeatures(rawValue: 1 << 6)
    /// `ww`, as in `www.`
    static let doubleW = SourceFeatures(rawValue: 1 << 7)
    /// `//`, as in `https://`
    static let doubleSlash = SourceFeatures(rawValue: 1 << 8)
    /// `&#`: a numeric entity, which may stand for a control character.
    static let numericEntity = SourceFeatures(rawValue: 1 << 9)
    /// A line that begins, after white space, with a colon.
    static let colonLine = SourceFeatures(rawValue: 1 << 10)
    /// `]:`, as in a link definition.
    static let definition = SourceFeatures(rawValue: 1 << 11)

    /// `07`, `00` or `+4`, as in a mobile number.
    static let mobile = SourceFeatures(rawValue: 1 << 12)
    /// A digit before a capital from A to D, as at the end of a National Insurance number.
    static let nationalInsurance = SourceFeatures(rawValue: 1 << 13)

    /// `![`
    static let imageOpener = SourceFeatures(rawValue: 1 << 14)

    /// What an inline extension looks for in text.
    static let inline: SourceFeatures = [
        .tilde, .at, .doubleBracket, .footnote, .doubleW, .doubleSlash, .numericEntity,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Looks for them all in `bytes`.
    init(of bytes: [UInt8]) {
        rawValue = unsafe bytes.withUnsafeBufferPointer { bytes in
            var found: UInt16 = 0
            let inner = max(0, bytes.count - 2)
            for index in 0..<inner {
                unsafe found |= Self.features(of: bytes[index], bytes[index + 1], bytes[index + 2])
            }
            for index in inner..<bytes.count {
                unsafe found |= Self.features(
                    of: bytes[index],
                    index + 1 < bytes.count ? bytes[index + 1] : 0,
                    0
                )
            }
            return found
        }
    }

    /// The features of one byte before two others, without branches.
    @inline(__always)
    private static func features(of byte: UInt8, _ next: UInt8, _ third: UInt8) -> UInt16 {
        var found: UInt16 = 0
        let isSpace = byte == 0x09 || byte == 0x0A || byte == 0x0D
        found |= (byte < 0x20 && !isSpace) || byte == 0x7F ? Self.control.rawValue : 0
        found |= byte == 0x0D ? Self.carriageReturn.rawValue : 0
        found |= byte == UInt8(ascii: "~") ? Self.tilde.rawValue : 0
        found |= byte == UInt8(ascii: "@") ? Self.at.rawValue : 0
        found |= byte == UInt8(ascii: "|") ? Self.pipe.rawValue : 0
        found |= byte == UInt8(ascii: "[") && next == UInt8(ascii: "[") ? Self.doubleBracket.rawValue : 0
        found |= byte == UInt8(ascii: "[") && next == UInt8(ascii: "^") ? Self.footnote.rawValue : 0
        found |=
            byte | 0x20 == UInt8(ascii: "w") && next | 0x20 == UInt8(ascii: "w") ? Self.doubleW.rawValue : 0
        found |= byte == UInt8(ascii: "/") && next == UInt8(ascii: "/") ? Self.doubleSlash.rawValue : 0
        found |= byte == UInt8(ascii: "&") && next == UInt8(ascii: "#") ? Self.numericEntity.rawValue : 0
        found |= byte <= 0x20 && next == UInt8(ascii: ":") ? Self.colonLine.rawValue : 0
        found |= byte == UInt8(ascii: "]") && next == UInt8(ascii: ":") ? Self.definition.rawValue : 0
        let isMobile =
            byte == UInt8(ascii: "0") && (next == UInt8(ascii: "7") || next == UInt8(ascii: "0"))
            || byte == UInt8(ascii: "+") && next == UInt8(ascii: "4")
        found |= isMobile ? Self.mobile.rawValue : 0
        let last = next == 0x20 ? third : next
        let isNumberBeforeLetter = byte >= 0x30 && byte <= 0x39 && last >= 0x41 && last <= 0x44
        found |= isNumberBeforeLetter ? Self.nationalInsurance.rawValue : 0
        let isImage = byte == UInt8(ascii: "!") && next == UInt8(ascii: "[")
        found |= isImage ? Self.imageOpener.rawValue : 0
        return found
    }
}
