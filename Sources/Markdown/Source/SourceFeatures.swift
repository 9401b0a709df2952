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

    /// What an inline extension looks for in text.
    static let inline: SourceFeatures = [
        .tilde, .at, .doubleBracket, .footnote, .doubleW, .doubleSlash, .numericEntity,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Looks for them all in `bytes`.
    init(of bytes: [UInt8]) {
        rawValue = unsafe bytes.withUnsafeBufferPointer { bytes in
            var found: UInt16 = 0
            for index in 0..<max(0, bytes.count - 1) {
                unsafe found |= Self.features(of: bytes[index], before: bytes[index + 1])
            }
            if let last = unsafe bytes.last { found |= Self.features(of: last, before: 0) }
            return found
        }
    }

    /// The features of one byte before another, without branches.
    @inline(__always)
    private static func features(of byte: UInt8, before next: UInt8) -> UInt16 {
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
        return found
    }
}
