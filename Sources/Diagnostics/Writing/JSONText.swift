/// Writes JSON straight into bytes: lists of pages run to megabytes, and are made anew by each build.
package struct JSONText {
    /// What has been written so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private var needsLineBreak = false

    /// Begins an empty text.
    package init() {}

    /// An object: `{` and `}` around what `content` writes.
    package mutating func object(_ content: (inout JSONText) -> Void) { enclosed("{", "}", content) }

    /// A list: `[` and `]` around what `content` writes, which begins a new line for each element.
    package mutating func list(_ content: (inout JSONText) -> Void) { enclosed("[", "]", content) }

    /// Begins a member of an object; its value is what is written next.
    package mutating func key(_ name: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A member whose value is text.
    package mutating func member(_ name: String, _ text: String) {
        key(name)
        value(text)
    }

    /// A member whose value is a whole number.
    package mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    /// A text as a value.
    package mutating func value(_ text: String) {
        separate()
        string(text)
        needsComma = true
    }

    /// A whole number as a value.
    package mutating func value(_ number: Int) {
        separate()
        bytes += String(number).utf8
        needsComma = true
    }

    /// `true` or `false` as a value.
    package mutating func value(_ truth: Bool) {
        separate()
        bytes += String(truth).utf8
        needsComma = true
    }

    /// `null` as a value: something that is known not to be there.
    package mutating func null() {
        separate()
        bytes += "null".utf8
        needsComma = true
    }

    /// A line break before the next element or the end, for people and for diffs.
    package mutating func newLine() { needsLineBreak = true }

    private mutating func enclosed(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONText) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: open))
        content(&self)
        needsComma = false
        separate()
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    /// Writes what stands between the last element and the next: only now is it known that there is a next.
    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if needsLineBreak { bytes.append(UInt8(ascii: "\n")) }
        needsComma = false
        needsLineBreak = false
    }

    /// Escapes what JSON must have escaped (RFC 8259, section 7), and `<`, so that the text may stand in a script.
    private mutating func string(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices {
                guard let escaped = unsafe Self.escaped(utf8[index]) else { continue }
                unsafe bytes.append(contentsOf: utf8[start..<index])
                bytes += escaped
                start = index + 1
            }
            unsafe bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What is written for a byte that cannot stand for itself; nil where it can.
    private static func escaped(_ byte: UInt8) -> [UInt8]? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
        case 0x0A: Array("\\n".utf8)
        case 0x09: Array("\\t".utf8)
        case 0..<0x20, UInt8(ascii: "<"), 0x7F:
            Array("\\u00".utf8) + [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
        default: nil
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
