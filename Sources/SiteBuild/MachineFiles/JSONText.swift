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

    private mutating func enclosed(_ open: Character, _ close: Character, _ content: (inout JSONText) -> Void)
    {
        separate()
        bytes += String(open).utf8
        content(&self)
        needsComma = false
        separate()
        bytes += String(close).utf8
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
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += "\\n".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20, UInt8(ascii: "<"), 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                bytes += "\\u00".utf8
                bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
