/// The first look at a source: one pass that finds where its lines begin and what else there is to look for.
struct SourceScan {
    /// Where each line begins, in bytes. Lines end in LF, CRLF or CR.
    private(set) var lineStarts = [0]
    /// What an extension or a check looks for.
    private(set) var features: SourceFeatures = []

    init(_ bytes: [UInt8]) {
        lineStarts.reserveCapacity(bytes.count / 48 + 8)
        let span = bytes.span
        unsafe bytes.withUnsafeBytes { source in
            var start = min(2, source.count)
            for index in 0..<start { look(at: index, in: span) }
            while start + NotableBytes.width <= source.count {
                let notable = unsafe NotableBytes(of: source, at: start)
                notable.forEach { look(at: start + $0, in: span) }
                start += NotableBytes.width
            }
            for index in start..<source.count { look(at: index, in: span) }
        }
    }

    private mutating func look(at index: Int, in bytes: Span<UInt8>) {
        let byte = bytes[index]
        let last: UInt8 = index > 0 ? bytes[index - 1] : 0x0A
        switch byte {
        case 0x0A: lineStarts.append(index + 1)
        case 0x0D:
            features.insert(.carriageReturn)
            if index + 1 == bytes.count || bytes[index + 1] != 0x0A { lineStarts.append(index + 1) }
        case UInt8(ascii: "~"): features.insert(.tilde)
        case UInt8(ascii: "@"): features.insert(.at)
        case UInt8(ascii: "|"): features.insert(.pipe)
        case UInt8(ascii: "["):
            if last == byte { features.insert(.doubleBracket) }
            if last == UInt8(ascii: "!") { features.insert(.imageOpener) }
        case UInt8(ascii: "]"):
            if index > 1, bytes[index - 2] == UInt8(ascii: "[") { features.insert(.task) }
        case UInt8(ascii: "^"): if last == UInt8(ascii: "[") { features.insert(.footnote) }
        case UInt8(ascii: "."): if last | 0x20 == UInt8(ascii: "w") { features.insert(.wBeforeDot) }
        case UInt8(ascii: "/"): if last == byte { features.insert(.doubleSlash) }
        case UInt8(ascii: "#"): if last == UInt8(ascii: "&") { features.insert(.numericEntity) }
        case UInt8(ascii: ":"):
            if last <= 0x20 { features.insert(.colonLine) }
            if last == UInt8(ascii: "]") { features.insert(.definition) }
        case 0x30...0x39: lookAtDigit(byte, last, at: index, in: bytes)
        case 0x09: break
        case ..<0x20, 0x7F: features.insert(.control)
        default: break
        }
    }

    /// Looks for what may belong to a personal detail.
    private mutating func lookAtDigit(_ digit: UInt8, _ last: UInt8, at index: Int, in bytes: Span<UInt8>) {
        func before(_ count: Int) -> UInt8 { index >= count ? bytes[index - count] : 0x0A }
        switch last {
        case UInt8(ascii: "0"):
            let isNational =
                digit == UInt8(ascii: "7") && !isDigit(before(2)) && isNumber(after: index, in: bytes)
            let isAbroad = digit == UInt8(ascii: "4") && before(2) == last && !isDigit(before(3))
            if isNational || isAbroad { features.insert(.mobile) }
        case UInt8(ascii: "+"): if digit == UInt8(ascii: "4") { features.insert(.mobile) }
        case 0x20: if isCapital(before(2)), isCapital(before(3)) { features.insert(.capitalsBeforeDigit) }
        case 0x41...0x5A: if isCapital(before(2)) { features.insert(.capitalsBeforeDigit) }
        // The ends of spaces that do not break, as characters and as entities.
        case 0xA0, 0xAF, UInt8(ascii: ";"): features.insert(.capitalsBeforeDigit)
        default: break
        }
    }
}

/// Whether what follows a digit may be more of a number.
private func isNumber(after index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    // Beyond ASCII there are other spaces and dashes, and an entity may stand for one.
    return isDigit(next) || next >= 0x80 || " -.()&".utf8.contains(next)
}

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte is an ASCII capital.
func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
