/// What a character does to the words around it.
enum CharacterClass {
    /// Part of a word: a letter or a digit, or a mark that no letter can do without (vowel signs of Indic scripts).
    case letter
    /// Belongs to the word but is left out of it: a combining accent, a soft hyphen, a zero-width space.
    case ignored
    /// Joins two parts that are also words of their own: `mother-in-law`.
    case hyphen
    /// Stands inside a word, or begins a possessive: `St Mary's`.
    case apostrophe
    /// Joins figures and initials only: `2026/27`, `s.106`, `R&D`.
    case tight
    /// Groups the digits of a number: `12,500`.
    case comma
    /// Ends a word.
    case separator

    /// The class of a character that is not ASCII.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: self = .ignored
        case 0x2010...0x2013: self = .hyphen
        case 0x2018, 0x2019, 0x2BC, 0xFF07: self = .apostrophe
        case 0x2000...0x206F: self = .separator
        default: self = Self.isLetter(scalar) ? .letter : .separator
        }
    }

    /// The class of an ASCII character.
    init(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            self = .letter
        case UInt8(ascii: "-"): self = .hyphen
        case UInt8(ascii: "'"): self = .apostrophe
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "&"): self = .tight
        case UInt8(ascii: ","): self = .comma
        default: self = .separator
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber,
            .nonspacingMark, .spacingMark, .enclosingMark:
            true
        default: false
        }
    }
}

/// Tables by byte for the inner loop of the scanner.
enum LeadByte {
    /// The lower-case letter or digit itself, ``nonASCII``, ``joint`` or ``other``.
    static let lowered: [UInt8] = (0...255).map { value in
        let byte = UInt8(value)
        return switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case 0x80...: nonASCII
        default: CharacterClass(ascii: byte) == .separator ? other : joint
        }
    }

    /// Parts words.
    static let other: UInt8 = 0
    /// May stand inside a word: a hyphen, an apostrophe, a full stop and so on.
    static let joint: UInt8 = 1
    /// Begins or continues a character that is not ASCII. What is greater is a letter or a digit.
    static let nonASCII: UInt8 = 2
}
