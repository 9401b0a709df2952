/// What a link's or image's destination leads to.
enum Address: Equatable {
    /// A page or file of this website: no scheme and no host.
    case page
    /// A place on the same page; the fragment as written, without `#`.
    case anchor([UInt8])
    /// Another website, an e-mail address or a telephone number.
    case external
    /// A scheme that is not let through, in lower case.
    case refused(scheme: String)

    /// Whether the address has a scheme that is not let through.
    var isRefused: Bool { if case .refused = self { true } else { false } }

    /// The schemes that links may have. Images may have the first two.
    static let allowedSchemes = ["https", "http", "mailto", "tel"]

    /// Judges a destination that `clean` has been through.
    init(_ destination: [UInt8]) {
        if let scheme = Self.scheme(of: destination) {
            self = Self.allowedSchemes.contains(scheme) ? .external : .refused(scheme: scheme)
        } else if destination.starts(with: [0x2F, 0x2F]) {
            self = .external
        } else if destination.first == UInt8(ascii: "#"), destination.count > 1 {
            self = .anchor(Array(destination.dropFirst()))
        } else {
            self = .page
        }
    }

    /// The destination as a browser would understand it, which drops control characters everywhere and white space
    /// around: `java&#10;script:` is `javascript:`. Such an address is judged, and written, without them.
    static func clean(_ destination: [UInt8]) -> [UInt8] {
        guard destination.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return destination }
        let kept = destination.filter { $0 >= 0x20 && $0 != 0x7F }
        let start = kept.firstIndex { $0 != 0x20 } ?? kept.endIndex
        let end = kept.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? start
        let trimmed = Array(kept[start..<end])
        // A scheme never holds a space, but what hides one must not pass as an address of this site either.
        let unspaced = trimmed.filter { $0 != 0x20 }
        return scheme(of: unspaced) == nil ? trimmed : unspaced
    }

    /// The scheme of an address (RFC 3986, section 3.1), in lower case.
    private static func scheme(of address: [UInt8]) -> String? {
        guard let first = address.first, isASCIILetter(first) else { return nil }
        for (index, byte) in address.enumerated() {
            switch byte {
            case UInt8(ascii: ":"): return String(decoding: address[..<index], as: UTF8.self).lowercased()
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
            case _ where isASCIILetterOrDigit(byte): continue
            default: return nil
            }
        }
        return nil
    }
}

private func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
