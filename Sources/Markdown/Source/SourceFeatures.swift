/// Which characters a source holds that an extension or a check looks for.
///
/// Most pages have few of them, and then most extensions have nothing to look for.
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
    /// `w.`, as in `www.`
    static let wBeforeDot = SourceFeatures(rawValue: 1 << 7)
    /// `//`, as in `https://`
    static let doubleSlash = SourceFeatures(rawValue: 1 << 8)
    /// `&#`: a numeric entity, which may stand for a control character.
    static let numericEntity = SourceFeatures(rawValue: 1 << 9)
    /// A line that begins, after white space, with a colon.
    static let colonLine = SourceFeatures(rawValue: 1 << 10)
    /// `]:`, as in a link definition.
    static let definition = SourceFeatures(rawValue: 1 << 11)

    /// A number that begins with `07`, `004` or `+`, as in a mobile number.
    static let mobile = SourceFeatures(rawValue: 1 << 12)
    /// Two capitals before a digit, perhaps with a space between, as in a National Insurance number.
    static let capitalsBeforeDigit = SourceFeatures(rawValue: 1 << 13)
    /// `![`
    static let imageOpener = SourceFeatures(rawValue: 1 << 14)

    /// Brackets around one byte, as in `[x]`.
    static let task = SourceFeatures(rawValue: 1 << 15)

    /// What there is where there are personal details.
    static let details: SourceFeatures = [.at, .mobile, .capitalsBeforeDigit]
    /// What an inline extension looks for in text.
    static let inline: SourceFeatures = [
        .tilde, .at, .doubleBracket, .footnote, .wBeforeDot, .doubleSlash, .numericEntity, .task,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Whether a text node may hold markup that CommonMark does not know: rarely wrong, and never by saying no.
    static func mayHoldMarkup(_ text: Span<UInt8>) -> Bool {
        unsafe mayBeginMarkup.withUnsafeBufferPointer { mayBeginMarkup in
            for index in text.indices where unsafe mayBeginMarkup[Int(text[index])] {
                let byte = text[index]
                // "//" and "ww" are told by their second byte.
                let needsPair = byte == UInt8(ascii: "/") || byte | 0x20 == UInt8(ascii: "w")
                if !needsPair || index > 0 && text[index - 1] | 0x20 == byte | 0x20 { return true }
            }
            return false
        }
    }

    private static let mayBeginMarkup: [Bool] = (0...255).map { byte in
        isControl(UInt8(byte)) || "~[@/wW".utf8.contains(UInt8(byte))
    }
}
