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

    /// Whether an author may give a heading this id: nothing has it, and it is none of the theme's.
    func isFree(_ id: String) -> Bool { !contains(id) && !id.hasPrefix(Self.themePrefix) }

    /// Remembers an id that the author's own HTML has.
    mutating func note(_ id: String) { if taken.insert(id).inserted { all.append(id) } }

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
        var slug: [UInt8] = []
        slug.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x41...0x5A: slug.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "-"): slug.append(byte)
            case 0x20: slug.append(UInt8(ascii: "-"))
            case 0x80...: appendLetter(text, index, to: &slug)
            default: break
            }
            index += scalarLength(byte)
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Appends the scalar at `index` in lower case, if it is a letter, a mark, a digit or a connector such as `‿`.
    private static func appendLetter(_ text: [UInt8], _ index: Int, to slug: inout [UInt8]) {
        let end = min(text.count, index + scalarLength(text[index]))
        guard let scalar = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars.first else {
            return
        }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .connectorPunctuation:
            slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        default: return
        }
    }
}
