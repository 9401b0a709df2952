internal import SiteModel

/// A title in the form that an A to Z sorts it by: without case, accents and punctuation, numbers by their value.
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
        var number: [UInt8] = []
        for scalar in title.unicodeScalars {
            if (0x30...0x39).contains(scalar.value) {
                number.append(UInt8(scalar.value))
                continue
            }
            // The comma of 1,000.
            if scalar == ",", !number.isEmpty { continue }
            append(&number, to: &bytes)
            switch scalar.value {
            case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
            case 0x61...0x7A: bytes.append(UInt8(scalar.value))
            case 0x20, 0x2D, 0x2F: if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
            case 0x80...: bytes += letter(scalar)
            default: break
            }
        }
        append(&number, to: &bytes)
        return bytes
    }

    /// A number as its length and its digits, so that 2 comes before 10. It begins as a digit, as it did in the title.
    private static func append(_ number: inout [UInt8], to bytes: inout [UInt8]) {
        guard !number.isEmpty else { return }
        let digits = number.drop { $0 == UInt8(ascii: "0") }
        bytes += [UInt8(ascii: "0"), 0x30 + UInt8(min(digits.count, 0x4F))]
        bytes += digits
        number = []
    }

    /// The letter below the accents, else itself.
    private static func letter(_ scalar: Unicode.Scalar) -> [UInt8] {
        guard scalar.properties.isAlphabetic else { return [] }
        return PageID.base(of: scalar).map { [$0] } ?? Array(scalar.properties.lowercaseMapping.utf8)
    }
}
