internal import SiteModel

/// A title in the form that an A to Z sorts it by: without case, accents and punctuation.
struct CollationKey: Comparable, Sendable {
    private let bytes: [UInt8]

    init(_ title: String) {
        bytes = Self.folded(title)
    }

    static func < (lhs: CollationKey, rhs: CollationKey) -> Bool {
        lhs.bytes.lexicographicallyPrecedes(rhs.bytes)
    }

    /// The letter that a title stands under: A to Z, `#` for a figure, the letter itself in another script.
    static func initial(of title: String) -> String {
        let key = folded(title)
        guard let first = key.first else { return "#" }
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return String(UnicodeScalar(first - 0x20))
        case 0x80...: return String(decoding: key, as: UTF8.self).prefix(1).uppercased()
        default: return "#"
        }
    }

    private static func folded(_ title: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(title.utf8.count)
        for scalar in title.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
            case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(scalar.value))
            case 0x20, 0x2D, 0x2F: if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
            case 0x80...: bytes += letter(scalar)
            default: break
            }
        }
        return bytes
    }

    /// The letter below the accents, else itself.
    private static func letter(_ scalar: Unicode.Scalar) -> [UInt8] {
        guard scalar.properties.isAlphabetic else { return [] }
        return PageID.base(of: scalar).map { [$0] } ?? Array(scalar.properties.lowercaseMapping.utf8)
    }
}
