/// The ids of a page: made from headings by GitHub's rule, each one once.
struct AnchorIDs {
    /// The ids in the order in which they were taken.
    private(set) var all: [String] = []
    private var taken: Set<String> = []
    private let reserved: Set<String>
    /// How often a name has been asked for, so that the hundredth "Summary" does not try a hundred names.
    private var uses: [String: Int] = [:]

    init(reserved: Set<String>) { self.reserved = reserved }

    /// What every id begins with that a theme makes of its own accord.
    private static let themePrefix = "wm-"

    /// Whether a link may end in `id`.
    func contains(_ id: String) -> Bool { taken.contains(id) || reserved.contains(id) }

    /// An id for a heading, unlike any other: `words-of-the-heading`, then `words-of-the-heading-1` and so on.
    mutating func take(forHeading text: [UInt8]) -> String {
        let name = Self.slug(of: text)
        return take(name.isEmpty || name.hasPrefix(Self.themePrefix) ? "section" : name)
    }

    /// Takes `name`, with a number where it is taken already.
    mutating func take(_ name: String) -> String {
        if !reserved.contains(name), taken.insert(name).inserted {
            all.append(name)
            return name
        }
        var id = name
        var count = uses[name, default: 0]
        while reserved.contains(id) || !taken.insert(id).inserted {
            count += 1
            id = "\(name)-\(count)"
        }
        uses[name] = count
        all.append(id)
        return id
    }

    /// GitHub's rule: lower case; letters, marks, digits, `_` and `-` stay, a space becomes `-`, the rest goes.
    static func slug(of text: [UInt8]) -> String {
        guard text.allSatisfy({ $0 < 0x80 }) else {
            return slug(ofScalars: String(decoding: text, as: UTF8.self))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for byte in text {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "-"): bytes.append(byte)
            case 0x20: bytes.append(UInt8(ascii: "-"))
            default: continue
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func slug(ofScalars text: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
                .connectorPunctuation:
                slug.append(scalar)
            default:
                if scalar == " " || scalar == "-" { slug.append("-") }
            }
        }
        return String(slug)
    }
}
