/// Walks through XML that a program wrote, tag by tag, for looking at it and for putting something in; it is no validating
/// parser. Names are those without the prefix of their namespace.
struct XMLScanner {
    /// A tag, or the text before the next.
    enum Token {
        case open(String, Attributes, isEmpty: Bool)
        case close(String)
        case text(String)
    }

    /// The attributes of a tag, as they are written.
    struct Attributes {
        fileprivate let bytes: ArraySlice<UInt8>

        /// The value of the attribute `name`, whatever its prefix; nil where there is none.
        subscript(name: String) -> String? {
            var rest = bytes
            while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
                let key = rest[..<equals].split { $0 <= 0x20 }.last ?? []
                let after = rest[(equals + 1)...].drop { $0 <= 0x20 }
                guard let quote = after.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
                else {
                    return nil
                }
                let value = after.dropFirst().prefix { $0 != quote }
                if XMLScanner.local(key) == name { return XMLScanner.unescaped(value) }
                rest = after.dropFirst(value.count + 2)
            }
            return nil
        }
    }

    private let bytes: [UInt8]
    /// Where the next token begins.
    private(set) var offset = 0
    /// Where the last token began.
    private(set) var start = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token, or nil at the end. Comments, declarations and processing instructions are passed over.
    mutating func next() -> Token? {
        while offset < bytes.count {
            start = offset
            guard bytes[offset] == UInt8(ascii: "<") else {
                offset = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                return .text(Self.unescaped(bytes[start..<offset]))
            }
            if bytes[offset...].starts(with: "<!--".utf8) {
                skip(past: "-->")
            } else if bytes[offset...].starts(with: "<![CDATA[".utf8) {
                skip(past: "]]>")
                return .text(String(decoding: bytes[(start + 9)..<offset].dropLast(3), as: UTF8.self))
            } else if let end = endOfTag() {
                let tag = bytes[(offset + 1)..<end]
                offset = end + 1
                if let token = Self.token(tag) { return token }
            } else {
                offset = bytes.count
            }
        }
        start = offset
        return nil
    }

    private mutating func skip(past mark: String) {
        let mark = Array(mark.utf8)
        while offset < bytes.count, !bytes[offset...].starts(with: mark) { offset += 1 }
        offset = min(bytes.count, offset + mark.count)
    }

    /// Where the `>` of the tag is; one in quotation marks does not end it.
    private func endOfTag() -> Int? {
        var quote: UInt8?
        for index in offset..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
        }
        return nil
    }

    private static func token(_ tag: ArraySlice<UInt8>) -> Token? {
        switch tag.first {
        case UInt8(ascii: "?"), UInt8(ascii: "!"), nil: return nil
        case UInt8(ascii: "/"): return .close(local(tag.dropFirst().prefix { $0 > 0x20 }))
        default:
            let isEmpty = tag.last == UInt8(ascii: "/")
            let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
            return .open(local(name), Attributes(bytes: tag.dropFirst(name.count)), isEmpty: isEmpty)
        }
    }

    private static func local(_ name: ArraySlice<UInt8>) -> String {
        let colon = name.lastIndex(of: UInt8(ascii: ":"))
        return String(decoding: name[(colon.map { $0 + 1 } ?? name.startIndex)...], as: UTF8.self)
    }

    /// Text with the five entities that XML has, and numbers of characters, resolved.
    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let after = rest[rest.index(after: ampersand)...]
            guard let end = after.firstIndex(of: ";"), let character = character(named: after[..<end]) else {
                result += "&"
                rest = after
                continue
            }
            result.unicodeScalars.append(character)
            rest = after[after.index(after: end)...]
        }
        return result + rest
    }

    private static func character(named name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.first == "#" else { return nil }
            let digits = name.dropFirst()
            let isHex = digits.first == "x"
            return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap(
                Unicode.Scalar.init)
        }
    }
}
